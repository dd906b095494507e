"""Pasted text as part of a lesson: sections with ids of their own, notes that are references as sources."""

from pathlib import Path

import pytest

from htcourse.formats.module_folder.source_file import read_sources
from htcourse.formats.module_folder.text_file import TextFile
from htcourse.usecases.workshop.cited_notes import notes_as_sources
from htcourse.usecases.workshop.pasted_text import pasted_text

WORD = (Path(__file__).parents[2] / "samples" / "pasted" / "word.html").read_text("utf-8")


def test_the_highest_headings_become_sections_with_ids_that_are_free():
    found = pasted_text("<h1>Work abroad</h1><p>a</p><h2>Papers</h2><h1>Work abroad</h1>", "## W {#work-abroad}\n")
    assert found.markdown == ("## Work abroad {#work-abroad-2}\n\na\n\n### Papers\n\n## Work abroad {#work-abroad-3}")


def test_cyrillic_headings_get_latin_ids():
    assert pasted_text("<h2>Права работника</h2>").markdown == "## Права работника {#prava-rabotnika}"


def test_a_note_that_is_a_reference_becomes_a_source_and_is_cited():
    found = pasted_text(WORD)
    assert "line, *twice* [@united-nations-2000]. See" in found.markdown
    assert found.sources == ("united-nations-2000",)
    sources, problems = read_sources(TextFile("sources.json", found.sources_text))
    assert not problems
    assert [(each.id, each.csl["title"], each.csl["URL"]) for each in sources] == [
        ("united-nations-2000", "Palermo Protocol", "https://www.unodc.org/palermo")
    ]


def test_a_source_that_is_there_is_cited_and_not_made_again():
    first = pasted_text(WORD)
    again = pasted_text(WORD, first.markdown, first.sources_text)
    assert (again.sources, again.sources_text) == ((), first.sources_text)
    assert "[@united-nations-2000]" in again.markdown


def test_other_notes_stay_notes_and_get_numbers_that_are_free():
    html = "<p>x<a href='#_ftn1'>[1]</a> <b>y</b></p><div id=ftn1><p><a href='#_ftnref1'>[1]</a> A remark.</p></div>"
    found = pasted_text(html, "Old[^1] and[^4]\n\n[^1]: a\n[^4]: b\n")
    assert found.markdown == "x[^5] **y**\n\n[^5]: A remark."
    assert found.sources == ()


def test_a_note_that_leads_to_another_is_no_source():
    text = "a[^1] b[^2]\n\n[^1]: See Petrova (2011), p. 5.\n[^2]: Там же, с. 7.\n"
    assert notes_as_sources(text, "").markdown == text


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Закон Республики Казахстан от 4 июля 2024 г. № 111-VIII «О противодействии торговле людьми»", None),
        ("Трудовой кодекс Кыргызской Республики от 23 января 2025 года № 23, ст. 33", None),
        ("ILO (2012). ILO indicators of forced labour. Geneva: ILO.", "ILO indicators of forced labour"),
    ],
)
def test_a_law_or_a_report_without_an_address_is_a_source(note, title):
    found = notes_as_sources(f"Words[^1].\n\n[^1]: {note}\n", "")
    (name,) = found.sources
    assert found.markdown.startswith(f"Words [@{name}].")
    (source,) = read_sources(TextFile("sources.json", found.sources_text))[0]
    assert source.csl["title"] == (title or note)


def test_a_sentence_about_a_law_stays_a_note():
    text = "Words[^1].\n\n[^1]: Закон изменился в 2015 году.\n"
    assert notes_as_sources(text, "").markdown == text


def test_what_cannot_be_read_gives_nothing():
    assert pasted_text("<b>" * 50_000) is None
