"""How often a quiz may be taken says each attempt as it was begun, whatever its module says later, or without it."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner
from tests.how_many import crossed
from tests.usecases.classes.hostile_results import edited, results_of, seal_record
from tests.usecases.classes.test_collect import take
from tests.usecases.classes.test_second_go import in_order, sit_exam
from tests.usecases.classes.test_untold import Handing, install_changed
from tests.usecases.exam_course import COURSE, RIGHT, WRONG

from htcourse.classroom.sealing import seal
from htcourse.classroom.signing import new_seed
from htcourse.cli import cli
from htcourse.core.quiz import Mode
from htcourse.store.handed_in_results import copy_results
from htcourse.store.quizzes_before import note_quizzes
from htcourse.ui.screens.exams.words import state_words
from htcourse.ui.screens.marks.words import attempt_words
from htcourse.ui.screens.quizzes.attempts_card import outcome_words
from htcourse.usecases import session as sessions
from htcourse.usecases.attempts.kept_attempt import keep_attempt
from htcourse.usecases.classes.cell_words import state_word
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.result_file import Packed, class_bytes, pack
from htcourse.usecases.classes.roster import find_class
from htcourse.usecases.classes.xapi_statements import xapi_statements
from htcourse.usecases.exams.exam_terms import attempt_terms, beyond_allowed
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.release_exams import list_exams
from htcourse.usecases.marking.seen_attempts import list_seen, open_seen
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.quiz_rows import list_quizzes
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt


def with_terms(**changed):
    """Return the quizzes of the course, of which the exam and the test say so."""
    return tuple(replace(each, **changed) if each.id in ("untimed", "basics") else each for each in COURSE.quizzes)


def sit(lab, quiz, mode, answer):
    """Take a quiz wholly and have it released; return the attempt."""
    session = lab.session
    attempt = start_attempt(session, f"course/{quiz}", mode).id
    for number in range(1, 3):
        answer_in_attempt(session, attempt, number, answer)
    submit_attempt(session, attempt)
    session.learner.append_event("attempt-released", f"course/{quiz}", attempt=attempt)
    lab.pass_time(1)
    return attempt


def sat_twice(lab):
    return [
        sit(lab, quiz, mode, answer)
        for quiz, mode in (("untimed", Mode.EXAM), ("basics", Mode.TEST))
        for answer in (WRONG, RIGHT)
    ]


@pytest.fixture
def own(tmp_path):
    own = Handing(tmp_path)
    own.lab.install(replace(COURSE, quizzes=with_terms(attempts=2)))
    yield own
    own.lab.close()


def said(own, there):
    """Return what each figure of a class says of its attempts."""
    report, statements = class_report(own.places, find_class(own.places, "")), xapi_statements(there)
    return (
        [each.attempt for row in report.rows for each in row.cells],
        [str(each) for each in report.problems],
        sorted((each.attempt_id, each.is_beyond, each.has_passed) for each in list_seen(there).rows),
        sorted((each.id, each.is_beyond) for each in finished_attempts(there).finished),
        sorted(str(each["verb"]) for each in statements.statements),
        len(statements.withdrawn),
    )


@pytest.mark.hard
def test_what_might_be_taken_twice_counts_twice_when_it_may_be_taken_once_by_now(own, tmp_path):
    own.install(tmp_path)
    made = sat_twice(own.lab)
    own.hand_in()
    _, there = own.collect()
    before = said(own, there)
    assert {made[1], made[3]} <= {*before[0]}
    assert not any(is_beyond for _, is_beyond in before[3])
    for attempts in (1, 0):
        install_changed(own, tmp_path, with_terms(attempts=attempts))
        assert said(own, there) == before


def test_at_home_too(own):
    own.release()
    made = sat_twice(own.lab)
    own.lab.install(replace(COURSE, quizzes=with_terms(attempts=1)))
    rows = {each.id: each for each in list_quizzes(own.lab.session)}
    for quiz, best in (("course/untimed", made[1]), ("course/basics", made[3])):
        assert replace(rows[quiz], unfinished="").standing.id == best
        assert not any(each.is_beyond for each in rows[quiz].attempts)


def test_one_too_many_is_no_mark_on_the_page_of_quizzes(own):
    own.release()
    own.lab.install(replace(COURSE, quizzes=with_terms(attempts=1)))
    session, made = own.lab.session, []
    for answer in (WRONG, RIGHT):  # as in a copy of the data folder
        library = session.library("course/basics")
        quiz, candidates = library.quiz("course/basics", "en").quiz, library.candidates()
        terms = attempt_terms(session, quiz, Mode.TEST, candidates, {})
        made.append(keep_attempt(session, quiz.id, Mode.TEST, quiz.questions, 1, terms))
        answer_in_attempt(session, made[-1], 1, answer)
        submit_attempt(session, made[-1])
    (row,) = (each for each in list_quizzes(session) if each.id == "course/basics")
    assert [(each.id, each.is_beyond) for each in row.attempts if each.mode is Mode.TEST] == [
        (made[1], True),
        (made[0], False),
    ]
    assert (replace(row, unfinished="").standing.id, len(row.rivals(Mode.TEST))) == (made[0], 1)
    assert "taken too often" in outcome_words(row.attempts[0])


@pytest.mark.parametrize("is_noted", [False, True])
def test_what_an_earlier_program_began_goes_by_the_version_it_names_else_the_quiz_of_now(own, is_noted):
    made = sat_twice(own.lab)[2:]
    if is_noted:
        note_quizzes(own.lab.places, own.lab.library)
    quiz = next(replace(each, id="course/basics") for each in with_terms(attempts=1) if each.id == "basics")
    rows = [each._replace(terms={}) for each in own.lab.session.learner.attempts("course/basics") if each.id in made]
    assert beyond_allowed(own.lab.session.learner, quiz, rows) == (set() if is_noted else {made[1]})
    assert not beyond_allowed(own.lab.session.learner, None, rows)


def test_a_sitting_too_many_stays_so_when_its_module_is_gone(room, monkeypatch):
    made = [sit_exam(room.lab, room.learners[0], f"2026-12-0{day}T09:00:00.000Z", day) for day in (1, 2)]
    room.hand_in(0)
    take(room)
    there = room.desk.of_class(room.made.id)
    assert in_order(room.desk, room, made) == (made, made[1:])
    with monkeypatch.context() as gone:
        gone.setattr(sessions, "_opened", lambda counting: ((), ()))
        assert in_order(room.desk, room, made) == (made, made[1:])
        assert [each.is_beyond for each in list_seen(there).rows if each.attempt_id in made] == [True, False]


def test_a_file_that_says_it_might_be_sat_more_often_gains_nothing(room):
    made = [sit_exam(room.lab, room.learners[0], f"2026-12-0{day}T09:00:00.000Z", day) for day in (1, 2)]
    script = "delete from link; update event set data = json_set(data, '$.attempts', 9) where kind = 'attempt-terms';"
    seal_record(room, edited(results_of(room), script))
    take(room)
    assert in_order(room.desk, room, made) == (made, made[1:])


@pytest.mark.hard
@pytest.mark.parametrize(
    ("script", "passed", "beyond"),
    [
        ("", True, False),
        ("update event set data = json_set(data, '$.pass_percent', 1) where kind = 'attempt-terms';", True, False),
        ("update attempt set module_version = '0.9.0';", False, True),
    ],
)
def test_it_goes_by_the_version_it_was_begun_under_whenever_it_is_collected(tmp_path, script, passed, beyond):
    """Of two with as many points one was passed and one was not: a trainer had collected in between."""
    own = Handing(tmp_path)
    own.lab.install(replace(COURSE, quizzes=with_terms(attempts=2, pass_percent=60)))
    own.release()
    own.install(tmp_path)
    made = sat_twice(own.lab)
    install_changed(own, tmp_path, with_terms(attempts=1, pass_percent=70))
    own.hand_in()
    if script:
        _seal_edited(own, script)
    _, there = own.collect()
    rows = {each.attempt_id: each for each in list_seen(there).rows}
    assert [(rows[each].has_passed, rows[each].is_beyond) for each in made[1::2]] == [(passed, beyond)] * 2
    own.lab.close()


BEFORE_AND_OWN = (
    ({"attempts": 1, "pass_percent": 90}, {"attempts": 2, "pass_percent": 60}, (True, False)),
    ({"attempts": 2, "pass_percent": 60}, {"attempts": 1, "pass_percent": 90}, (False, True)),
)


@pytest.mark.hard
@pytest.mark.parametrize(("terms", "is_damaged"), crossed(BEFORE_AND_OWN, [False, True]))
def test_it_is_as_good_to_collect_before_that_version_is_installed(tmp_path, terms, is_damaged):
    """What was collected by an older module stood for good as taken too often, and as no pass."""
    before, own_terms, result = terms
    said = []
    for is_late in (False, True):
        own = Handing(folder := tmp_path / str(is_late))
        own.lab.install(replace(COURSE, quizzes=with_terms(**before)))
        own.release()
        own.install(folder)
        own.lab.install(replace(COURSE, version="1.1.0", quizzes=with_terms(**{**own_terms, "attempts": 2})))
        made = sat_twice(own.lab)
        own.hand_in()
        if is_late:
            _, there = own.collect()
            by_now = (before["pass_percent"] == 60, before["attempts"] == 1)
            assert _results(there, made) == [by_now] * 2
            if is_damaged:
                _damage(own, there)
                _, there = own.collect()
                assert _results(there, made) == [by_now] * 2
        install_changed(own, folder, with_terms(**own_terms))
        if not is_late:
            _, there = own.collect()
        said.append(class_report(own.places, find_class(own.places, "")))
        assert _results(there, made) == [result] * 2
        install_changed(own, folder, with_terms(**before), version="1.2.0")
        class_report(own.places, find_class(own.places, ""))
        assert _results(there, made) == [result] * 2  # from now on it stands
        own.lab.close()


def test_while_its_version_is_not_here_it_goes_by_the_quiz_of_now_and_by_the_last_where_that_is_gone(
    own, tmp_path, monkeypatch
):
    install_changed(own, tmp_path, with_terms(attempts=1, pass_percent=60))
    own.lab.install(replace(COURSE, version="1.0.5", quizzes=with_terms(attempts=2)))
    made = sat_twice(own.lab)
    own.hand_in()
    _, there = own.collect()
    assert _results(there, made) == [(True, True)] * 2
    install_changed(own, tmp_path, with_terms(attempts=2, pass_percent=90), version="1.2.0")
    class_report(own.places, find_class(own.places, ""))
    assert _results(there, made) == [(False, False)] * 2
    install_changed(own, tmp_path, with_terms(attempts=1, pass_percent=60), version="1.3.0")
    class_report(own.places, find_class(own.places, ""))
    with monkeypatch.context() as gone:
        gone.setattr(sessions, "_opened", lambda counting: ((), ()))
        class_report(own.places, find_class(own.places, ""))
        assert _results(there, made) == [(True, True)] * 2


@pytest.mark.hard
@pytest.mark.parametrize("says", ["1.1.0", "1.0.0"])
def test_a_file_that_names_an_earlier_easier_version_is_named(tmp_path, says):
    """Nothing here can tell: the list names the version wherever another is installed."""
    own = Handing(tmp_path)
    own.lab.install(replace(COURSE, quizzes=with_terms(attempts=2, pass_percent=60)))
    own.release()
    own.install(tmp_path)
    install_changed(own, tmp_path, with_terms(attempts=1, pass_percent=70))
    own.lab.install(replace(COURSE, version="1.1.0", quizzes=with_terms(attempts=2, pass_percent=70)))
    made = sat_twice(own.lab)
    _seal_edited(own, f"update attempt set module_version = '{says}';")
    _, there = own.collect()
    is_named = says == "1.0.0"
    assert _results(there, made) == [(is_named, not is_named)] * 2
    set_trainer_pin(own.places, "1234")
    command = ["--home", str(own.places.home), "attempts", "--class", "Spring"]
    found = CliRunner().invoke(cli, command, input="1234\n")
    assert found.exit_code == 0, (found.output, found.exception)
    lines = [next(line for line in found.output.splitlines() if each in line) for each in made]
    assert ["begun under version 1.0.0, here is 1.1.0" in line for line in lines] == [is_named] * 4
    said_of_it = [
        words
        for report in [class_report(own.places, find_class(own.places, ""))]
        for row in report.rows
        for cell, column in zip(row.cells, report.columns, strict=True)
        for words in [state_word(cell, column)]
        if cell.attempt in made
    ]
    said_of_it += [" · ".join(attempt_words(each)) for each in list_seen(there).rows if each.attempt_id in made]
    head = SheetHead("", "", "")
    said_of_it += [attempt_sheet(open_seen(there, own.lab.learner_id, each, "en"), head) for each in made]
    by_its_own = "begun under version 1.0.0: by its pass mark and number of attempts"
    assert [by_its_own in words for words in said_of_it] == [is_named] * (2 + 4 + 4)
    told = CliRunner().invoke(cli, [*command, "--json"], input="1234\n").stdout
    exams = list_exams(there, own.lab.clock, lambda done, total: None).rows
    listed = [state_words(each) for each in exams if each.attempt_id in made]
    assert ["begun under version 1.0.0" in each for each in listed] == [is_named] * 2
    assert is_named or "begun under" not in "".join(listed), "all are of the version that is here"
    rows = json.loads(told[told.index("[\n") :])
    assert {each["module_version"] for each in rows if each["attempt"] in made} == {says}
    own.lab.close()


def test_exams_of_a_class_name_the_version_of_each_where_there_are_several(own, tmp_path):
    first = sit(own.lab, "untimed", Mode.EXAM, WRONG)
    install_changed(own, tmp_path, with_terms(attempts=2), version="1.1.0")
    own.lab.install(replace(COURSE, version="1.1.0", quizzes=with_terms(attempts=2)))
    second = sit(own.lab, "untimed", Mode.EXAM, RIGHT)
    own.hand_in()
    _, there = own.collect()
    rows = list_exams(there, own.lab.clock, lambda done, total: None).rows
    of_quiz = {each.attempt_id: each.version for each in rows if each.quiz_id == "course/untimed"}
    assert of_quiz == {first: "1.0.0", second: "1.1.0"}
    at_home = list_exams(own.lab.places, own.lab.clock, lambda done, total: None).rows
    assert {each.version for each in at_home} == {""}


def test_a_pass_by_the_mark_of_here_says_so_where_the_version_was_never_installed(tmp_path):
    """The learner read “not passed” by 60 %, the class “passed” by 50 %, without a word."""
    own = Handing(tmp_path)
    own.lab.install(replace(COURSE, quizzes=with_terms(attempts=2, pass_percent=60)))
    own.release()
    install_changed(own, tmp_path, with_terms(attempts=2, pass_percent=50), version="2.0.0")
    made = sat_twice(own.lab)
    own.hand_in()
    _, there = own.collect()
    report = class_report(own.places, find_class(own.places, ""))
    cells = [
        state_word(cell, column)
        for row in report.rows
        for cell, column in zip(row.cells, report.columns, strict=True)
        if cell.attempt in made
    ]
    said = "by the pass mark of version 2.0.0 here; it was begun under 1.0.0, which is not installed"
    assert [said in each for each in cells] == [True] * 2
    listed = [" · ".join(attempt_words(each)) for each in list_seen(there).rows if each.attempt_id in made]
    assert [said in each for each in listed] == [True] * 4
    install_changed(own, tmp_path, with_terms(attempts=2), version="3.0.0")
    class_report(own.places, find_class(own.places, ""))
    assert not any("pass mark" in " · ".join(attempt_words(each)) for each in list_seen(there).rows), "none here"
    own.lab.close()


def _results(there, made):
    """Return of the second of each two whether it was passed and whether it is one too many."""
    rows = {each.attempt_id: each for each in list_seen(there).rows}
    return [(rows[each].has_passed, rows[each].is_beyond) for each in made[1::2]]


def _damage(own, there):
    path = there.learners / f"{own.lab.learner_id}.db"
    path.write_bytes(b"no record" * 1000)


def _seal_edited(own, script):
    """Put a file on the stick that a learner made with a database tool, in the place of any other."""
    database = edited(copy_results(own.lab.places, own.lab.learner_id).database, f"delete from link; {script}")
    packed = pack(Packed("K7-1", "9", 1, 0, "2026-11-28T00:00:00.000Z", database))
    for each in own.stick.glob("*.htresult"):
        each.unlink()
    (own.stick / "made.htresult").write_bytes(seal(packed, class_bytes(own.card.id), own.card.key, new_seed()))
