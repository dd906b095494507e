"""What holds up all sheets that are taken in ends it; what is a sheet's own holds up no other. Tables are read once."""

from itertools import product

import pytest
from click.testing import CliRunner

from htcourse.cli import cli
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.markup.decode import read_bytes
from htcourse.usecases.classes import take_in_sheets
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import purge_class
from htcourse.usecases.classes.take_in_sheets import take_in
from htcourse.usecases.classes.typed_paper import TypedPaper

QUIZ = "htcourse/act-means-purpose"


@pytest.fixture
def paper(room):
    return paper_quiz(room.desk, QUIZ, "B")


def test_a_class_that_is_removed_between_two_sheets_is_told_and_not_as_a_fault_of_the_second(room, paper):
    typed = TypedPaper(paper)
    for code, time in product(("K7-1", "K7-2"), (1, 2)):
        typed = typed.with_keys(time, code, [each.key for each in paper.questions])

    def remove_after_the_first(done, total):
        if done == 1:
            purge_class(room.desk, room.made.id)

    with pytest.raises(NotFoundError) as told:
        take_in(room.desk, room.made, typed, report=remove_after_the_first)
    assert "whose" not in told.value.values


def test_the_command_reads_each_table_once_also_where_it_tells_its_rows_anew(room, paper, tmp_path, monkeypatch):
    asked = []

    def read(path, *rest):
        asked.append(path)
        return read_bytes(path, *rest)

    def stop(*_):
        raise CourseError("stopped")

    monkeypatch.setattr("htcourse.usecases.classes.typed_table.read_bytes", read)
    monkeypatch.setattr(take_in_sheets, "submit_attempt", stop)
    tables = [tmp_path / "typed.csv", tmp_path / "again.csv"]
    for each in tables:
        each.write_text(";".join(["K7-1", *(one.key for one in paper.questions)]), "utf-8")
    command = ["results", "type", QUIZ, *map(str, tables), "--paper", "B", "--code", paper.code]
    told = CliRunner().invoke(cli, ["--home", str(room.desk.home), *command])
    assert "K7-1: stopped" in told.output
    assert asked == tables
