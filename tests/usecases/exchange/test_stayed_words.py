"""Feedback and hints whose cell was emptied stay, and that is told where the file has such words of others."""

from pathlib import Path

import pytest
from tests.usecases.exchange.four_quizzes import Row, many_quizzes, table_of
from tests.usecases.workshop.drafts import data_folder

from htcourse.core.errors import Problem
from htcourse.store.places import Places
from htcourse.usecases.exchange.bring_over import bring_over
from htcourse.usecases.exchange.export_questions import bank_in, export_bank
from htcourse.usecases.exchange.import_questions import read_questions

OWED = "aida-owes-more-each-month"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return data_folder(tmp_path)


@pytest.fixture
def folder(places: Places) -> Path:
    return many_quizzes(places)


def told(places: Places, folder: Path, path: Path) -> list[Problem]:
    written = bring_over(places, read_questions([path]), folder)
    return [each for each in written.problems if each.code == "words-stay"]


def test_an_emptied_cell_of_feedback_stays_and_is_told(places, folder, tmp_path):
    table = table_of(folder, tmp_path / "all.csv", lambda rows: rows[0].update(feedback1=""))
    (each,) = told(places, folder, table)
    assert (each.place.file, each.values["count"]) == ("debt.yaml", 1)
    assert each.values["names"] == f"“Aida owes more each month” ({OWED}): “Because of debt.”"
    assert "Because of debt." in (folder / "quizzes" / "debt.yaml").read_text("utf-8")


def test_nothing_is_told_of_a_file_as_it_went_out(places, folder, tmp_path):
    assert told(places, folder, table_of(folder, tmp_path / "all.csv")) == []


def test_nothing_is_told_of_a_column_that_is_not_there(places, folder, tmp_path):
    def empty(rows: list[Row]) -> None:
        for each in rows:
            each["feedback1"] = ""

    assert told(places, folder, table_of(folder, tmp_path / "all.csv", empty)) == []


def test_a_field_that_was_taken_out_of_our_own_format_is_told(places, folder, tmp_path):
    file = folder / "quizzes" / "debt.yaml"
    file.write_text(file.read_text("utf-8").replace("    difficulty: 2", "    difficulty: 2\n    hints: [Count.]", 1))
    bank, problems = bank_in(folder)
    out = tmp_path / "out.yaml"
    export_bank(bank, "htcourse", out, problems=problems)
    text = out.read_text("utf-8")
    assert "    hints: [Count.]\n" in text
    out.write_text(text.replace("    hints: [Count.]\n", ""), "utf-8")
    (each,) = told(places, folder, out)
    assert str(each.values["names"]).endswith("“Count.”")
