"""Tables, Anki's packages and Markdown under fire: any bytes give questions and problems, never an exception."""

import io
import sqlite3
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from htcourse.core.question_types import kind_of
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
FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def mutated(draw, data):
    """Return bytes with a few pieces put in, cut out or doubled."""
    data = bytearray(data)
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 40))
        data[place : place + draw(st.sampled_from((0, 0, length)))] = draw(
            st.sampled_from(PIECES) | st.binary(max_size=4) | st.just(bytes(data[place : place + length]))
        )
    return bytes(data)


def parts_of(path):
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return out.getvalue()


@st.composite
def archives(draw, parts):
    """Return an archive in which one part is mutated, or the archive itself."""
    if draw(st.integers(0, 9)) == 0:
        return draw(mutated(zipped(parts)))
    name = draw(st.sampled_from(sorted(parts)))
    return zipped({**parts, name: draw(mutated(parts[name]))})


@st.composite
def collections(draw, parts):
    """Return a package in which the fields of a note are mutated."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(parts["collection.anki2"])
    notes = connection.execute("select id, flds from notes").fetchall()
    note, fields = draw(st.sampled_from(notes))
    connection.execute(
        "update notes set flds = ? where id = ?", (draw(mutated(fields.encode())).decode("utf-8", "replace"), note)
    )
    connection.commit()
    data = connection.serialize()
    connection.close()
    return zipped({**parts, "collection.anki2": data})


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
        (spreadsheet, st.sampled_from(TABLES).flatmap(mutated) | st.binary(max_size=300)),
        (spreadsheet, st.lists(st.sampled_from([*PIECES, b"question", b"x"]), max_size=40).map(b"".join)),
        (spreadsheet, archives(BOOK)),
        (anki, archives(DECK)),
        (anki, archives(NEW_DECK)),
        (anki, collections(DECK)),
        (markdown_folder, archives(WORDS)),
    ],
    ids=["table", "pieces", "workbook", "deck", "new-deck", "notes", "markdown"],
)
def test_whatever_stands_in_a_file_it_is_read_or_named_and_nothing_is_written(reader, data, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    @FUZZ
    @given(data)
    def check(drawn):
        read_soundly(reader, tmp_path / "some", drawn)

    check()
    assert [each.name for each in tmp_path.iterdir()] == ["some"]


@pytest.mark.parametrize(
    "text",
    [
        "question,correct\n" + '"' * 300_000,
        "question" + ",answer" * 100_000 + "\n" + "x," * 100_000,
        "question;answer1\n" + ";" * 500_000,
        "question,answer1,correct\nx,y," + "A;" * 200_000,
        "question,tags\nx," + "\\;" * 200_000,
        "question,category\nx," + "/" * 300_000,
        "type,question,answer1\nnumeric,x," + "1.." * 100_000,
        "type,question,answer1\nmatching,x," + "\\->" * 100_000,
    ],
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
