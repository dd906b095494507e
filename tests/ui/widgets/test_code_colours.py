"""Colours of Markdown with front matter and of YAML: what is coloured, and that Qt's units are met."""

import pytest
from PySide6.QtGui import QFont, QTextDocument

from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.code_colours import CodeColours


@pytest.fixture
def look(qapp) -> Look:
    return Look(assets_dir(), "light", 1.0)


@pytest.fixture
def coloured(look):
    """Colour a text and return {words: (role, is bold, is italic)} of a line; roles by their colour."""
    kept = []

    def told(text, kind, line=0):
        document = QTextDocument(text)
        colours = CodeColours(look, document, kind)
        kept.append((document, colours))
        colours.rehighlight()
        block = document.findBlockByNumber(line)
        words = block.text().encode("utf-16-le")
        names = {look.colour(role).name(): role for role in ("ink", "ink2", "accent")}
        return {
            words[2 * each.start : 2 * (each.start + each.length)].decode("utf-16-le"): (
                names[each.format.foreground().color().name()],
                each.format.fontWeight() == QFont.Weight.Bold,
                each.format.fontItalic(),
            )
            for each in block.layout().formats()
        }

    return told


@pytest.mark.parametrize(
    ("line", "words", "expected"),
    [
        ("## A heading", "## A heading", ("ink", True, False)),
        ('!!! tip "Good to know"', '!!! tip "Good to know"', ("accent", True, False)),
        ('??? note "More"', '??? note "More"', ("accent", True, False)),
        ("Ask for a **written contract** first", "**written contract**", ("ink", True, False)),
        ("Ask *before* you sign", "*before*", ("ink", False, True)),
        ("Debts bind [@ilo-fair, principle 7].", "[@ilo-fair, principle 7]", ("accent", False, False)),
        ("The [consent]{term=consent} rule", "[consent]{term=consent}", ("accent", False, False)),
        ("![A board](images/board.png)", "![A board](images/board.png)", ("accent", False, False)),
        ("Write `code` here", "`code`", ("ink2", False, False)),
        ("🙂 Спросите **до подписи** 🙂", "**до подписи**", ("ink", True, False)),
    ],
)
def test_markdown_is_coloured(coloured, line, words, expected):
    assert coloured(line, "markdown")[words] == expected


def test_the_mark_of_a_heading_is_quiet(coloured):
    assert coloured("## A heading {#slug minutes=4}", "markdown")["{#slug minutes=4}"][0] == "ink2"


@pytest.mark.parametrize(
    ("line", "words", "role"),
    [
        ("title: Seasonal work", "title", "accent"),
        ("  - id: o-offer", "  - id", "accent"),
        ("  # a comment", " # a comment", "ink2"),
        ("заголовок: Работа 🙂", "заголовок", "accent"),
    ],
)
def test_yaml_is_coloured(coloured, line, words, role):
    assert coloured(line, "yaml")[words][0] == role


def test_keys_inside_braces_are_keys(coloured):
    found = coloured("- {id: worker, text: The worker, correct: true}", "yaml")
    assert {words.strip() for words, (role, _, _) in found.items() if role == "accent"} == {"id", "text", "correct"}


def test_the_head_of_a_lesson_is_yaml_and_ends_at_its_second_line_of_hyphens(coloured):
    text = "---\ntitle: **A**\n---\n\n**B**\n\n---\n\n**C**"
    assert coloured(text, "markdown", 1)["title"][0] == "accent"
    assert "**A**" not in coloured(text, "markdown", 1)
    for line, words in ((4, "**B**"), (8, "**C**")):
        assert coloured(text, "markdown", line)[words] == ("ink", True, False)


def test_plain_text_stays_plain(coloured):
    assert coloured("a: **b**", "text") == {}


def first_colour(document):
    formats = document.firstBlock().layout().formats()
    return formats[0].format.foreground().color().name() if formats else ""


def test_another_kind_colours_anew_and_a_theme_too(look):
    document = QTextDocument("title: A")
    colours = CodeColours(look, document, "text")
    assert first_colour(document) == ""
    colours.show_kind("yaml")
    assert first_colour(document) == look.colour("accent").name()
    look.set_theme("dark")
    assert first_colour(document) == look.colour("accent").name()
