"""An older file takes the place of a record that is gone: what was marked since is missed until the newer comes."""

import pytest
from click.testing import CliRunner
from tests.how_many import crossed
from tests.usecases.classes.made_once import copy_of
from tests.usecases.classes.test_given_kept import Given
from tests.usecases.classes.test_marks_kept import hand_in_more, taken

from htcourse.cli import cli
from htcourse.core.errors import GoneRecordError
from htcourse.core.quiz import Mode
from htcourse.store.checked_json import sealed
from htcourse.store.given_marks import given_file, lacks_given
from htcourse.store.learner_queries import COLUMNS
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Kind
from htcourse.usecases.classes.class_report import CellState, class_report
from htcourse.usecases.classes.collect import collect, look
from htcourse.usecases.classes.forget import forget_person
from htcourse.usecases.classes.reports import ReportKind, report_table
from htcourse.usecases.classes.roster import find_class
from htcourse.usecases.doctor import examine
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.marking.seen_attempts import list_seen
from htcourse.usecases.people.every_record import gone_records
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import start_attempt, submit_attempt


class Newer(Given):
    """A trainer who marked by hand in an attempt that the second file alone holds."""

    def __init__(self, folder) -> None:
        super().__init__(folder)
        known = {each.attempt_id for each in list_seen(self.there).rows}
        self.newer = hand_in_more(self)
        taken(self, self.newer)
        (self.since,) = {each.attempt_id for each in list_seen(self.there).rows} - known
        override(self.there, self.lab.clock, AnswerKey(self.lab.learner_id, self.since, 1), Override(0.5, "Half", "T"))
        self.of = find_class(self.places, "Spring")

    def listed(self) -> str:
        return CliRunner().invoke(cli, ["--home", str(self.places.home), "class", "list"]).output

    def ill(self) -> list[str]:
        found = (each for each in examine(self.places) if not each.is_well)
        return [each.seen for each in found if each.name.startswith("record ")]


@pytest.fixture
def room(tmp_path):
    room = copy_of(Newer, tmp_path)
    yield room
    room.lab.leave()


@pytest.mark.hard
def test_what_was_marked_and_is_in_no_older_file_is_missed_everywhere_until_the_newer_comes(room):
    assert (gone_records(room.there), room.ill()) == ((), [])
    report = class_report(room.places, room.of)
    assert [each.needs.is_lost for each in report.rows] == [False]
    room.lose()
    row, _ = taken(room, room.path)
    assert row.mends
    (gone,) = map(str, gone_records(room.there))
    assert gone.startswith("Older results of K7-1 are here than were marked or released")
    assert "Collect their newest file again" in gone
    report, stand = class_report(room.places, room.of), list_seen(room.there)
    table = report_table(room.places, room.of, ReportKind.QUESTIONS)
    for problems in (report.problems, stand.problems, table.problems):
        assert [str(each) for each in problems if isinstance(each, GoneRecordError)] == [gone]
    assert "Older than what was marked in them, the newer is missing: records 1." in table.notes
    assert CellState.LOST not in {cell.state for each in report.rows for cell in each.cells}, "what is here is shown"
    assert room.ill() == [gone]
    assert "0 have handed in" in room.listed()
    assert gone in room.listed()
    set_trainer_pin(room.places, "2468")
    asked = ["--home", str(room.places.home), "attempts", "--class", room.of.name]
    assert gone in CliRunner().invoke(cli, asked, input="2468\n").output
    taken(room, room.newer)
    assert gone_records(room.there) == ()
    assert [each.needs.is_lost for each in class_report(room.places, room.of).rows] == [False]
    assert room.ill() == []
    (seen,) = [each for each in list_seen(room.there).rows if each.attempt_id == room.since]
    assert seen.points == 0.5


@pytest.mark.hard
def test_collecting_says_beside_a_file_that_it_is_older_than_what_was_marked_until_the_newer_comes(room):
    def said(path, *more):
        asked = ["--home", str(room.places.home), "results", "collect", str(path), *more]
        return "older than what was marked or released" in CliRunner().invoke(cli, asked).output

    def rows(path):
        looked = look(room.places, room.of, [path]).rows
        return [each.is_behind for each in (*looked, taken(room, path)[0])]

    assert rows(room.path) == [False, False], "the newer is here"
    room.lose()
    assert said(room.path, "--look")
    assert not said(room.newer, "--look")
    assert said(room.path)
    assert rows(room.path) == [True, True], "also where nothing more comes"
    assert rows(room.newer) == [False, False]
    assert not said(room.path)


@pytest.mark.hard
def test_an_attempt_that_is_under_way_in_the_older_file_is_missed_once_it_is_taken_in(room):
    attempt = start_attempt(room.lab.session, "course/basics", Mode.TEST)
    older = room.hand_in()
    submit_attempt(room.lab.session, attempt.id)
    room.lab.pass_time(1)
    taken(room, room.hand_in())
    override(room.there, room.lab.clock, AnswerKey(room.lab.learner_id, attempt.id, 1), Override(0.5, "Half", "T"))
    room.lose()
    row, _ = taken(room, older)
    assert (row.mends, row.is_behind) == (True, True)
    assert gone_records(room.there)


@pytest.mark.hard
def test_where_the_newer_never_comes_taking_out_and_collecting_anew_ends_it(room):
    room.lose()
    taken(room, room.path)
    assert "take them out of the class and collect their file once more" in str(*gone_records(room.there))
    forget_person(room.places, room.of.id, "K7-1")
    (row,) = collect(room.places, room.of, [room.path], also=[room.path], clock=room.lab.clock).rows
    assert (row.is_taken, row.is_behind, gone_records(room.there), room.ill()) == (True, False, (), [])


@pytest.mark.parametrize(("is_here", "kind"), crossed([False, True], [Kind.ATTEMPT_RELEASED, Kind.EXAM_SET_ASIDE]))
def test_an_attempt_under_way_lacks_its_results_but_not_where_that_alone_was_set_aside(room, kind, is_here):
    attempt = start_attempt(room.lab.session, "course/basics", Mode.TEST).id if is_here else "of-another-file"
    said = {"id": "e", "kind": kind, "attempt": attempt}
    row = [said.get(each, "") for each in COLUMNS["event"].split(", ")]
    kept = sealed({"kind": "htcourse given", "version": 1, "rows": [["event", row]]})
    given_file(room.there, room.lab.learner_id).write_bytes(kept)
    with ReadOnlyRecord.open(room.lab.places, room.lab.learner_id) as archive:
        assert lacks_given(room.there, room.lab.learner_id, archive) is not (is_here and kind == Kind.EXAM_SET_ASIDE)


def test_what_was_typed_from_paper_is_in_no_file_and_not_missed(room):
    events = ({"kind": Kind.ATTEMPT_TERMS, "data": '{"paper_code": "66CA"}'}, {"kind": Kind.ATTEMPT_RELEASED})
    of_paper = [{"id": each["kind"], "attempt": "typed", **each} for each in events]
    rows = [["event", [said.get(each, "") for each in COLUMNS["event"].split(", ")]] for said in of_paper]
    path = given_file(room.there, room.lab.learner_id)
    for kept, is_missed in ((rows[1:], True), (rows, False)):
        path.write_bytes(sealed({"kind": "htcourse given", "version": 1, "rows": kept}))
        with ReadOnlyRecord.open(room.lab.places, room.lab.learner_id) as archive:
            assert lacks_given(room.there, room.lab.learner_id, archive) is is_missed
