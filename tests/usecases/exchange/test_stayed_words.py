"""Feedback and hints whose cell was emptied stay, and that is told where the file has such words of others."""

import csv
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


def test_an_emptied_column_is_told_and_one_that_is_not_there_is_not(places, folder, tmp_path):
    """A whole column of feedback that was emptied went without a word: what it had said stayed."""

    def empty(rows: list[Row]) -> None:
        for each in rows:
            each["feedback1"] = each["feedback2"] = ""

    table = table_of(folder, tmp_path / "all.csv", empty)
    assert "“Because of debt.”" in "".join(str(each.values["names"]) for each in told(places, folder, table))
    with table.open(encoding="utf-8", newline="") as file:
        rows = [{k: v for k, v in row.items() if not k.startswith("feedback")} for row in csv.DictReader(file)]
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    assert told(places, folder, table) == []


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
