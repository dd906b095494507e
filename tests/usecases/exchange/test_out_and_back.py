"""A bank goes out in a format that cannot hold all of it, and comes back over itself: the rest is there as it was."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.usecases.exchange.test_kept_pictures import SMALL

from htcourse import formats
from htcourse.core.errors import Problem
from htcourse.usecases.exchange.export_questions import bank_in, export_bank
from htcourse.usecases.exchange.import_questions import read_questions, write_questions

QUESTIONS = """\
questions:
  - id: what
    type: single-choice
    title: What is it
    difficulty: 2
    text: Which of these is a means?
    choices: [{id: a, correct: true, text: Deceit}, {id: b, text: Transport}]
  - id: mark
    type: tagging
    title: Mark the means
    difficulty: 2
    text: Mark the words that show a means.
    labels: [{id: means, text: Means}, {id: act, text: Act}]
    person: adult
    narrative: "He [lied to her]{means #m1} about the work."
    spans: [{id: m1}]
    verdicts: [{id: yes-all, correct: true, text: A means appears}, {id: none, text: No means appears}]
  - id: gaps
    type: cloze
    title: Two gaps
    difficulty: 2
    text: "Deceit is {g1}, and transport is {g2}."
    gaps:
      - {id: g1, answers: [{id: a, text: a means}]}
      - {id: g2, answers: [{id: a, text: an act}]}
  - id: when
    type: true-false
    title: Consent
    difficulty: 2
    text: Does the consent of a child count?
    answer: false
quizzes:
  - {id: all, title: All, modes: [practice], questions: [what, mark, gaps, when]}
"""
RUSSIAN = """\
questions:
  what: {title: Что это, text: Что из этого средство?, choices: {a: {text: Обман}, b: {text: Перевозка}}}
  mark: {title: Отметьте средство, text: Отметьте слова о средстве.}
  gaps: {title: Два пропуска, text: "Обман — {g1}, перевозка — {g2}."}
  when: {title: Согласие, text: Важно ли согласие ребёнка?}
"""
ENDINGS = {"moodle-xml": ".xml", "qti21": ".zip", "gift": ".gift", "aiken": ".txt", "csv": ".csv", "apkg": ".apkg"}


@pytest.fixture
def home(module: Path) -> Path:
    """Return a quiz file in a module, with its translation beside it."""
    quizzes = module / "quizzes"
    quizzes.mkdir()
    (module / "module.yaml").write_text(
        (module / "module.yaml").read_text("utf-8").replace("[en]", "[en, ru]"), encoding="utf-8"
    )
    (quizzes / "q.yaml").write_text(QUESTIONS, encoding="utf-8")
    (quizzes / "q.ru.yaml").write_text(RUSSIAN, encoding="utf-8")
    return quizzes / "q.yaml"


def out_and_back(home: Path, format_name: str) -> Sequence[Problem]:
    """Take all questions out and bring them back over their quiz; return what is told."""
    out = home.parent.parent.parent / f"out{ENDINGS[format_name]}"
    export_bank(bank_in(home.parent.parent)[0], format_name, out)
    return write_questions(read_questions([out]), home, quiz="All", is_replacing=True).problems


def standing(home: Path) -> tuple[list[tuple[str, str, Any]], tuple[str, ...], dict[str, float]]:
    """Return the questions of a quiz file in their order, each with its kind and languages, and what its quiz asks."""
    module = formats.read(home.parent.parent).module
    assert module is not None
    questions = [(each.id, each.type, sorted(each.translations)) for each in module.questions]
    return questions, module.quizzes[0].questions, dict(module.quizzes[0].weights)


@pytest.mark.parametrize(
    ("format_name", "left"), [("moodle-xml", 1), ("qti21", 1), ("gift", 2), ("aiken", 2), ("csv", 0), ("apkg", 0)]
)
def test_what_a_format_cannot_hold_stays_in_its_place_and_is_told_once(format_name: str, left: int, home: Path) -> None:
    """Its questions were taken out of the quiz, and their translations went, though nobody had changed anything."""
    before = standing(home)
    told = out_and_back(home, format_name)
    assert standing(home) == before
    assert [each.values["count"] for each in told if each.code == "stays-here"] == [left] * bool(left)
    assert not [each for each in told if each.code in ("taken-out", "replaced")]


@pytest.mark.parametrize(("weights", "points"), [((1, 1), 1), ((1, 1), 5), ((1, 1), 0.5), ((0.5, 1.5), 1), ((1, 1), 4)])
def test_what_a_text_with_gaps_counts_stays_where_nobody_changed_it(
    weights: tuple[float, float], points: float, home: Path
) -> None:
    """It counted what the gaps count together, as Moodle has it."""
    text = QUESTIONS.replace(
        "gaps, when]", f"gaps, when], weights: {{gaps: {points}}}" if points != 1 else "gaps, when]"
    )
    for gap, weight in zip(("g1", "g2"), weights, strict=True):
        text = text.replace(f"- {{id: {gap}, ", f"- {{id: {gap}, weight: {weight}, ")
    home.write_text(text, encoding="utf-8")
    before = standing(home)
    told = out_and_back(home, "moodle-xml")
    assert standing(home) == before
    assert not [each for each in told if each.code in ("replaced", "points-left-out")]


def test_what_a_text_with_gaps_counts_in_moodle_goes_over_where_it_was_changed_there(home: Path) -> None:
    out = home.parent.parent.parent / "out.xml"
    export_bank(bank_in(home.parent.parent)[0], "moodle-xml", out)
    out.write_text(out.read_text("utf-8").replace("{1:SHORTANSWER", "{3:SHORTANSWER"), encoding="utf-8")
    write_questions(read_questions([out]), home, quiz="All", is_replacing=True)
    assert standing(home)[2] == {"gaps": 6}


SIGNS = """\
questions:
  - id: sign
    type: single-choice
    title: A sign
    difficulty: 2
    text: "Aida works in a kitchen and owes **more** each month. ![Letter](images/a.svg) Which sign is this?"
    choices:
      - {id: debt, correct: true, text: A debt that grows}
      - {id: papers, text: Papers that are taken}
      - {id: doors, text: Locked *doors*}
  - id: sum
    type: single-choice
    title: A sum
    difficulty: 2
    text: How much is 5\\*3\\*2?
    choices: [{id: a, correct: true, text: "30"}, {id: b, text: "20"}]
quizzes:
  - {id: all, title: All, modes: [practice], questions: [sign, sum]}
"""
Rows = list[dict[str, str]]


@pytest.fixture
def table(home: Path) -> Callable[[Callable[[Rows], Rows]], tuple[dict[str, str], list[str]]]:
    """Take signs out as a table, let `change` have its rows, bring it back; return the texts by id and what is told."""
    home.write_text(SIGNS, encoding="utf-8")
    (home.parent / "q.ru.yaml").unlink()
    (home.parent.parent / "images").mkdir()
    (home.parent.parent / "images" / "a.svg").write_bytes(SMALL)

    def of(change: Callable[[Rows], Rows]) -> tuple[dict[str, str], list[str]]:
        out = home.parent.parent.parent / "out.csv"
        export_bank(bank_in(home.parent.parent)[0], "csv", out)
        with out.open(encoding="utf-8-sig", newline="") as file:
            rows = change(list(csv.DictReader(file)))
        with out.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
        brought = read_questions([out])
        told = write_questions(brought, home, is_replacing=True).problems
        module = formats.read(home.parent.parent).module
        assert module is not None
        codes = [each.code for each in (*brought.problems, *told) if each.code != "asked-now"]
        return {each.id: each.text for each in module.questions}, codes

    return of


TEXT = "Aida works in a kitchen and owes **more** each month. ![Letter](images/a.svg) Which sign is this?"
SUM = "How much is 5\\*3\\*2?"


def cleared(rows: Rows) -> Rows:
    return [each | {"tags": "", "question": each["question"].replace("kitchen", "bakery")} for each in rows]


def column_gone(rows: Rows) -> Rows:
    return [{name: cell for name, cell in each.items() if name != "tags"} for each in cleared(rows)]


def ids_gone_too(rows: Rows) -> Rows:
    return [{name: cell for name, cell in each.items() if name != "id"} for each in column_gone(rows)]


def words_alone(rows: Rows) -> Rows:
    return [{name: cell for name, cell in each.items() if name != "name"} for each in ids_gone_too(rows)]


def other_tags(rows: Rows) -> Rows:
    return [each | {"tags": "chapter 1; sign"} for each in cleared(rows)]


def unmarked(rows: Rows) -> Rows:
    """Write the words of all rows as a person would who knows nothing of Markdown."""
    return [each | {"tags": "", "question": each["question"].replace("\\*", "*")} for each in rows]


@pytest.mark.parametrize("change", [cleared, column_gone, ids_gone_too, words_alone, other_tags])
def test_a_table_without_its_tags_is_still_read_as_markdown(change: Callable[[Rows], Rows], table: Any) -> None:
    """Pictures were lost and bold words showed stars: that the words are Markdown had stood among the tags."""
    texts, told = table(change)
    assert texts == {"sign": TEXT.replace("kitchen", "bakery"), "sum": SUM}
    assert told == ["replaced"]


def test_plain_words_of_a_table_without_tags_stay_plain(table: Any) -> None:
    assert table(unmarked)[0]["sum"] == SUM


ORIGINAL: dict[str, dict[str, Any]] = {
    "nothing mended": {},
    "an answer mended": {"answer3": "Doors that are locked at night"},
    "a word and an answer mended": {"question": ("each", "every"), "answer3": "Doors that are locked"},
    "a word mended": {"question": ("each", "every")},
}
COPY: dict[str, dict[str, Any]] = {
    "reworded": {"question": ("Aida works in a kitchen", "Bek works in a laundry")},
    "reworded, with another title": {"question": ("Aida works in a kitchen", "Bek works in a laundry"), "name": "New"},
    "reworded, with another key": {"question": ("Aida works in a kitchen", "Bek works in a laundry"), "correct": "B"},
    "with a case before it": {"question": ("Aida", "A new case: a driver asks for a phone number. Aida")},
    "with other answers": {"answer1": "One", "answer2": "Two", "answer3": "Three"},
}


def with_cells(row: dict[str, str], cells: dict[str, Any]) -> dict[str, str]:
    """Return a row with other cells; of a pair the one is written in the place of the other."""
    return row | {name: row[name].replace(*new) if isinstance(new, tuple) else new for name, new in cells.items()}


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("copy", COPY)
@pytest.mark.parametrize("original", ORIGINAL)
def test_a_copied_row_takes_nothing_of_its_original(original: str, copy: str, place: int, table: Any) -> None:
    """The copy took the id, the picture and the answers learners gave, where an answer of the original was mended."""

    def change(rows: Rows) -> Rows:
        own = with_cells(rows[0], ORIGINAL[original])
        made = [own, *rows[1:]]
        made.insert(place, with_cells(rows[0], COPY[copy]))
        return made

    texts, told = table(change)
    assert texts["sign"] == (TEXT.replace("each", "every") if "word" in original else TEXT)
    (new,) = (text for id, text in texts.items() if id not in ("sign", "sum"))
    assert "images/" not in new
    assert "picture-in-words" in told
