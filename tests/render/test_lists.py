import re

import pytest

from htcourse.render.lists import normalised
from htcourse.render.markdown_engine import page_html


def _shape(markdown):
    """Return the lists as nested tags and words, without paragraphs and spaces."""
    return re.sub(r"\s+|</?p>", "", page_html(normalised(markdown)))


@pytest.mark.parametrize(
    "markdown",
    [
        "- a\n  - b\n    - c\n- d",
        "- a\n    - b\n        - c\n- d",
        "* a\n   * b\n      * c\n* d",
        "Text\n- a\n  - b\n    - c\n- d",
    ],
)
def test_nesting_by_two_three_and_four_spaces(markdown):
    assert (
        _shape(markdown).removeprefix("Text") == "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"
    )


def test_bullets_in_a_numbered_list():
    assert _shape("1. a\n   - b\n   - c\n2. d") == "<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>"


def test_numbers_with_a_bracket():
    assert _shape("1) a\n2) b") == "<ol><li>a</li><li>b</li></ol>"


def test_a_list_needs_no_blank_line_before_it():
    assert _shape("Text:\n- a\n- b") == "Text:<ul><li>a</li><li>b</li></ul>"
    assert _shape("Text:\n1. a\n2. b") == "Text:<ol><li>a</li><li>b</li></ol>"


def test_a_year_at_the_start_of_a_line_is_no_list():
    assert _shape("It began in\n1904. It went on.") == "Itbeganin1904.Itwenton."


def test_paragraphs_of_an_item_belong_to_it():
    assert _shape("- a\n\n  more\n\n- b\n\nafter") == "<ul><li>amore</li><li>b</li></ul>after"


def test_a_fence_inside_an_item_stays_code():
    html = page_html(normalised("- a\n\n  ```\n  x\n    y\n  ```\n- b"))
    assert "<code>x\n  y" in html
    assert html.count("<li>") == 2


def test_a_list_ends_before_the_next_paragraph():
    assert _shape("- a\n\nText\n\n- b") == "<ul><li>a</li></ul>Text<ul><li>b</li></ul>"


def test_a_table_needs_no_blank_line_before_it():
    assert "<table>" in page_html(normalised("Text\n| A |\n|---|\n| 1 |"))


def test_indented_code_is_left_alone():
    assert normalised("    - code") == "    - code"


def test_a_fenced_list_is_left_alone():
    text = "```\n- a\n  - b\n```"
    assert normalised(text) == text
