"""Results that were collected and are gone with all their copies: every place that tells of the class says so."""

import shutil

import pytest
from click.testing import CliRunner

from htcourse.cli import cli
from htcourse.core.clock import system_clock
from htcourse.core.errors import GoneRecordError
from htcourse.store.class_files import keep_class, person_of
from htcourse.usecases.classes.class_report import CellState, class_report
from htcourse.usecases.classes.collect import collect, result_files
from htcourse.usecases.classes.moodle_grades import beside_moodle, moodle_rows, not_for_moodle
from htcourse.usecases.classes.reports import ReportKind, report_table
from htcourse.usecases.classes.roster import Person, add_people
from htcourse.usecases.doctor import examine
from htcourse.usecases.marking.seen_attempts import list_seen
from htcourse.usecases.people.every_record import gone_records
from htcourse.usecases.people.trainer_pin import set_trainer_pin


def today() -> str:
    """Return the day on which the results were collected: a run may go past midnight."""
    return system_clock().local[:10]


@pytest.fixture
def lacking(room):
    """A class of two who handed in and one who did not; of the first nothing is left but the list."""
    for at, code in enumerate(("K7-1", "K7-2")):
        room.hand_in(at, code)
    collect(room.desk, room.made, result_files([room.stick]))
    add_people(room.desk, room.made.id, [Person("K7-9", "Bek Aida")])
    there = room.desk.of_class(room.made.id)
    for each in there.learners.glob(f"{room.learners[0]}*"):
        each.unlink()
    shutil.rmtree(there.backups / room.learners[0], ignore_errors=True)
    assert there.learner_ids() == (room.learners[1],)
    assert there.lost_ids() == ()
    return room


def test_everything_that_tells_of_a_class_says_whose_results_are_gone_and_what_to_do(lacking):
    there = lacking.desk.of_class(lacking.made.id)
    report, stand = class_report(lacking.desk, lacking.made), list_seen(there)
    table = report_table(lacking.desk, lacking.made, ReportKind.QUESTIONS)
    for problems in (report.problems, stand.problems, table.problems):
        (gone,) = [str(each) for each in problems if isinstance(each, GoneRecordError)]
        assert gone.startswith(f"The results of K7-1, collected on {today()}, are gone from this computer")
        assert "Collect their file again, which brings back what was marked and released here" in gone
    assert "Left out, because they were collected and are gone: records 1." in table.notes
    findings = [each for each in examine(lacking.desk) if not each.is_well and each.name.startswith("record ")]
    assert [each.seen for each in findings] == [gone]
    assert [each.is_well for each in examine(lacking.desk) if each.name == "collected records"] == [False]
    listed = CliRunner().invoke(cli, ["--home", str(lacking.desk.home), "class", "list"]).output
    assert "3 people, 1 has handed in" in listed
    assert gone in listed


@pytest.mark.hard
def test_who_is_to_be_allowed_more_and_whose_results_are_gone_is_not_told_as_one_who_handed_in_nothing(lacking):
    def allow(code):
        allow = ("allow", code, "course-exam", "--attempts", "1", "--class", lacking.made.name)
        return CliRunner().invoke(cli, ["--home", str(lacking.desk.home), *allow], input="2468\n")

    set_trainer_pin(lacking.desk, "2468")
    assert str(allow("K7-1").exception).startswith(f"The results of K7-1, collected on {today()}, are gone")
    assert "K7-9 has handed in nothing yet" in allow("K7-9").output


@pytest.mark.hard
def test_figures_leave_out_whose_results_are_gone_and_nobody_says_they_handed_in_nothing(lacking):
    found = class_report(lacking.desk, lacking.made)
    rows = {each.code: each for each in found.rows}
    assert {cell.state for cell in rows["K7-1"].cells} == {CellState.LOST}
    assert (rows["K7-1"].needs.is_lost, rows["K7-1"].needs.is_missing) == (True, False)
    assert (rows["K7-9"].needs.is_lost, rows["K7-9"].needs.is_missing) == (False, True)
    assert {each.people for each in found.done.values()} == {2}, "of those whose results are here"
    table = report_table(lacking.desk, lacking.made, ReportKind.MARKS)
    told = {str(row[0]): (*row[3:5], *row[-4:]) for row in table.rows}
    assert set(told["K7-1"]) == {""}, "nobody knows what was done"
    assert "" not in told["K7-2"]
    marks = {str(row[0]): set(row[1:]) for row in moodle_rows(found)[1:]}
    assert marks["K7-1"] == {"-"}
    (beside,) = map(str, beside_moodle(found, moodle_rows(found)))
    assert "“-” stands for results of K7-1 that are missing here" in beside
    assert "Take their lines out before the import" in beside
    export = ["class", "report", "--moodle", lacking.made.name, "-o", str(lacking.folder / "grades.csv")]
    assert beside in CliRunner().invoke(cli, ["--home", str(lacking.desk.home), *export]).output
    collect(lacking.desk, lacking.made, result_files([lacking.stick]))
    again = class_report(lacking.desk, lacking.made)
    assert beside_moodle(again, moodle_rows(again)) == ()


@pytest.mark.hard
def test_where_all_results_are_gone_nobody_says_that_nothing_was_handed_in(lacking):
    there = lacking.desk.of_class(lacking.made.id)
    shutil.rmtree(there.learners)
    shutil.rmtree(there.backups)
    found = class_report(lacking.desk, lacking.made)
    assert "results are missing, and nobody else" in str(not_for_moodle(found, moodle_rows(found)))
    set_trainer_pin(lacking.desk, "2468")
    asked = ["--home", str(lacking.desk.home), "attempts", "--class", lacking.made.name]
    assert "Nobody else has finished a quiz yet." in CliRunner().invoke(cli, asked, input="2468\n").output


@pytest.mark.hard
def test_results_collected_again_are_as_they_were(lacking):
    found = collect(lacking.desk, lacking.made, result_files([lacking.stick]))
    assert [each.mends for each in found.rows if each.is_taken] == [True]
    assert gone_records(lacking.desk.of_class(lacking.made.id)) == ()
    assert class_report(lacking.desk, lacking.made).problems == ()


@pytest.mark.hard
def test_two_collected_records_that_were_swapped_come_right_by_what_is_advised(room):
    for at, code in enumerate(("K7-1", "K7-2")):
        room.hand_in(at, code)
    files = result_files([room.stick])
    collect(room.desk, room.made, files)
    one, other = (room.desk.of_class(room.made.id).learner_file(each) for each in room.learners[:2])
    kept = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(kept)
    advice = [str(each) for each in class_report(room.desk, room.made).problems]
    assert len(advice) == 2
    assert all("--also" in each for each in advice)
    collect(room.desk, room.made, files, also=files)
    assert class_report(room.desk, room.made).problems == ()


@pytest.mark.hard
def test_a_list_that_noted_no_day_and_sheets_from_paper_have_their_own_words(lacking):
    of = lacking.made
    old = person_of(of, "K7-1")._replace(collected_on="")
    keep_class(lacking.desk, of.__class__(of.id, of.name, (old, *of.people[1:]), of.secret, of.more))
    there = lacking.desk.of_class(of.id)
    assert str(*gone_records(there)).startswith("The results of K7-1 were collected and are gone")
    keep_class(lacking.desk, of.__class__(of.id, of.name, (old._replace(signer=""),), of.secret, of.more))
    assert f"typed from paper: put your own copy of the folder “{there.people}” back" in str(*gone_records(there))
