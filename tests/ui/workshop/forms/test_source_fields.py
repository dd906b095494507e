"""Whatever a pasted reference says stands in a field that the form shows, or is told; and there it can be mended."""

import json

import pytest

from htcourse.ui.workshop.forms import Offers, Sources
from htcourse.usecases.sources.pasted_reference import read_pasted
from htcourse.usecases.sources.source_forms import source_data

EMPTY = '[\n {"id": "source-1", "type": "report"}\n]\n'


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
