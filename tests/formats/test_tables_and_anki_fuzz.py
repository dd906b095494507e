"""Tables, Anki's packages and Markdown under fire: any bytes give questions and problems, never an exception."""

import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.formats.mutants import archives, collections, mutated, parts_of
from tests.how_many import few, how_many

from htcourse.core.errors import Place
from htcourse.core.question_bank import ALWAYS_TAGGED
from htcourse.core.question_rows.row import MARKDOWN_TAG, Answer, Row
from htcourse.core.question_types import kind_names, kind_of
from htcourse.core.reading_rows import question_of, tags_in
from htcourse.formats import anki, markdown_folder, spreadsheet

SAMPLES = Path(__file__).parents[1] / "samples"
PIECES = [
    b",",
    b";",
    b"\t",
    b'"',
    b"\n",
    b"\0",
    b"->",
    b"{g1}",
    b"{g1}= ",
    b"A=50",
    b"B)",
    b"1..5",
    b"'=",
    b"\xff",
    b"<",
]
PIECES += [
    b'r="XFD1048576"',
    b"<f>1</f><v/>",
    b"{{c1::",
    b"}}",
    b"\x1f",
    b"[[",
    b"](",
    b"## ",
    b"```",
    b"null",
    b"[]",
    b"-1",
]
PIECES += [
    b"{narrative}",
    b"{label a} ",
    b"{span a}",
    b"{verdict} ",
    b"weight:g=-1",
    b"1e999",
    b"cloze",
    b"tagging",
    b"essay",
]
FUZZ = settings(max_examples=how_many(60), deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read_soundly(reader, path, data):
    path.write_bytes(data)
    reader.recognise(path)
    reading = reader.read(path)
    for each in reading.bank.questions if reading.bank else ():
        assert isinstance(each.question.body, kind_of(each.question.type).body)
        kind_of(each.question.type).check(each.question.body)
        assert each.question.id
    for problem in reading.problems:
        assert problem.sentence
        assert problem.advice


TABLES = [path.read_bytes() for path in sorted((SAMPLES / "spreadsheet").glob("*.csv"))]
BOOK = parts_of(SAMPLES / "spreadsheet" / "06-cells.xlsx")
DECK = parts_of(SAMPLES / "anki" / "genanki.apkg")
NEW_DECK = parts_of(SAMPLES / "anki" / "anki21b.apkg")
FOLDER = SAMPLES / "markdown_folder" / "course"
WORDS = {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in FOLDER.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("reader", "data"),
    [
        (spreadsheet, st.sampled_from(TABLES).flatmap(lambda data: mutated(data, PIECES)) | st.binary(max_size=300)),
        (spreadsheet, st.lists(st.sampled_from([*PIECES, b"question", b"x"]), max_size=40).map(b"".join)),
        (spreadsheet, archives(BOOK, PIECES)),
        (anki, archives(DECK, PIECES)),
        (anki, archives(NEW_DECK, PIECES)),
        (anki, collections(DECK, PIECES)),
        (markdown_folder, archives(WORDS, PIECES)),
    ],
    ids=["table", "pieces", "workbook", "deck", "new-deck", "notes", "markdown"],
)
@pytest.mark.hypothesis
def test_whatever_stands_in_a_file_it_is_read_or_named_and_nothing_is_written(reader, data, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    @FUZZ
    @given(data)
    def check(drawn):
        read_soundly(reader, tmp_path / "some", drawn)

    check()
    assert [each.name for each in tmp_path.iterdir()] == ["some"]


@pytest.mark.hard
@pytest.mark.parametrize(
    "text",
    few(
        [
            "question,correct\n" + '"' * 300_000,
            "question,category\nx," + "/" * 300_000,
            "type,question,answer1\nnumeric,x," + "1.." * 100_000,
            "type,question,answer1\nmatching,x," + "\\->" * 100_000,
            "question,tags\nx," + "\\;" * 200_000,
            "question" + ",answer" * 100_000 + "\n" + "x," * 100_000,
            "question;answer1\n" + ";" * 500_000,
            "question,answer1,correct\nx,y," + "A;" * 200_000,
        ],
        5,
    ),
)
def test_a_hostile_table_is_read_in_bounded_memory(text, tmp_path):
    path = tmp_path / "some.csv"
    path.write_text(text, encoding="utf-8")
    tracemalloc.start()
    spreadsheet.recognise(path)
    spreadsheet.read(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 300_000_000


CELLS = st.sampled_from(["", "a", "so it is"]) | st.text(
    st.sampled_from("aB1 *_-.#>\\\n!<&[](){}\u00ad|~$`"), max_size=8
)
ROWS = st.builds(
    Row,
    type=st.sampled_from(["", "essay", "numeric", "matching", *kind_names()]),
    name=CELLS,
    question=CELLS.map("Q{}".format),
    answers=st.lists(
        st.builds(
            Answer, st.just("5") | CELLS | st.builds("{} -> {}".format, CELLS, CELLS | st.just("a \\-> b")), CELLS
        ),
        max_size=4,
    ).map(tuple),
    correct=st.sampled_from(["", "A", "B", "TRUE", "A; C", "5"]),
    feedback=CELLS,
    hints=st.lists(CELLS, max_size=1).map(tuple),
    tags=st.sampled_from(["", "law", "words:100", "unit:km", "law; person:child"]),
)


@settings(FUZZ, max_examples=how_many(300))
@given(ROWS)
def test_a_row_is_read_as_markdown_too_wherever_that_makes_another_question(row):
    """It is left out where no cell says so, for it takes half of the time of a table."""
    plain = question_of(row, Place("a.csv", 2)).question
    if plain is not None and not any(each.startswith(ALWAYS_TAGGED) for each in tags_in(row.tags)):
        marked = question_of(replace(row, tags=MARKDOWN_TAG), Place("a.csv", 2)).question
        assert plain.marked == (marked.question if marked and marked.question != plain.question else None)
