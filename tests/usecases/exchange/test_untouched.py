"""Aiken, which holds plain words alone, comes back with nothing changed: its questions are as they were."""

from pathlib import Path

import pytest

from htcourse import formats
from htcourse.core.quiz import Question
from htcourse.usecases.exchange.export_questions import bank_in, export_bank
from htcourse.usecases.exchange.import_questions import read_questions, write_questions

TEXTS = {
    "bold": "Which **one** is a means?",
    "list": "Which is it?\\n\\n- a means\\n- an act",
    "link": "See [the text](https://example.org/text) of the law: which is it?",
    "paragraphs": "He keeps the papers.\\n\\nWhich is it?",
    "a picture": "Look at this. ![A box](images/box.svg)",
}


@pytest.fixture
def home(module: Path) -> Path:
    (module / "quizzes").mkdir()
    (module / "images").mkdir()
    (module / "images" / "box.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    return module / "quizzes" / "q.yaml"


def questions_of(home: Path) -> list[Question]:
    module = formats.read(home.parents[1]).module
    assert module is not None
    return list(module.questions)


@pytest.mark.parametrize("text", TEXTS)
def test_a_question_that_nobody_changed_is_as_it_was(text: str, home: Path) -> None:
    """Bold words, lists and links went, and a question with a link was a new one."""
    home.write_text(
        "questions:\n"
        "  - id: law\n    type: single-choice\n    title: A title\n    difficulty: 1\n"
        f'    text: "{TEXTS[text]}"\n    feedback: In general.\n'
        "    choices:\n      - {id: act, text: The *act*, feedback: No.}\n"
        "      - {id: means, text: Means, correct: true, feedback: Yes.}\n"
        "  - id: other\n    type: true-false\n    title: Other\n    difficulty: 1\n    text: Is it **so**?\n"
        "    answer: true\n"
        "quizzes:\n  - {id: all, title: All, modes: [practice], questions: [law, other], weights: {law: 2}}\n",
        encoding="utf-8",
    )
    before = questions_of(home)
    out = home.parents[2] / "out.txt"
    export_bank(bank_in(home.parents[1])[0], "aiken", out)
    told = write_questions(read_questions([out]), home, is_replacing=True).problems
    after = questions_of(home)
    assert [(each.id, each.type, each.title, each.text, each.body, each.feedback) for each in after] == [
        (each.id, each.type, each.title, each.text, each.body, each.feedback) for each in before
    ]
    assert not [each for each in told if each.code in ("replaced", "taken-out")]
