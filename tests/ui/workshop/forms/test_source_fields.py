"""Whatever a pasted reference says stands in a field that the form shows, or is told; and there it can be mended."""

import json
import re
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.how_many import how_many

from htcourse.ui.workshop.forms import Offers, Sources
from htcourse.usecases.sources.pasted_reference import read_pasted
from htcourse.usecases.sources.source_forms import source_data

EMPTY = '[\n {"id": "source-1", "type": "report"}\n]\n'
BIBTEX = {
    "kinds": ("article", "book", "incollection", "techreport", "online", "phdthesis", "inproceedings", "legislation",
              "jurisdiction", "misc"),
    "keys": ("author", "editor", "journal", "booktitle", "publisher", "institution", "volume", "number", "issue",
             "pages", "address", "isbn", "issn", "edition", "series", "pagetotal", "note", "crossref", "translator",
             "year", "date", "month", "type"),
}  # fmt: skip
CSL = {
    "kinds": ("report", "legislation", "treaty", "legal_case", "book", "chapter", "article-journal", "webpage",
              "article-newspaper", "thesis", "dataset", "paper-conference", "bill"),
    "keys": ("title-short", "container-title", "publisher", "publisher-place", "volume", "issue", "page", "number",
             "edition", "ISBN", "ISSN", "language", "authority", "genre", "note", "collection-title", "section",
             "collection-number", "number-of-pages", "number-of-volumes", "author", "editor", "translator", "issued"),
}  # fmt: skip
RIS = {
    "kinds": ("JOUR", "BOOK", "CHAP", "RPRT", "ELEC", "STAT", "CASE", "NEWS", "THES", "BILL", "CONF"),
    "keys": ("AU", "A2", "ED", "A4", "JO", "T2", "T3", "PB", "CY", "VL", "IS", "SN", "ET", "SP", "N1", "M1", "PY",
             "DA"),
}  # fmt: skip


def as_bibtex(kind, said):
    fields = ",\n ".join(f"{key} = {{{words}}}" for key, words in said.items())
    return f"@{kind}{{a, title = {{Law}},\n {fields}}}"


def as_csl(kind, said):
    people = {key: [{"literal": said[key]}] for key in said.keys() & {"author", "editor", "translator"}}
    dated = {"issued": {"date-parts": [[2010, 5], [2011, 6]], "season": said["issued"]}} if "issued" in said else {}
    return json.dumps({"type": kind, "title": "Law", **said, **people, **dated}, ensure_ascii=False)


def as_ris(kind, said):
    return f"TY  - {kind}\nTI  - Law\n" + "".join(f"{key}  - {words}\n" for key, words in said.items()) + "ER  - "


def seen_in_form(source):
    """Return all words that the fields of a source show."""
    keys = [each.key for each in Sources().fields("[]", source, Offers()) if not each.is_shown or each.is_shown()]
    assert len(keys) == len({*keys})
    return json.dumps([source[key] for key in keys if isinstance(source.get(key), str)], ensure_ascii=False)


@settings(max_examples=how_many(200), deadline=None)
@given(st.sampled_from([(BIBTEX, as_bibtex), (CSL, as_csl), (RIS, as_ris)]), st.data())
def test_each_word_of_an_entry_stands_in_a_field_that_the_form_shows_or_is_told(qapp, made, data):
    format_, write = made
    keys = data.draw(st.lists(st.sampled_from(format_["keys"]), min_size=1, unique=True))
    number = count(10_000)
    said = {key: f"Слово{next(number)}, Б{next(number)}; Слово{next(number)}" for key in keys}
    text = write(data.draw(st.sampled_from(format_["kinds"])), said)
    (entry,) = read_pasted(text).entries
    assert {*re.findall(r"\d{5}", text)} - {*re.findall(r"\d{5}", seen_in_form(entry.source))} == set(), text


@pytest.mark.parametrize("kind", ["book", "chapter"])
def test_the_editors_of_a_book_have_a_field_before_any_is_said(kind, qapp):
    assert "editors" in {each.key for each in Sources().fields("[]", {"type": kind}, Offers())}


def test_an_editor_that_was_misread_is_mended_in_the_form(opened):
    form = opened("sources", EMPTY, "source-1")
    text = "@incollection{a, title={Law}, author={Roe, J.}, booktitle={Acts}, editor={Jane Doe Ende}, year=2015}"
    form.take(read_pasted(text))
    line = form.form.inputs["editors"].line
    assert line.text() == "Ende, Jane Doe"
    line.setText("Doe Ende, Jane")
    line.textEdited.emit(line.text())
    form.commit()
    assert "Acts, ed. Doe Ende, J." in form.section.printed(form.form.data)
    assert "editors" not in json.loads(form.text())[0]


def test_what_no_kind_has_a_field_for_gets_one_with_its_name_and_can_be_taken_out(opened):
    form = opened("sources", EMPTY, "source-1")
    text = '{"type": "report", "title": "Law", "note": "Not for sale", "collection-number": "12", "page": "5–9"}'
    form.take(read_pasted(text))
    labels = {key: each.field.label for key, each in form.form.inputs.items()}
    assert (labels["note"], labels["collection-number"]) == ("Note", "Also kept: collection-number")
    line = form.form.inputs["note"].line
    line.clear()
    line.textEdited.emit("")
    form.commit()
    written = source_data(form.text(), json.loads(form.text())[0]["id"])
    assert ("note" in written, written["collection-number"], written["page"]) == (False, "12", "5–9")


def test_what_is_written_by_hand_is_shown_too_and_stays(opened):
    hand = (
        '[\n {"id": "a", "type": "book", "title": "Law", "accessed": {"date-parts": [[2020]]}, '
        '"x/y": "kept", "translator": [{"literal": "Doe"}]}\n]\n'
    )
    form = opened("sources", hand, "a")
    assert not form.form.inputs["accessed"].control.isEnabled()
    assert form.form.inputs["translators"].line.text() == "Doe"
    form.form.inputs["title"].line.textEdited.emit("Act")
    form.commit()
    (kept,) = json.loads(form.text())
    assert kept == json.loads(hand)[0] | {"title": "Act"}
