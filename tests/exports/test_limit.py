"""As many questions as a file may hold come back from our own file: the line of their category is none of them."""

from dataclasses import replace

import pytest

from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types import true_false
from htcourse.core.quiz import Question
from htcourse.exports import question_export
from htcourse.formats import gift, moodle_xml
from htcourse.formats.moodle_xml import reader

MOST = 3


@pytest.mark.parametrize(("name", "module", "limited"), [("gift", gift, gift), ("moodle-xml", moodle_xml, reader)])
def test_a_category_is_none_of_the_questions_that_a_file_may_hold(name, module, limited, tmp_path, monkeypatch):
    monkeypatch.setattr(limited, "MOST_QUESTIONS", MOST)
    question = Question("a", "true-false", "A", "", 1, "So it is.", true_false.Body(True))
    for count in (MOST, MOST + 1):
        path = tmp_path / f"{count}{question_export(name).EXTENSION}"
        bank = Bank(tuple(BankQuestion(replace(question, id=f"q{each}"), ("One",)) for each in range(count)))
        question_export(name).write_questions(bank, path)
        found = module.read(path)
        assert len(found.bank.questions) == MOST
        assert [each.code for each in found.problems] == ["too-many-questions"] * (count - MOST)
