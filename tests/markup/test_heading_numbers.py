"""Headings have the numbers that Word and LibreOffice show, also behind those that have no words or no number."""

import pytest
from tests.markup.office_files import p, r
from tests.markup.test_list_numbers import FIGURES, heading, items, level, lines, of_odt, of_word, words
from tests.markup.test_odt_keeps_all import boxed

from htcourse.markup.documents import written

OUTLINE = (
    '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
    "</text:outline-style>"
)


def h(words, more=""):
    return f'<text:h text:outline-level="1" {more}>{words}</text:h>'


def in_cell(inner):
    return f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"


def test_a_heading_of_word_without_words_counts():
    empty = heading(0, "").replace(r(""), "")
    levels = level(0, "decimal", "%1.")
    found = lines(of_word(levels, [heading(0, "One"), empty, heading(0, "Three"), p(r("words"))]))
    assert found == ["# 1 One", "# 3 Three", "words"]
    found = lines(of_word(levels, [in_cell(heading(0, "One") + empty), heading(0, "Three")]))
    assert found[-1] == "# 3 Three"


def test_a_heading_of_libreoffice_without_words_counts():
    assert lines(of_odt(h("One"), h(""), h("Three"), styles=OUTLINE)) == ["# 1 One", "# 3 Three"]


def test_a_heading_that_is_only_its_number_stays_where_that_has_words():
    shown, empty = ["# Ticket № 1", "words", "# Ticket № 2 Law", "# Ticket № 3"], heading(0, "").replace(r(""), "")
    body = [empty, p(r("words")), heading(0, "Law"), empty]
    assert lines(of_word(level(0, "decimal", "Ticket № %1."), body)) == shown
    assert "| Ticket № 1 |" in lines(of_word(level(0, "decimal", "Ticket № %1."), [in_cell(empty)]))
    prefixed = OUTLINE.replace("style:num-suffix", 'style:num-prefix="Ticket № " style:num-suffix')
    assert lines(of_odt(h(""), "<text:p>words</text:p>", h("Law"), h(""), styles=prefixed)) == shown
    prefixed = FIGURES.replace("style:num-suffix", 'style:num-prefix="Ticket № " style:num-suffix')
    assert lines(of_odt(items(h("")), styles=prefixed)) == shown[:1]


def test_a_heading_of_libreoffice_in_a_list_that_is_its_header_has_no_number_and_counts_for_none():
    header = h("Aims", 'text:is-list-header="true"')
    assert lines(of_odt(items("<text:p>one</text:p>", header, "<text:p>two</text:p>"))) == [
        "1. one",
        "# Aims",
        "2. two",
    ]


@pytest.mark.parametrize(("start", "number"), [('text:start-value="5"', 5), ("", 1)])
def test_a_heading_of_libreoffice_in_a_list_begins_anew_with_the_number_it_says(start, number):
    anew = h("Law", f'text:restart-numbering="true" {start}')
    assert lines(of_odt(items(h("One"), anew, h("Next")), styles=FIGURES)) == [
        "# 1 One",
        f"# {number} Law",
        f"# {number + 1} Next",
    ]


def test_lists_and_headings_of_libreoffice_in_notes_and_in_boxes_have_numbers_of_their_own():
    def both(name, more=""):
        return items(words(name), more=f'text:continue-list="a" {more}') + h(name)

    def note(name, more=""):
        return f"<text:note><text:note-body>{both(name, more)}</text:note-body></text:note>"

    text = items(words("A"), more='xml:id="a"') + h("A") + words("x" + note("N") + boxed(both("M")))
    text += both("B") + words("x" + note("O", 'xml:id="n"') + boxed(both("P")))
    text += items(words("C"), more='text:continue-list="n"') + h("C")
    found = written(of_odt(text, styles=FIGURES + OUTLINE))
    numbered = [each.removeprefix("# ") for each in found.markdown.split("\n") if any(map(str.isdecimal, each))]
    assert [each for each in numbered if not each.startswith("x")] == [
        *("1. A", "1 A", "1. M", "1 M"),
        *("2. B", "2 B", "2. P", "2 P"),
        *("3. C", "3 C"),
    ]
    assert list(found.notes.values()) == ["1. N **1 N**", "2. O **2 O**"]
