"""Pictures of a bank that goes out to a format which has none, and is brought back over itself."""

import csv
from dataclasses import replace

import pytest
from tests.usecases.exchange.test_kept_pictures import SMALL

from htcourse.core.errors import Place
from htcourse.usecases.exchange.export_questions import bank_in, export_bank
from htcourse.usecases.exchange.import_questions import read_questions, write_questions
from htcourse.usecases.exchange.kept_ids import questions_in

BLIND = {"gift": ".gift", "csv": ".csv", "xlsx": ".xlsx"}
BANK = """questions:
  - id: q1
    type: single-choice
    title: Which sign
    difficulty: 2
    text: |-
      What is shown?

      ![A "red*" sign & more](images/a.svg)
    feedback: "So it looks: ![](images/b.svg)"
    choices:
      - {id: a, correct: true, text: A ban, feedback: Yes.}
      - {id: b, text: Help, feedback: No.}
  - id: q2
    type: single-choice
    title: Choose the sign of help
    difficulty: 2
    text: Which of the signs means help?
    choices:
      - {id: x, correct: true, text: "![blue](images/b.svg)", feedback: Yes.}
      - {id: y, text: "![green_1](images/c.svg) and ![blue](images/b.svg)", feedback: No.}
      - {id: z, text: "![](images/a.svg)", feedback: No.}
  - id: q3
    type: matching
    title: Signs
    difficulty: 2
    text: Match the signs
    pairs:
      - {id: m, left: "![blue](images/b.svg)", right: help, feedback: f}
      - {id: n, left: a ban, right: "![red](images/a.svg)", feedback: f}
  - id: q4
    type: single-choice
    title: Without any
    difficulty: 2
    text: What is shown?
    choices:
      - {id: a, correct: true, text: Nothing}
      - {id: b, text: All}
quizzes:
  - {id: q, title: Q, modes: [practice], questions: [q1, q2, q3, q4]}
"""


@pytest.fixture
def back(module, tmp_path):
    """Take the bank out, change the file by `change`, bring it back over the bank; return what is told, by codes."""
    quiz = module / "quizzes" / "q.yaml"
    quiz.parent.mkdir()
    quiz.write_text(BANK, encoding="utf-8")
    (module / "images").mkdir()
    for name in "abc":
        (module / "images" / f"{name}.svg").write_bytes(SMALL)

    def of(kind, *changes):
        path = tmp_path / f"out{BLIND[kind]}"
        export_bank(bank_in(module, with_exam_bank=True)[0], kind, path)
        for old, new in changes:
            text = path.read_text("utf-8")
            assert old in text
            path.write_text(text.replace(old, new), encoding="utf-8")
        told = write_questions(read_questions([path]), quiz, is_replacing=True).problems
        return [f"{each.code} {each.values.get('parts', '')}".strip() for each in told]

    return of


@pytest.fixture
def stood(module):
    """Return what stands in the file of the bank: its questions by id, and its quizzes."""

    def of():
        found = questions_in([module / "quizzes" / "q.yaml"])
        return {each.id: replace(each, place=Place("")) for each in found.questions}, found.quizzes

    return of


@pytest.mark.parametrize("kind", BLIND)
def test_a_bank_brought_back_unchanged_keeps_its_pictures_and_ids(kind, back, stood):
    before = stood()
    assert back(kind) == []
    assert stood() == before


@pytest.mark.parametrize("kind", ["gift", "csv"])
def test_a_picture_stays_in_its_place_among_words_that_were_changed(kind, back, stood):
    before, quizzes = stood()
    assert back(kind, ("is shown?", "is shown here?"), (" and ", " or ")) == [
        f"replaced {each}" for each in ("text", "answers", "text")
    ]
    now, quizzes_now = stood()
    assert now["q1"].text == 'What is shown here?\n\n![A "red*" sign & more](images/a.svg)'
    assert now["q2"].body.choices[1].text == "![green_1](images/c.svg) or ![blue](images/b.svg)"
    assert (now["q3"], quizzes_now) == (before["q3"], quizzes)


def corrected(kind, *words):
    """Words in the brackets that stand for a picture in a file, and what is typed in their place."""
    return [tuple(f"[{each}\\]" if kind == "csv" else f"[{each}]" for each in pair) for pair in words]


@pytest.mark.parametrize("kind", ["gift", "csv"])
def test_words_of_a_picture_that_were_corrected_stay_its_words(kind, back, stood):
    """It was taken for other words: the picture was gone or doubled, and its choice had a new id."""
    before = stood()[0]
    assert back(kind, *corrected(kind, ("blue", "light blue"), ("red", "dark red"))) == [
        "key-replaced key, answers",
        "replaced answers",
    ]
    now = stood()[0]
    assert [(each.id, each.text) for each in now["q2"].body.choices] == [
        ("x", "![light blue](images/b.svg)"),
        ("y", "![green_1](images/c.svg) and ![light blue](images/b.svg)"),
        ("z", "![](images/a.svg)"),
    ]
    first, second = now["q3"].body.pairs
    assert (first.id, first.left) == ("m", "![light blue](images/b.svg)")
    assert (second.id, second.right) == ("n", "![dark red](images/a.svg)")
    assert (now["q1"], now["q4"]) == (before["q1"], before["q4"])


def test_a_question_that_is_a_picture_alone_is_known_without_its_id(module, tmp_path, stood):
    quiz, path = module / "quizzes" / "q.yaml", tmp_path / "out.csv"
    quiz.parent.mkdir()
    quiz.write_text(
        """questions:
  - id: only-sign
    type: single-choice
    title: The sign
    difficulty: 2
    text: "![a sign](images/a.svg)"
    choices:
      - {id: x, correct: true, text: A ban}
      - {id: y, text: Help}
""",
        encoding="utf-8",
    )
    (module / "images").mkdir()
    (module / "images" / "a.svg").write_bytes(SMALL)
    rows = [
        ["type", "question", "answer1", "answer2", "correct"],
        ["single-choice", "\\[a sign\\]", "A ban", "Help", "A"],
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([[*rows[0], "tags"], [*rows[1], "format:markdown"]])
    write_questions(read_questions([path]), quiz, is_replacing=True)
    now = stood()[0]
    assert {id: each.text for id, each in now.items()} == {"only-sign": "![a sign](images/a.svg)"}
    assert [each.id for each in now["only-sign"].body.choices] == ["x", "y"]


ANOTHER_KEY = {
    "gift": (("=[blue]#", "~[blue]#"), ("~[images/a.svg]", "=[images/a.svg]")),
    "csv": (("\\[images/a.svg\\],No.,A,", "\\[images/a.svg\\],No.,C,"),),
}


@pytest.mark.parametrize("kind", ANOTHER_KEY)
def test_another_key_comes_in_and_its_pictures_stay(kind, back, stood):
    before = stood()[0]["q2"].body.choices
    assert back(kind, *ANOTHER_KEY[kind]) == ["key-replaced key"]
    now = stood()[0]["q2"].body.choices
    assert [(each.id, each.text) for each in now] == [(each.id, each.text) for each in before]
    assert [each.id for each in now if each.worth == 1] == ["z"]


@pytest.mark.parametrize("kind", BLIND)
@pytest.mark.parametrize("bank", ["", "bank: exam\n"])
def test_questions_with_pictures_that_stand_in_another_file_are_left_there(kind, bank, back, stood, module):
    path = module / "quizzes" / "q.yaml"
    first, rest = BANK.split("  - id: q2")
    signs, last = rest.split("  - id: q4")
    path.write_text(f"{first}  - id: q4{last.replace('q2, q3, ', '')}", encoding="utf-8")
    path.with_name("other.yaml").write_text(f"{bank}questions:\n  - id: q2{signs}", encoding="utf-8")
    before = stood()
    assert back(kind) == ["stands-elsewhere"] * 2
    assert stood() == before


TWINS = "questions:\n" + "".join(
    f"""  - id: {id}
    type: single-choice
    title: Sign {at}
    difficulty: 2
    text: "What is shown? ![sign](images/{name}.svg)"
    choices:
      - {{id: x, {"correct: true, " * (at == 1)}text: A ban, feedback: f}}
      - {{id: y, {"correct: true, " * (at == 2)}text: Help, feedback: f}}
      - {{id: z, {"correct: true, " * (at == 3)}text: Water, feedback: f}}
"""
    for at, (id, name) in enumerate(zip(("t1", "t2", "t3"), "abc", strict=True), 1)
)


def without_a_column(rows, name):
    at = rows[0].index(name)
    return [[*each[:at], *each[at + 1 :]] for each in rows]


CHANGED = {
    "the first left out": lambda rows: [rows[0], *rows[2:]],
    "the other way round": lambda rows: [rows[0], *rows[:0:-1]],
    "without ids, the first left out": lambda rows: without_a_column([rows[0], *rows[2:]], "id"),
    "without ids and names": lambda rows: without_a_column(without_a_column([rows[0], *rows[2:]], "id"), "name"),
}


@pytest.mark.parametrize("change", CHANGED)
def test_questions_that_differ_by_their_pictures_alone_keep_their_own(change, module, tmp_path, stood):
    """A row left out, and the key of the next question came to the picture of the one before."""
    quiz, path = module / "quizzes" / "q.yaml", tmp_path / "out.csv"
    quiz.parent.mkdir()
    quiz.write_text(TWINS, encoding="utf-8")
    (module / "images").mkdir()
    for name in "abc":
        (module / "images" / f"{name}.svg").write_bytes(SMALL)
    before = stood()[0]
    export_bank(bank_in(module, with_exam_bank=True)[0], "csv", path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(CHANGED[change](rows))
    write_questions(read_questions([path]), quiz, is_replacing=True)
    now = stood()[0]
    assert now.keys() == (before.keys() if "round" in change else {"t2", "t3"})
    for id, each in now.items():
        assert (each.text, each.body) == (before[id].text, before[id].body)


@pytest.mark.parametrize("kind", [*BLIND, "aiken"])
@pytest.mark.parametrize("bank", ["", "bank: exam\n"])
@pytest.mark.parametrize("over", ["q", "other"])
def test_of_two_files_that_say_the_same_each_keeps_its_own(kind, bank, over, module, tmp_path, stood):
    """Both were taken out, and the one brought in over got the title and the key of the other."""
    first, second = TWINS.split("  - id: t2")
    quiz, path = module / "quizzes" / "q.yaml", tmp_path / f"out{BLIND.get(kind, '.txt')}"
    quiz.parent.mkdir()
    quiz.write_text(f"questions:\n  - id: t2{second}", encoding="utf-8")
    quiz.with_name("other.yaml").write_text(bank + first, encoding="utf-8")
    (module / "images").mkdir()
    for name in "abc":
        (module / "images" / f"{name}.svg").write_bytes(SMALL)
    export_bank(bank_in(module, with_exam_bank=True)[0], kind, path)
    target = quiz.with_name(f"{over}.yaml")
    told = write_questions(read_questions([path]), target, is_replacing=True).problems
    assert {each.code for each in told} == {"stands-elsewhere"}
    own = {"q": {"t2": "b", "t3": "c"}, "other": {"t1": "a"}}[over]
    found = {each.id: each for each in questions_in([target]).questions}
    assert {id: f"images/{name}.svg" in found[id].text for id, name in own.items()} == dict.fromkeys(own, True)
    keys = {"t1": "x", "t2": "y", "t3": "z"}
    assert all([one.id for one in each.body.choices if one.worth == 1] == [keys[id]] for id, each in found.items())
