"""Reports tell the figures of statistics, titles and no ids, and of few people nothing."""

import csv
import io
import re
import zipfile
from dataclasses import replace

import pytest
from tests.how_many import few
from tests.usecases.class_room import RIGHT, WRONG, ClassRoom
from tests.usecases.classes.reported_class import reported_class
from tests.usecases.simulated import simulated_class

from htcourse.core.errors import CourseError
from htcourse.core.model_answers import model_answers
from htcourse.core.question_types.passages import parse
from htcourse.core.quiz import Mode
from htcourse.core.statistics.moments import half_up
from htcourse.exports.xlsx_file import table_bytes
from htcourse.store.class_files import Person
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.usecases.attempts.answer_question import answer_question
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.classes.class_report import Column, class_report
from htcourse.usecases.classes.moodle_grades import moodle_rows, not_for_moodle, save_for_moodle
from htcourse.usecases.classes.needs import AWAY_DAYS
from htcourse.usecases.classes.read_roster import read_roster
from htcourse.usecases.classes.report_figures import number_text
from htcourse.usecases.classes.report_rows import mean_words
from htcourse.usecases.classes.reports import ReportKind, marks_table, report_page, report_table, save_table
from htcourse.usecases.classes.roster import add_people, find_class, new_class
from htcourse.usecases.classes.same_people import by_names
from htcourse.usecases.classes.tagging_rows import agreement_words
from htcourse.usecases.marking.mark_essays import list_essays
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.results.counting import DEFAULT, Counting, Which, told
from htcourse.usecases.results.known_quizzes import known_quizzes
from htcourse.usecases.results.quiz_statistics import quiz_statistics, statistics_of
from htcourse.usecases.results.tagging_class import tagging_classes
from htcourse.usecases.session import Session


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Return the class; one of its people handed in one quiz twice, and left it blank the second time."""
    desk = reported_class(tmp_path_factory.mktemp("desk"))
    there = desk.of_class(find_class(desk, "").id)
    with LearnerFile.open(there, there.learner_ids()[1]) as learner:
        first = next(each for each in learner.attempts() if each.points > 0 and each.submitted_at)
        again = learner.append_attempt(
            first.quiz, first.mode, module_version=first.module_version, seed=first.seed, drawn=first.drawn
        )
        learner.append_event("attempt-submitted", first.quiz, attempt=again)
    return desk


def test_the_figures_are_those_of_statistics(desk):
    of = find_class(desk, "")
    table = report_table(desk, of, ReportKind.QUESTIONS)
    found = quiz_statistics(desk.of_class(of.id), with_unreleased=True)
    items = [item for quiz in found.quizzes for item in quiz.items]
    assert [row[2] for row in table.rows] == [each.learners for each in items]
    assert table.head[3] == "Mean mark, %", "half a mark counts half: it is no share of right answers"
    assert [row[3] for row in table.rows if float(row[2]) >= 5] == [
        round(100 * (each.facility or 0), 1) for each in items if each.learners >= 5
    ]


@pytest.mark.parametrize("which", few(Which, 2))
def test_means_are_those_of_statistics_for_the_same_learners(desk, which):
    of, counting = find_class(desk, ""), Counting(which=which)
    found = quiz_statistics(desk.of_class(of.id), counting=counting, with_unreleased=True)
    told = {each.quiz: (each.results.mean, each.compared_learners, each.waiting) for each in found.quizzes}
    columns = class_report(desk, of, counting).columns
    assert told
    assert {each.quiz: (each.mean, each.counted, each.waiting) for each in columns} == told


def test_a_mean_leaves_out_what_waits_for_a_mark_as_statistics_do_and_says_so(desk, monkeypatch, tmp_path):
    """A class whose first question waits for a mark with somebody: the mean is of the others, and it is said."""
    of = find_class(desk, "")

    def waiting(places, *args, **more):
        found = finished_attempts(places, *args, **more)
        first, *others = found.finished
        answers = (first.answers[0]._replace(points=None), *first.answers[1:])
        return replace(found, finished=(replace(first, answers=answers), *others))

    monkeypatch.setattr("htcourse.usecases.classes.class_report.finished_attempts", waiting)
    found = class_report(desk, of)
    (column,) = [each for each in found.columns if each.waiting]
    found_there = waiting(desk.of_class(of.id), with_unreleased=True)
    chosen = [each for each in told(found_there, DEFAULT).attempts if each.quiz == column.quiz]
    assert column.mean == statistics_of(column.quiz, chosen, known_quizzes(desk)[column.quiz]).results.mean
    table = marks_table(found)
    assert any("still waits for its mark" in each for each in table.notes)
    written = save_table([table.head, *table.rows], tmp_path / "marks.csv").read_text(encoding="utf-8-sig")
    for text in (written, report_page(table)):
        assert text.count(", without what waits for marks") == 1


def test_a_mean_that_is_not_told_says_why():
    column = Column("course/t", "T", 2.0, 6, None, waiting=2)
    assert mean_words(column) == "waits for marks"
    assert mean_words(column._replace(counted=4)) == "too few: 4"
    assert mean_words(column._replace(mean=0.5, waiting=0)) == "mean 50 %, people: 6"


def test_no_report_tells_ids_or_names_unless_they_are_wanted(desk):
    of = find_class(desk, "")
    for kind in ReportKind:
        text = str(report_table(desk, of, kind))
        assert "htcourse/" not in text
        assert "Name 1" not in text
        assert not any(id in text for id in desk.of_class(of.id).learner_ids())


def test_of_few_people_no_figure_is_told(tmp_path):
    desk = Places(tmp_path)
    desk.prepare()
    made = new_class(desk, "Few")
    simulated_class(desk.of_class(made.id), 4)
    for kind in (ReportKind.QUESTIONS, ReportKind.GAIN):
        rows = report_table(desk, made, kind).rows
        assert rows
        assert all("too few" in str(row[3]) and set(row[4:]) == {""} for row in rows)


def test_moodle_takes_the_marks_by_id_number(desk, tmp_path):
    found = class_report(desk, find_class(desk, ""))
    text = save_table(moodle_rows(found), tmp_path / "grades.csv").read_text(encoding="utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text))
    assert head[0] == "ID number"
    assert len(set(head)) == len(head)
    assert [row[0] for row in rows][-1].startswith("K7-")
    for row in rows:
        for cell in row[1:]:
            assert cell == "-" or float(cell) >= 0


def test_marks_go_back_to_moodle_by_what_it_knows_people_by(tmp_path):
    desk = Places(tmp_path)
    desk.prepare()
    of = new_class(desk, "Group")
    by_number = [Person("S-1", "Dana"), Person(name="Aida", known_by="ID number", known_as="2026/014")]
    of = add_people(desk, of.id, by_number)
    found = class_report(desk, of)
    rows = moodle_rows(found, people=of.people)
    assert rows[0][0] == "ID number"
    assert {row[0] for row in rows[1:]} == {"S-1", "2026/014"}
    assert "There are no marks for Moodle yet" in str(not_for_moodle(found, rows)), "and nobody is left out"
    others = [Person(name=f"P{at}", known_by="Email address", known_as=f"p{at}@x.kz") for at in range(3)]
    of = add_people(desk, of.id, others)
    found = class_report(desk, of)
    rows = moodle_rows(found, people=of.people)
    assert [row[0] for row in rows] == ["Email address", *(row[0] for row in rows[1:])]
    assert {row[0] for row in rows[1:]} == {"p0@x.kz", "p1@x.kz", "p2@x.kz"}
    left_out = str(not_for_moodle(found, rows, of.people))
    assert "go out by “Email address”" in left_out
    assert left_out.count("S-1") == 1, "who is left out is named, and nobody else"
    assert not any(each.code in left_out for each in of.people if each.known_by == "Email address")
    again = [Person("S-1", "Dana", address="d@x.kz"), by_number[1]._replace(address="a@x.kz")]
    of = add_people(desk, of.id, again)
    rows = moodle_rows(class_report(desk, of), people=of.people)
    assert {"d@x.kz", "a@x.kz"} < {row[0] for row in rows[1:]}
    assert "There are no marks for Moodle yet" in str(not_for_moodle(found, rows, of.people))


def test_a_list_with_numbers_for_some_goes_back_to_moodle_by_the_addresses_of_all(tmp_path):
    """Of eight people five were left out, for lack of a column that they had."""
    desk, path = Places(tmp_path / "desk"), tmp_path / "participants.csv"
    desk.prepare()
    head = "First name,Last name,ID number,Email address\n"
    path.write_text(f"{head}Aida,Bek,S-1,a@x.kz\nDana,Kim,S-2,d@x.kz\nNurlan,Omar,,n@x.kz\nOlga,Em,=1,o@x.kz\n")
    read = read_roster(path)
    of = add_people(desk, new_class(desk, "Group").id, read.people)
    found = class_report(desk, of)
    rows = moodle_rows(found, people=of.people)
    assert [rows[0][0], *sorted(str(row[0]) for row in rows[1:])] == [
        *("Email address", "a@x.kz", "d@x.kz", "n@x.kz", "o@x.kz")
    ]
    assert "cannot go out with it" in str(read.problems[0]), "“=1” was promised to go out"
    path.write_text(f"{head}Nurlan,Omar,S-3,n@x.kz\n")
    later = read_roster(path).people
    assert by_names(of, later) == ((), (), ())
    assert len(add_people(desk, of.id, later).people) == 4, "by the address it is the same person"


@pytest.mark.parametrize(("number", "is_written"), [("+7701 123", True), ("-12", True), ("=1+1", False), ("@x", False)])
def test_no_id_number_is_written_in_other_signs_than_moodle_looks_it_up_by(tmp_path, number, is_written):
    """An apostrophe stood before it, which Moodle took for a part of it."""
    desk = Places(tmp_path)
    desk.prepare()
    of = new_class(desk, "Group")
    of = add_people(desk, of.id, [Person("S-1"), Person(name="Aida", known_by="ID number", known_as=number)])
    found = class_report(desk, of)
    rows = moodle_rows(found, people=of.people)
    _, *written = csv.reader(save_for_moodle(rows, tmp_path / "x").read_text(encoding="utf-8-sig").splitlines())
    assert {row[0] for row in written} == {"S-1", *([number] if is_written else [])}
    (aida,) = (each.code for each in of.people if each.name)
    assert (f"formula does, with = or @): {aida}." in str(not_for_moodle(found, rows, of.people))) is not is_written


def test_marks_for_moodle_are_no_workbook(tmp_path):
    with pytest.raises(CourseError, match="takes no"):
        save_for_moodle([["ID number"]], tmp_path / "x.xlsx")


def test_a_report_says_who_needs_somebody_and_why(desk):
    of = find_class(desk, "")
    rows = {each.code: each for each in class_report(desk, of).rows}
    assert rows["K7-99"].needs.is_missing
    assert rows["K7-1"].needs.days >= AWAY_DAYS  # the made-up class learned long ago
    there = desk.of_class(of.id)
    assert sum(each.needs.essays for each in rows.values()) == len(list_essays(there, lambda done, total: None).rows)
    assert all(each.answers and each.minutes > 0 for code, each in rows.items() if code != "K7-99")


@pytest.fixture
def small(tmp_path):
    """A class whose records are of the small course."""
    desk = Places(tmp_path / "desk")
    desk.prepare()
    of = new_class(desk, "Small")
    room = ClassRoom(tmp_path)
    room.places = desk.of_class(of.id)
    room.places.prepare()
    return desk, of, room


def test_a_result_that_is_held_back_is_in_no_mean_and_no_question(small):
    """“Mean 62 % of 6” beside five released results told the sixth."""
    desk, of, room = small
    attempts = {}
    for answer in (RIGHT, RIGHT, WRONG, WRONG, WRONG, RIGHT):
        learner = room.person()
        attempts[learner] = room.take("course/final", [answer], mode=Mode.EXAM, learner=learner)
    (column,) = class_report(desk, of).columns
    assert (column.counted, column.mean, column.out_of) == (0, None, 1.0)
    for learner in [*attempts][:5]:
        with LearnerFile.open(room.places, learner, room.clock) as file:
            file.append_event("attempt-released", "course/final", attempt=attempts[learner])
    found = class_report(desk, of)
    assert [(each.counted, each.mean) for each in found.columns] == [(5, 0.4)]
    told = "Exam results that are not released yet are in no mean here."
    assert told in marks_table(found).notes
    questions = report_table(desk, of, ReportKind.QUESTIONS)
    assert [row[2:4] for row in questions.rows] == [(5, 40.0)]
    assert told in questions.notes


def test_essays_of_practice_wait_too(small):
    """“Needs you” and “Essays waiting” said 0 where the list of essays had some."""
    desk, of, room = small
    room.take("course/words", [{"text": "Ask first."}, None], mode=Mode.PRACTICE)
    (row,) = class_report(desk, of).rows
    waiting = [each for each in list_essays(room.places, lambda done, total: None).rows if each.state == "waiting"]
    assert (row.waiting, row.needs.essays, len(waiting)) == (1, 1, 1)


def test_marked_texts_are_told_by_their_words_and_labels(tmp_path):
    desk = Places(tmp_path)
    desk.prepare()
    made = new_class(desk, "Five")
    there = desk.of_class(made.id)
    there.prepare()
    for is_right in (True, True, True, False, False):
        session = Session.open(there, create_learner(there))
        tagged = next(each.id for each in session.libraries[0].candidates() if each.type == "tagging" and not each.bank)
        question = question_now(session.libraries[0].question(tagged, "en"))
        answers = model_answers(question.body, question.interaction(0))
        answer_question(session, tagged, answers["right" if is_right else "wrong"], seed=0)
        session.close()
    table = report_table(desk, made, ReportKind.TAGGING)
    keys = [row for row in table.rows if row[1] not in ("the verdict", "all passages")]
    assert keys
    assert {row[3:] for row in keys} == {(5, 3, 60.0, "")}
    (alike,) = [row for row in table.rows if row[1] == "all passages"]
    (entry,) = tagging_classes(there, with_unreleased=True).entries
    assert alike[2:] == (agreement_words(entry.agreement), 5, "", "", round(entry.agreement or 0.0, 2))
    narrative = parse(question.body.narrative).text
    labels = {each.text for each in question.body.labels}
    for row in keys:
        assert str(row[1]) in " ".join(narrative.split())
        assert row[2] in labels
    verdicts = [row for row in table.rows if row[1] == "the verdict"]
    assert sum(float(row[4]) for row in verdicts[:-1]) == 5
    counts = [int(row[4]) for row in verdicts[:-1]]
    same = sum(each * (each - 1) for each in counts) / 20
    assert verdicts[-1][2:] == ("pairs of people who gave the same", 5, "", round(100 * same, 1), "")


def test_without_names_rows_stand_in_the_order_of_codes(tmp_path):
    """In the order of names whoever knows the list could tell whose code is whose."""
    desk = Places(tmp_path)
    desk.prepare()
    of = new_class(desk, "Group")
    of = add_people(desk, of.id, [Person("K2", "Aigerim"), Person("K3", "Bakyt"), Person("K1", "Cholpon")])
    found = class_report(desk, of)
    assert [row[0] for row in marks_table(found).rows[:-1]] == ["K1", "K2", "K3"]
    assert [row[0] for row in moodle_rows(found)[1:]] == ["K1", "K2", "K3"]
    assert [row[1] for row in marks_table(found, with_names=True).rows[:-1]] == ["Aigerim", "Bakyt", "Cholpon"]


def test_a_workbook_has_the_digits_of_the_csv_and_nothing_is_minus_zero():
    book = zipfile.ZipFile(io.BytesIO(table_bytes([["head"], [82.6], [0.1], [7], [half_up(-0.0001, 2)]])))
    sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert re.findall("<v>([^<]*)</v>", sheet)[-4:] == ["82.6", "0.1", "7", "0.0"]
    assert [number_text(each) for each in (82.6, -0.0, -0.0001, -0.5)] == ["82.6", "0", "0", "-0.5"]


def test_a_workbook_is_rounded_as_the_csv_is(tmp_path):
    rows: list[list[str | float]] = [["head"], [5.249999], [-0.0001]]
    sheet = zipfile.ZipFile(save_table(rows, tmp_path / "x.xlsx")).read("xl/worksheets/sheet1.xml").decode()
    assert re.findall("<v>([^<]*)</v>", sheet)[-2:] == ["5.25", "0.0"]
    assert save_table(rows, tmp_path / "x.csv").read_text("utf-8-sig").split() == ["head", "5.25", "0"]


@pytest.mark.parametrize("kind", [each for each in ReportKind if each is not ReportKind.MARKS])
def test_an_empty_report_says_what_it_needs_and_prints_no_bare_head(tmp_path, kind):
    desk = Places(tmp_path)
    desk.prepare()
    made = new_class(desk, "Group 3-2")
    table = report_table(desk, made, kind)
    assert not table.rows
    assert "it needs" in table.notes[0]
    assert "ollect results" in table.notes[0]
    page = report_page(table)
    assert "it needs" in page
    assert "<table" not in page


def test_marks_of_people_go_by_the_best_attempt_and_questions_by_the_first(small):
    """A file for Moodle had a fail for whoever had passed at the second sitting."""
    desk, of, room = small
    learner = room.person()
    for answer in (WRONG, RIGHT, WRONG):
        room.take("course/basics", [answer], learner=learner)
    found = class_report(desk, of)
    assert [cell.points for row in found.rows for cell in row.cells] == [1.0]
    assert any("best" in each for each in marks_table(found).notes)
    (first,) = class_report(desk, of, Counting(which=Which.FIRST)).rows
    assert [cell.points for cell in first.cells] == [0.0], "an explicit choice counts"
    assert "first" in report_table(desk, of, ReportKind.QUESTIONS).file_name


def test_a_result_to_release_is_told_also_where_an_earlier_one_is_the_mark(small):
    desk, of, room = small
    learner = room.person()
    first = room.take("course/final", [RIGHT], mode=Mode.EXAM, learner=learner)
    with LearnerFile.open(room.places, learner, room.clock) as file:
        file.append_event("attempt-released", "course/final", attempt=first)
        before = file.attempt(first)
        again = file.append_attempt(before.quiz, "exam", module_version="1.0.0", seed=1, drawn=before.drawn)
        file.append_event("attempt-submitted", before.quiz, attempt=again)
    (row,) = class_report(desk, of).rows
    assert [each.attempt for each in row.cells] == [first]
    assert row.needs.results == 1
