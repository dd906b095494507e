"""Verdicts of a marked narrative that goes out as a table and comes back keep the ids by which answers are kept."""

import csv

import pytest

from htcourse.usecases.exchange.export_questions import bank_in, export_bank
from htcourse.usecases.exchange.import_questions import read_questions, write_questions
from htcourse.usecases.exchange.kept_ids import questions_in

BANK = """questions:
  - id: q1
    type: tagging
    title: The ticket
    difficulty: 2
    text: Mark what shows each element.
    labels:
      - {id: act, text: Act}
    narrative: "A man [paid for his ticket]{act #c}."
    spans:
      - {id: c, feedback: It is a way of moving somebody.}
    verdicts:
      - {id: no, text: No offence, feedback: Something is missing.}
      - {id: a, text: Trafficking, correct: true, feedback: All is there.}
      - {id: b, text: Smuggling, feedback: No border is crossed.}
quizzes:
  - {id: q, title: Q, modes: [practice], questions: [q1]}
"""
BEFORE = [("no", "No offence"), ("a", "Trafficking"), ("b", "Smuggling")]
NEW = "{verdict} Forced labour alone"


@pytest.fixture
def back(module, tmp_path):
    """Take the bank out as a table, change the verdicts of its row, bring it back; return the verdicts that stand."""
    quiz = module / "quizzes" / "q.yaml"
    quiz.parent.mkdir()
    quiz.write_text(BANK, encoding="utf-8")
    path = tmp_path / "out.csv"

    def of(change, key):
        export_bank(bank_in(module, with_exam_bank=True)[0], "csv", path)
        with path.open(encoding="utf-8-sig", newline="") as file:
            head, row = csv.reader(file)
        cells = dict(zip(head, row, strict=True))
        answers = [(cells[f"answer{at}"], cells[f"feedback{at}"]) for at in range(1, 7)]
        answers = [*answers[:3], *change(answers[3:]), ("", "")]
        for at, (answer, feedback) in enumerate(answers, 1):
            cells |= {f"answer{at}": answer, f"feedback{at}": feedback}
        cells["correct"] = key
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([cells.keys(), cells.values()])
        problems = write_questions(read_questions([path]), quiz, is_replacing=True).problems
        (question,) = questions_in([quiz]).questions
        assert question.body.spans[0].id == "c"
        assert question.body.labels[0].id == "act"
        assert [each.id for each in question.body.verdicts if each.correct] == ["a"]
        return [(each.id, each.text) for each in question.body.verdicts], [each.code for each in problems]

    return of


def test_a_table_brought_back_as_it_is_changes_none(back):
    assert back(lambda verdicts: verdicts, "E") == (BEFORE, [])


@pytest.mark.parametrize(
    ("change", "key", "verdicts"),
    [
        (lambda own: [(NEW, "It is."), *own], "F", [("d", "Forced labour alone"), *BEFORE]),
        (lambda own: own[::-1], "E", BEFORE[::-1]),
        (lambda own: own[1:], "D", BEFORE[1:]),
        (lambda own: [("{verdict} No offense", own[0][1]), *own[1:]], "E", [("no", "No offense"), *BEFORE[1:]]),
    ],
    ids=["put in", "turned round", "taken out", "letter mended"],
)
def test_each_verdict_keeps_its_id_wherever_it_stands(back, change, key, verdicts):
    assert back(change, key)[0] == verdicts
