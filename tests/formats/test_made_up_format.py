"""A format is found by its file alone, and one that names no endings stops no other."""

import sys

import pytest

from htcourse import formats
from htcourse.usecases.exchange.import_questions import read_questions

RULES = """
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types.single_choice import Body
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Question
from htcourse.formats import Reading

NAME = "made-up"


def recognise(path):
    return path.is_file() and path.read_bytes().startswith(b"made up")


def read(path, report=None):
    choices = (Choice("a", correct=True, text="this"), Choice("b", text="that"))
    question = Question("q-made", "single-choice", "Made up", "", 2, "Which?", Body(choices))
    return Reading(None, (), bank=Bank((BankQuestion(question),)))
"""
GIFT = "::First:: Which? {=this ~that}\n"


@pytest.fixture(autouse=True)
def made_up(tmp_path, monkeypatch):
    """The file of a format, found beside the others."""
    folder = tmp_path / "formats"
    folder.mkdir()
    (folder / "made_up.py").write_text(RULES, encoding="utf-8")
    monkeypatch.setattr(formats, "__path__", [*formats.__path__, str(folder)])
    formats.formats.cache_clear()
    yield
    formats.formats.cache_clear()
    sys.modules.pop(f"{formats.__name__}.made_up", None)


@pytest.mark.parametrize("name", ["in.made", "in.txt", "in"])
def test_it_reads_its_files_whatever_they_are_called(tmp_path, name):
    (tmp_path / name).write_text("made up", encoding="utf-8")
    assert [each.question.id for each in read_questions([tmp_path / name]).bank.questions] == ["q-made"]


def test_the_others_still_read_theirs(tmp_path):
    (tmp_path / "in.gift").write_text(GIFT, encoding="utf-8")
    brought = read_questions([tmp_path / "in.gift"])
    assert [each.question.title for each in brought.bank.questions] == ["First"]
