"""Reports of a group of a class: its people alone, said in each of them, and nothing that tells of few others."""

import json
import shutil
import zipfile
from unittest.mock import Mock

import pytest
from click.testing import CliRunner
from tests.usecases.class_room import ClassRoom
from tests.usecases.classes.reported_class import reported_class
from tests.usecases.results.test_tagging_class import QUESTION, TOOK, take

from htcourse.cli import cli
from htcourse.core.errors import CourseError
from htcourse.store.class_files import Person
from htcourse.usecases.classes.reports import ReportKind, report_page, report_table, save_report
from htcourse.usecases.classes.roster import add_people, change_person, find_class, new_class
from htcourse.usecases.people.every_record import read_records
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.results.counting import Counting, Which
from htcourse.usecases.results.veils import Bases, untold


def in_two_groups(desk, sizes):
    """Put the people of the class into groups of these sizes, in the order of their records."""
    of = find_class(desk, "")
    groups = [name for name, size in sizes.items() for _ in range(size)]
    people = [each for each in of.people if each.learner]
    for person, group in zip(people, groups, strict=True):
        of = change_person(desk, of.id, person.code, person.name, group)
    return of


def test_a_report_of_a_group_counts_its_people_alone_and_says_so(tmp_path):
    desk = reported_class(tmp_path)
    of = in_two_groups(desk, {"A": 5, "B": 5})
    for kind in ReportKind:
        whole = report_table(desk, of, kind)
        table = report_table(desk, of, kind, counting=Counting(which=kind.which, within="a"))
        assert "Only of the group “a”, people: 5." in table.notes
        assert ("Group", "a") in table.about
        assert " a " in table.file_name
        assert "Group 3-2 · a · " in report_page(table)
        assert "Group" not in str(whole.about[2:])
        at = table.head.index("Group")
        rows = table.rows[:-1] if kind is ReportKind.MARKS else table.rows
        assert {str(row[at]).casefold() for row in rows} <= {"a"}
    marks = report_table(desk, of, ReportKind.MARKS, counting=Counting(which=Which.BEST, within="A"))
    assert len(marks.rows) == 6
    questions = report_table(desk, of, ReportKind.QUESTIONS, counting=Counting(within="A"))
    assert {row[2] for row in questions.rows} <= {1, 2, 3, 4, 5}
    assert "people: 5" in str(marks.rows[-1])
    with pytest.raises(CourseError, match="Its groups: 3-2, A, B"):
        report_table(desk, of, ReportKind.GAIN, counting=Counting(within="C"))


def assert_untold(desk, of, group, folder, kinds=tuple(ReportKind)):
    """Assert that no report of a group, and no file of one, has a figure over it."""
    for kind in kinds:
        table = report_table(desk, of, kind, counting=Counting(which=kind.which, within=group))
        assert "A figure is told of a group only where" in table.notes[1]
        assert not table.charts
        over = [table.rows[-1][4:-4]] if kind is ReportKind.MARKS else [row[3:] for row in table.rows]
        assert not [each for row in over for each in row if isinstance(each, float) and each]
        assert "%" not in str(over)
        assert "not told" in str(over) or "too few" in str(over)
        texts = [save_report(table, folder / "x.csv").read_text(encoding="utf-8-sig"), report_page(table)]
        with zipfile.ZipFile(save_report(table, folder / "x.xlsx")) as book:
            texts.append(book.read("xl/sharedStrings.xml").decode())
        for each in texts:
            assert ("not told" in str(over)) is ("not told" in each)


def told_by(desk, *arguments):
    """Return what a command says of a group, as JSON; it says the rule too."""
    result = CliRunner().invoke(cli, ["--home", str(desk.home), *arguments, "--class", "Group 3-2", "--json"])
    assert result.exit_code == 0, result.output + repr(result.exception)
    assert "A figure is told of a group only where" in result.stderr
    return json.loads(result.stdout)


@pytest.mark.hard
def test_no_figure_of_a_group_tells_of_few_outside_it(tmp_path):
    """The mean of five of A and that of all eight tell that of the three of B, however many are in the class."""
    desk = reported_class(tmp_path, 8)
    of = in_two_groups(desk, {"A": 5, "B": 3})
    of = add_people(desk, of.id, [Person(f"M-{at}", "", "A" if at < 5 else "B") for at in range(12)])
    questions = report_table(desk, of, ReportKind.QUESTIONS)
    assert [each for each in questions.rows if each[2] == 8 and isinstance(each[3], float)]
    for group in ("A", "B"):
        assert_untold(desk, of, group, tmp_path, (ReportKind.MARKS, ReportKind.QUESTIONS, ReportKind.GAIN))
        for quiz in told_by(desk, "statistics", "--group", group):
            assert not quiz["is_told"]
            assert not any(each["is_told"] for each in quiz["items"])
            assert {quiz["mean"], quiz["certainty"]["mean_mark"], *(each["facility"] for each in quiz["items"])} == {
                None
            }
        (module,) = told_by(desk, "gain", "--group", group)
        assert (module["pre"], module["post"], module["forms"]) == (None, None, None)
    command = ["--home", str(desk.home), "statistics", "--class", of.name, "--group", "A"]
    assert "not told of this group" in CliRunner().invoke(cli, command).output


@pytest.mark.hard
def test_no_gain_of_a_group_tells_of_few_outside_it(tmp_path):
    """Of nine with both tests one is told, of the three others too few are."""
    desk = reported_class(tmp_path, 12)
    of = in_two_groups(desk, {"A": 9, "B": 3})
    assert isinstance(report_table(desk, of, ReportKind.GAIN).rows[0][3], float)
    assert_untold(desk, of, "A", tmp_path, (ReportKind.GAIN,))
    (module,) = told_by(desk, "gain", "--group", "A")
    assert module["pre"] is None
    of = in_two_groups(desk, {"A": 12})
    (module,) = told_by(desk, "gain", "--group", "A")
    assert module["pre"] is not None


@pytest.mark.hard
def test_no_marked_text_of_a_group_tells_of_few_outside_it(tmp_path, monkeypatch):
    monkeypatch.setattr("htcourse.usecases.results.tagging_class._known_questions", lambda _: frozenset({QUESTION}))
    room = ClassRoom(tmp_path)
    for _ in range(8):
        take(room, TOOK)
    of = new_class(room.places, "Group 3-2")
    there = room.places.of_class(of.id)
    shutil.copytree(room.places.learners, there.learners)
    people = [Person(f"K-{at}", "", "A" if at < 5 else "B", id) for at, id in enumerate(there.learner_ids())]
    of = add_people(room.places, of.id, [*people, *(Person(f"M-{at}", "", "B") for at in range(9))])
    assert 8 in report_table(room.places, of, ReportKind.TAGGING).rows[0]
    for group, count in (("A", 5), ("B", 3)):
        assert_untold(room.places, of, group, tmp_path, (ReportKind.TAGGING,))
        (entry,) = told_by(room.places, "tagging", QUESTION, "--group", group)
        assert (entry["learners"], entry["is_told"], entry["verdicts"], entry["texts"]) == (count, False, {}, [])


def test_which_figures_of_a_group_are_not_told():
    """Of 2 of C the class and both larger groups would tell, so the smaller of these is not told either."""
    parts: dict[str, Bases] = {
        "a": {"x": 9, "y": 5, "z": 5},
        "b": {"x": 6, "y": 5, "z": 5},
        "c": {"x": 2, "y": 5},
        "": {"y": 1},
    }
    whole: Bases = {"x": 17, "y": 16, "z": 9}
    assert untold(whole, parts, "a") == {"y", "z"}  # z: the class counts fewer than its parts
    assert untold(whole, parts, "b") == untold(whole, parts, "c") == {"x", "z"}
    assert untold({"x": 15}, {"a": {"x": 9}, "b": {"x": 6}, "c": {}}, "a") == set()


@pytest.mark.hard
def test_a_gain_beside_the_mean_of_one_form_tells_of_the_other_and_is_not_told_where_few_had_that(tmp_path):
    """Of fourteen whose gain is told ten had form A before: that of the four was told beside the mean of form A."""
    desk = reported_class(tmp_path, 20)
    of = find_class(desk, "")
    found = finished_attempts(desk.of_class(of.id), with_unreleased=True).finished
    by_form = {form: [each.learner for each in found if each.mode == "pre" and each.form == form] for form in "AB"}
    both = {each.learner for each in found if each.mode == "post"}
    first, second = ([each for each in by_form[form] if each in both] for form in "AB")

    def gain(few):
        few_there = {*first, *second[:few]}
        for person in of.people:
            change_person(desk, of.id, person.code, person.name, "A" if person.learner in few_there else "B")
        (module,) = told_by(desk, "gain", "--group", "A")
        return module["people"]

    assert (gain(4), gain(5), gain(0)) == (None, len(first) + 5, len(first))


def test_records_are_read_once_for_all_groups_with_progress(tmp_path, monkeypatch):
    """They were read and the libraries opened again for each group, and nothing was told meanwhile."""
    desk, reads = reported_class(tmp_path), Mock(side_effect=read_records)
    monkeypatch.setattr("htcourse.usecases.quizzes.finished_attempts.read_records", reads)
    counts = []
    for sizes in ({"A": 5, "B": 5}, {"A": 5, "B": 1, "C": 1, "D": 1, "E": 2}):
        of = in_two_groups(desk, sizes)
        reads.reset_mock()
        for kind in (ReportKind.MARKS, ReportKind.QUESTIONS, ReportKind.GAIN):
            told = list[int]()
            counting = Counting(which=kind.which, within="A")
            report_table(desk, of, kind, counting=counting, report=lambda *done, told=told: told.append(done[1]))
            assert 10 in told
        counts.append(reads.call_count)
    assert counts[0] == counts[1]


def test_a_command_counts_a_group_and_says_which(tmp_path):
    desk = reported_class(tmp_path)
    in_two_groups(desk, {"A": 5, "B": 5})

    def run(*arguments):
        result = CliRunner().invoke(cli, ["--home", str(desk.home), *arguments])
        assert result.exit_code == 0, result.output + repr(result.exception)
        return result.output

    told = run("class", "report", "Group 3-2", "--group", "B")
    assert "Only of the group “B”, people: 5." in told
    assert "All: 5" in told
    assert "class Group 3-2, group B" in run("statistics", "--class", "Group 3-2", "--group", "B")
    folder = tmp_path / "files"
    folder.mkdir()
    run("class", "report", "Group 3-2", "--group", "B", "--about", "questions", "-o", str(folder))
    (path,) = folder.iterdir()
    assert path.name.startswith("Group 3-2 B How the questions work ")
    assert path.read_text(encoding="utf-8-sig").splitlines()[0].endswith(",Group")
    assert isinstance(CliRunner().invoke(cli, ["--home", str(desk.home), "gain", "--group", "B"]).exception, SystemExit)
