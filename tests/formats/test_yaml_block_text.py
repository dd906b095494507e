"""YAML as the program writes it anew: any text comes back, and it reads as a person's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from htcourse.formats.module_folder.json_lines import json_line
from htcourse.formats.module_folder.yaml_lines import read_yaml
from htcourse.formats.module_folder.yaml_writing import block_text

MARKS = "word true no y null a: #c x#y 'q' *s* &a %d @x {a} [b] | > ? ... --- 1904 1.5 0x1f \\ = !x `c` é қ"
INVISIBLE = (" ", "  ", "\t", "\n", "\n\n", "\u2028", "\x85", "\ufeff", "\u00a0", "\x00", "\x07", '"d"', "- x")
PIECES = st.sampled_from((*MARKS.split(), *INVISIBLE))
TEXTS = st.text(max_size=60) | st.lists(PIECES, max_size=50).map(" ".join) | st.lists(PIECES, max_size=40).map("".join)
SCALARS = TEXTS | st.booleans() | st.integers(-(10**12), 10**12) | st.floats(allow_nan=False, allow_infinity=False)
KEYS = TEXTS.filter(bool)
DATA = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


def is_same(given, read):
    if isinstance(given, dict):
        return given.keys() == read.keys() and all(is_same(each, read[key]) for key, each in given.items())
    if isinstance(given, list):
        return len(given) == len(read) and all(map(is_same, given, read))
    if isinstance(given, bool):
        return given is read
    # A number whose usual spelling is another stays text until it is wanted as a number.
    return float(given) == float(read) if isinstance(given, int | float) else given == read


@settings(deadline=None)
@given(st.dictionaries(KEYS, DATA, min_size=1, max_size=3) | st.lists(DATA, min_size=1, max_size=3))
def test_what_is_written_is_read_back(data):
    yaml = read_yaml("top:\n" + block_text(data, indent=2), "a.yaml")
    assert not yaml.problems
    assert is_same(data, yaml.data["top"])


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"id": "law-003", "difficulty": 2, "answer": False}, "id: law-003\ndifficulty: 2\nanswer: false\n"),
        ({"text": "What is this?"}, "text: What is this?\n"),
        ({"text": "Two: three"}, 'text: "Two: three"\n'),
        ({"text": "yes"}, 'text: "yes"\n'),
        ({"text": "One.\n\nTwo."}, "text: |-\n  One.\n\n  Two.\n"),
        ({"text": "One  \nTwo"}, 'text: "One  \\nTwo"\n'),
        ({"value": 5.0, "tolerance": 0.5}, "value: 5\ntolerance: 0.5\n"),
        ([{"id": "a", "choices": [{"id": "b"}]}], "- id: a\n  choices:\n    - {id: b}\n"),
        ({"facts": [], "rubric": ["B-101"]}, "facts: []\nrubric: [B-101]\n"),
    ],
)
def test_it_reads_as_a_person_writes(data, text):
    assert block_text(data) == text


def test_a_long_text_goes_on_below():
    text = block_text({"text": "word " * 60 + "end"})
    assert len(text.splitlines()) == 3
    assert max(map(len, text.splitlines())) < 120


def test_half_a_character_is_never_written():
    assert read_yaml(block_text({"text": "a \ud800 b"}), "a.yaml").data == {"text": "a \ufffd b"}
    assert json_line({"text": "a \ud800 b"}) == '- {"text": "a \ufffd b"}\n'
