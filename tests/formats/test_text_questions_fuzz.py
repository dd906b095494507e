"""GIFT and Aiken under fire: bytes of any kind and mutated samples give questions and problems, never an exception."""

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.formats.mutants import mutated

from htcourse.core.question_types import kind_of
from htcourse.formats import aiken, gift

SAMPLES = Path(__file__).parents[1] / "samples"
SEEDS = {
    gift: [path.read_bytes() for path in sorted((SAMPLES / "gift").glob("*.gift"))],
    aiken: [path.read_bytes() for path in sorted((SAMPLES / "aiken").glob("*.txt"))],
}
PIECES = [
    b"{",
    b"}",
    b"=",
    b"~",
    b"#",
    b"####",
    b"->",
    b"\\",
    b"\n\n",
    b"\n",
    b"::",
    b"%50%",
    b"//",
    b"[html]",
    b"<b>",
    b"\0",
]
PIECES += [
    b"$CATEGORY:",
    b"[tag:type:cloze]",
    b"[id:",
    b">3 ",
    b"1..5",
    b"T",
    b"A) ",
    b"ANSWER: A",
    b"\xff\xfe",
    b"\xe9",
    b"<p>",
]


@pytest.mark.hypothesis
@pytest.mark.parametrize("reader", [gift, aiken], ids=lambda reader: reader.NAME)
def test_whatever_stands_in_a_file_it_is_read_or_named(reader, tmp_path):
    path = tmp_path / "some.txt"

    @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.sampled_from(SEEDS[reader]).flatmap(lambda data: mutated(data, PIECES))
        | st.binary(max_size=300)
        | st.lists(st.sampled_from(PIECES)).map(b"".join)
    )
    def check(data):
        path.write_bytes(data)
        reader.recognise(path)
        for reading in (reader.read(path), getattr(reader, "read_joined", reader.read)(path)):
            for each in reading.bank.questions:
                assert isinstance(each.question.body, kind_of(each.question.type).body)
                assert each.question.id
            for problem in reading.problems:
                assert problem.sentence
                assert problem.advice

    check()


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (gift, "{" * 180_000),
        (gift, "{\n\n" * 10_000),
        pytest.param(gift, "{\n\n" * 60_000, marks=pytest.mark.hard),
        (gift, "What?{" + "=a" * 120_000 + "}"),
        (gift, "What?{=a" + "####" * 60_000 + "}"),
        (gift, "::" * 120_000),
        (gift, "[" * 180_000 + "{T}"),
        (gift, "// [tag:" + "\\]" * 120_000),
        (gift, "What?{#" + "1.." * 60_000 + "}"),
        (gift, "$CATEGORY: " + "/" * 180_000),
        (aiken, "A) x\n" * 60_000),
        pytest.param(aiken, "Which?\n" * 60_000, marks=pytest.mark.hard),
        (aiken, "Which?\n" + "A) x\n" * 60_000 + "ANSWER: B\n"),
    ],
)
def test_a_hostile_file_is_read_in_bounded_memory(reader, text, tmp_path):
    path = tmp_path / "some.txt"
    path.write_text(text, encoding="utf-8")
    tracemalloc.start()
    reader.recognise(path)
    reader.read(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 360_000_000
