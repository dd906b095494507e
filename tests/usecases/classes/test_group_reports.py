"""Reports of a group of a class: its people alone, said in each of them, and nothing that tells of few others."""

import pytest
from click.testing import CliRunner
from tests.usecases.classes.reported_class import reported_class

from htcourse.cli import cli
from htcourse.core.errors import CourseError
from htcourse.usecases.classes.reports import ReportKind, report_page, report_table
from htcourse.usecases.classes.roster import change_person, find_class, is_veiled, require_unveiled
from htcourse.usecases.results.counting import Counting, Which


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


def test_no_figure_of_a_group_tells_of_few_outside_it(tmp_path):
    """The mean of six of eight and that of all eight tell that of the two."""
    desk = reported_class(tmp_path)
    of = in_two_groups(desk, {"A": 7, "B": 3})
    for group in ("A", "B"):
        for kind in (ReportKind.QUESTIONS, ReportKind.GAIN):
            table = report_table(desk, of, kind, counting=Counting(within=group))
            assert not table.rows
            assert not table.charts
            assert "No figure is told over it" in table.notes[1]
        marks = report_table(desk, of, ReportKind.MARKS, counting=Counting(which=Which.BEST, within=group))
        assert "mean" not in str(marks.rows[-1])
        assert not marks.charts
        assert "No figure is told over it" in marks.notes[1]
    assert not is_veiled(of, "")
    with pytest.raises(CourseError, match="fewer than 5 people"):
        require_unveiled(of, "a")


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
