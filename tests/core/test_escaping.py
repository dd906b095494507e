import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.how_many import how_many

from htcourse.core.escaping import markdown_of_plain, printable
from htcourse.render.inline import block_html, inline_html
from htcourse.render.plain_text import plain_text

_PIECES = st.lists(
    st.sampled_from(
        [*"*_~^=+-#>:|![](){}<>`\\&;@.1 a\n", "a", "b ", " ", "\n\n", "1. ", "{.a}", "[a](b)", "&amp;", "<b>", "[@x]"]
    ),
    max_size=14,
).map("".join)


def shown(text):
    """The words as a reader sees them, spaces counted once."""
    return [" ".join(each.split()) for each in re.split(r"\n\s*", text.strip()) if each.strip()]


@given(_PIECES)
@settings(max_examples=how_many(1500), deadline=None)
def test_a_plain_text_shows_as_it_is(text):
    assert shown(plain_text(block_html(markdown_of_plain(text)))) == shown(text)
    assert shown(plain_text(inline_html(markdown_of_plain(text, line=True)))) == shown(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2021 about 300 ___ victims were counted.",
        "He ___ that he was not paid, and ___ it later.",
        "5 * 3 = 15",
        "a footnote*",
        "snake_case_words",
        "C++ and G++",
        "AT&T, R&D, 2 < 3 > 1",
        "so`z",
        "[square] brackets",
        "name@example.org",
        "C:\\Users",
        "#1 in a row 1904.",
    ],
)
def test_what_is_no_mark_gets_no_backslash(text):
    assert markdown_of_plain(text, line=True) == text


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("1904. The year", "1904\\. The year"),
        ("*a* and _b_", "\\*a\\* and \\_b\\_"),
        ("- one\n- two", "\\- one  \n\\- two"),
        ("one\n\n\ntwo", "one\n\ntwo"),
        ("<b>", "&lt;b>"),
        ("_____", "\\_____"),
    ],
)
def test_what_would_be_a_mark_is_escaped(text, markdown):
    assert markdown_of_plain(text) == markdown


@pytest.mark.timeout(30)
def test_a_million_signs_that_might_begin_a_tag_are_looked_at_once():
    """Each looked to the end of the word for a sign of an address: two million had not ended after four minutes."""
    many = "<" * 1_000_000
    assert markdown_of_plain(many) == many
    assert markdown_of_plain(f"{many[:9]}a@b.kg") == f"{many[:8]}&lt;a@b.kg"


def test_control_characters_and_halves_of_characters_are_left_out():
    assert printable("a\x00b\x02\ud800c\n\t") == "abc\n\t"
