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

    def of(text, name="in.gift", quiz="", told=None, into="in.yaml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        out = module / "quizzes" / into
        written = write_questions(read_questions([tmp_path / name]), out, quiz=quiz, is_replacing=True)
        if told is not None:
            told.extend(written.problems)
        found = formats.read(module).module.questions
        assert len({each.id for each in found}) == len(found)
        return {each.text: each.id for each in found}

    return of


@pytest.fixture
def examined(bring, module):
    """Bring a text in and move one of its questions, by its number, to the exam bank."""

    def of(text, number, file="final.yaml"):
        bring(text, quiz="Practice")
        path = module / "quizzes" / "in.yaml"
        start, rest = path.read_text("utf-8").split("questions:\n", 1)
        listed, quizzes = rest.split("quizzes:\n", 1)
        each = [f"  - id: {one}" for one in ("\n" + listed).split("\n  - id: ")[1:]]
        id = each[number].splitlines()[0].removeprefix("  - id: ")
        (path.parent / file).write_text(f"bank: exam\nquestions:\n{each.pop(number).rstrip()}\n", "utf-8")
        left = quizzes.replace(f", {id}]", "]").replace(f"[{id}, ", "[")
        left = "\n".join(line for line in left.split("\n") if line.strip() != f"- {id}")
        kept = "\n".join(one.rstrip() for one in each)
        path.write_text(f"{start}questions:\n{kept}\nquizzes:\n{left}", "utf-8")
        return id

    return of
