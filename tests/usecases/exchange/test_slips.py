"""A slip in a row takes nothing: the question that could not be read stays as it is."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from htcourse import formats
from htcourse.core.errors import Problem
from htcourse.usecases.exchange.export_questions import bank_in, export_bank
from htcourse.usecases.exchange.import_questions import read_questions, write_questions

QUESTIONS = """\
questions:
  - id: passport
    type: single-choice
    title: Whose passport
    difficulty: 2
    text: Who keeps your passport abroad?
    choices: [{id: me, correct: true, text: I keep it}, {id: boss, text: My employer}]
  - id: hours
    type: numeric
    title: Hours
    difficulty: 2
    text: How many hours has a day?
    answers: [{id: day, value: 24}]
  - id: papers
    type: single-choice
    title: Papers
    difficulty: 2
    text: What do you sign before you leave?
    choices: [{id: contract, correct: true, text: A contract}, {id: blank, text: A blank sheet}]
quizzes:
  - {id: all, title: All, modes: [practice], questions: [passport, hours, papers], weights: {passport: 2, hours: 3}}
"""
ENDINGS = {"htcourse": "yaml", "csv": "csv", "gift": "gift", "moodle-xml": "xml", "aiken": "txt"}


@pytest.fixture
def home(module: Path) -> Path:
    (module / "quizzes").mkdir()
    (module / "quizzes" / "q.yaml").write_text(QUESTIONS, encoding="utf-8")
    return module / "quizzes" / "q.yaml"


def brought_with_a_slip(home: Path, name: str, slip: tuple[str, str]) -> Sequence[Problem]:
    out = home.parents[2] / f"out.{ENDINGS[name]}"
    export_bank(bank_in(home.parents[1])[0], name, out)
    text = out.read_text("utf-8")
    with_slip = re.sub(*slip, text, count=1, flags=re.DOTALL)
    assert with_slip != text
    out.write_text(with_slip, encoding="utf-8")
    return write_questions(read_questions([out]), home, is_replacing=True).problems


SLIPS = {
    "key of no answer": ("csv", (r"My employer(.*?),A,", r"My employer\1,F,"), "passport"),
    "no key": ("csv", (r"My employer(.*?),A,", r"My employer\1,,"), "passport"),
    "type misspelt": ("csv", ("single-choice", "single choise"), "passport"),
    "number with its unit": ("csv", (r",24,", ",24 h,"), "hours"),
    "no id, by its title": ("csv", (r"My employer(.*?),A,(.*?),passport", r"My employer\1,F,\2,"), "passport"),
    "brace lost": ("gift", (r"\{([^{}]*I keep it)", r"\1"), "passport"),
    "nothing right": ("moodle-xml", ('fraction="100"', 'fraction="0"'), "passport"),
    "type misspelt in YAML": ("htcourse", ("type: single-choice", "type: single-choise"), "passport"),
    "letter of no answer": ("aiken", ("ANSWER: A", "ANSWER: Z"), "passport"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_a_row_leaves_its_question_as_it_was(slip: str, home: Path) -> None:
    """It went, with its weight and its place in the quiz."""
    name, change, id = SLIPS[slip]
    before = formats.read(home.parents[1]).module
    told = brought_with_a_slip(home, name, change)
    after = formats.read(home.parents[1]).module
    assert before is not None
    assert after is not None
    assert [each.id for each in after.questions] == ["passport", "hours", "papers"]
    assert [(each.questions, each.weights) for each in after.quizzes] == [
        (each.questions, each.weights) for each in before.quizzes
    ]
    was, now = (next(each for each in module.questions if each.id == id) for module in (before, after))
    assert (now.text, now.body) == (was.text, was.body)
    (stays,) = (each for each in told if each.code == "faulty-stays")
    assert f"({id})" in str(stays)
    assert not [each for each in told if each.code == "taken-out"]


def test_a_row_taken_out_beside_one_with_a_slip_is_gone(home: Path) -> None:
    out = home.parents[2] / "out.csv"
    export_bank(bank_in(home.parents[1])[0], "csv", out)
    head, passport, hours, _ = out.read_text("utf-8").splitlines()
    out.write_text("\n".join([head, passport, hours.replace(",24,", ",24 h,")]) + "\n", encoding="utf-8")
    write_questions(read_questions([out]), home, is_replacing=True)
    assert [each.id for each in formats.read(home.parents[1]).module.questions] == ["passport", "hours"]


def test_a_format_that_only_tells_titles_leaves_its_question_too(home: Path) -> None:
    """LiaScript, H5P, QTI 1.2 and Anki say no ids: what they left out went."""
    out = home.parents[2] / "out.md"
    asked = ["Who keeps your passport abroad?", "What do you sign before you leave?"]
    out.write_text(
        f"{asked[0]}\n\n[( )] I\n[( )] Others\n\n{asked[1]}\n\n[(X)] A contract\n[( )] A blank sheet\n", "utf-8"
    )
    told = write_questions(read_questions([out]), home, is_replacing=True).problems
    assert "passport" in [each.id for each in formats.read(home.parents[1]).module.questions]
    (stays,) = (each for each in told if each.code == "faulty-stays")
    assert "(passport)" in str(stays)
