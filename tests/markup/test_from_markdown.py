"""Markdown of other programs: what shows stays, and what only looks like ours, or leads elsewhere, becomes words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.markup.from_markdown import markdown_of_markdown


@pytest.mark.parametrize(
    ("text", "line", "shown", "removed"),
    [
        ("Plain words, and no more.", False, "Plain words, and no more.", ()),
        ("A **bold** _word_ and `code`", True, "A **bold** *word* and `code`", ()),
        ("* one\n* two", False, "- one\n- two", ()),
        ("1. one", True, "1. one", ()),
        ("[law](https://example.org/a) [file](file:///x)", False, "[law](https://example.org/a) file", ("file:///x",)),
        ("![a](http://example.org/a.png)", True, "a", ("http://example.org/a.png",)),
        ("a <script>x</script> <b>c</b>", True, "a **c**", ("<script>",)),
        ("as [@source] says, {g1}", True, "as \\[@source] says, {g1}", ()),
        ("|a|b|\n|-|-|\n|1|2|", False, "| a | b |\n| --- | --- |\n| 1 | 2 |", ()),
        ("[" * 400, True, "[" * 400, ("<…>",)),
    ],
)
def test_markdown_is_filtered_as_html_is(text, line, shown, removed):
    converted = markdown_of_markdown(text, line=line)
    assert (converted.markdown, converted.removed) == (shown, removed)


@given(st.text("ab *_`[](){}<>#|-+1.\n!&@:~^=$\\", max_size=80))
def test_any_text_gives_markdown_without_pictures_or_tags(text):
    converted = markdown_of_markdown(text)
    assert not re.search(r"(?<!\\)!\[[^\[\]]*\]\(", converted.markdown)
    assert not re.search(r"(?<!\\)<[a-z]", converted.markdown)
