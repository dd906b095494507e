"""A module that questions are brought into again and again."""

import pytest

from htcourse import formats
from htcourse.usecases.exchange.import_questions import read_questions, write_questions

MODULE = "id: mine\nversion: 1.0.0\ntitle: Mine\nlanguages: [en]\nauthors: [A]\nlicence: MIT\n"


@pytest.fixture
def module(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "module.yaml").write_text(MODULE, encoding="utf-8")
    return tmp_path / "mine"


@pytest.fixture
def bring(module, tmp_path):
    """Bring a GIFT text into the module and return the ids of its questions by their text."""

    def of(text, name="in.gift", quiz="", told=None):
        (tmp_path / name).write_text(text, encoding="utf-8")
        out = module / "quizzes" / "in.yaml"
        written = write_questions(read_questions([tmp_path / name]), out, quiz=quiz, is_replacing=True)
        if told is not None:
            told.extend(written.problems)
        found = formats.read(module).module.questions
        assert len({each.id for each in found}) == len(found)
        return {each.text: each.id for each in found}

    return of
