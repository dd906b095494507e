"""Questions that never went out stay where a file comes back over them: it tells nothing of them."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from htcourse import formats
from htcourse.core.course import Module
from htcourse.core.errors import Problem
from htcourse.usecases.exchange.export_questions import bank_in, export_bank
from htcourse.usecases.exchange.import_questions import read_questions, write_questions

SAMPLE = Path(__file__).parents[2] / "samples" / "module"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "module"))


def module_in(folder: Path) -> Module:
    module = formats.read(folder).module
    assert module is not None
    return module


def standing(folder: Path) -> tuple[list[tuple[str, list[str]]], list[tuple[str, tuple[str, ...]]]]:
    """Return the questions of a module in their order, each with its languages, and what its quizzes ask by id."""
    module = module_in(folder)
    questions = [(each.id, sorted(each.translations)) for each in module.questions]
    return questions, [(each.id, each.questions) for each in module.quizzes]


def out_and_back(
    folder: Path, what: str, without: Sequence[str] = (), *, with_exam_bank: bool = False
) -> Sequence[Problem]:
    """Take a quiz or all out as a table, leave some rows out, and bring it back over its file; return what is told."""
    out = folder.parent / "out.csv"
    export_bank(bank_in(folder, what, with_exam_bank=with_exam_bank)[0], "csv", out)
    brought = read_questions([out])
    left = tuple(each for each in brought.bank.questions if each.question.id not in without)
    brought = type(brought)(type(brought.bank)(left, formats=brought.bank.formats), brought.problems, brought.names)
    return write_questions(brought, folder / "quizzes" / "basics.yaml", is_replacing=True).problems


@pytest.mark.parametrize("what", ["all", "basics", "before", "after"])
def test_what_was_not_taken_out_stays_with_its_quizzes_and_translations(what: str, folder: Path) -> None:
    """Pre- and post-tests lost questions that had been held back, and the other quizzes theirs."""
    before = standing(folder)
    told = out_and_back(folder, what)
    assert standing(folder) == before
    assert [each.code for each in told if each.code in ("stayed-here", "taken-out", "quiz-went")] == ["stayed-here"]
    assert "stay here" in str(next(each for each in told if each.code == "stayed-here"))


@pytest.mark.parametrize(("what", "left_out"), [("basics", "s-many"), ("all", "s-order")])
def test_what_a_person_left_out_of_what_went_out_is_gone(what: str, left_out: str, folder: Path) -> None:
    before = [id for id, _ in standing(folder)[0]]
    told = out_and_back(folder, what, [left_out])
    assert [id for id, _ in standing(folder)[0]] == [id for id in before if id != left_out]
    assert [each.values["id"] for each in told if each.code == "taken-out"] == [left_out]


def test_a_question_left_out_of_a_test_that_went_out_with_all_others_is_gone(folder: Path) -> None:
    out_and_back(folder, "all", ["s-short"], with_exam_bank=True)
    assert "s-short" not in [id for id, _ in standing(folder)[0]]
