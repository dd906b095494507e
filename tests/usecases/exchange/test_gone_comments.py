"""Comments of a quiz file that questions are brought over."""

from pathlib import Path

from htcourse.usecases.exchange.export_questions import bank_in, export_bank
from htcourse.usecases.exchange.import_questions import read_questions, write_questions

QUIZ = """\
# Asked in the second week.
questions:
  - {id: a, type: true-false, title: A, difficulty: 1, text: It is so., answer: true}  # by Aida
quizzes:
  - {id: all, title: All, modes: [practice], questions: [a]}
"""


def test_comments_that_go_are_told_once_and_our_own_are_not(module: Path) -> None:
    """They went without a word."""
    home = module / "quizzes" / "q.yaml"
    home.parent.mkdir()
    home.write_text(QUIZ, encoding="utf-8")
    out = module.parent / "out.csv"
    export_bank(bank_in(module)[0], "csv", out)
    told = write_questions(read_questions([out]), home, is_replacing=True).problems
    (gone,) = (each for each in told if each.code == "comments-gone")
    assert (gone.values["count"], gone.values["words"]) == (2, "Asked in the second week.; by Aida")
    again = write_questions(read_questions([out]), home, is_replacing=True).problems
    assert not [each for each in again if each.code == "comments-gone"]
    assert home.read_text("utf-8").startswith("# Brought in from out.csv")
