"""What a form could not write stays in its fields until somebody agrees that it goes."""

import pytest
from tests.ui.workshop.forms.test_source_form import TWO, button

from htcourse.ui.dialogs import Dialog
from htcourse.ui.workshop.forms import Offers

TAKEN = "ilo-2012"


@pytest.fixture
def refused(qtbot, opened):
    """Return a form whose second source was given the name of the first."""
    form = opened("sources", TWO, "source-1")
    form.form.inputs["title"].line.setFocus()
    qtbot.keyClicks(form.form.inputs["title"].line, "Signs")
    line = form.form.inputs["id"].line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, TAKEN)
    form.commit()
    assert "is taken" in form.said.words
    return form


def shown(form):
    return form.selected_id, form.form.inputs["id"].line.text()


def asked(form):
    (dialog,) = [each for each in form.findChildren(Dialog) if each.isVisible()]
    assert any("would be gone" in each.text() for each in dialog.findChildren(type(form.said)))
    return dialog


@pytest.mark.parametrize(
    "leave",
    [
        lambda form: form.list.set_row(0),
        lambda form: form.add("report"),
        lambda form: form.move_by(-1),
        lambda form: form.duplicate(),
        lambda form: form.remove(),
    ],
)
def test_it_is_asked_before_it_is_lost(refused, leave):
    leave(refused)
    button(asked(refused), "Cancel").click()
    assert shown(refused) == ("signs", TAKEN)
    assert refused.list.row() == 1
    assert "is taken" in refused.said.words


def test_after_a_yes_the_form_goes_on_without_it(refused):
    refused.list.set_row(0)
    button(asked(refused), "Go on without it").click()
    assert shown(refused) == (TAKEN, TAKEN)
    assert refused.list.row() == 0
    assert refused.said.words == ""
    refused.list.set_row(1)
    assert shown(refused) == ("signs", "signs")


def test_what_fields_offer_waits_for_it(refused):
    refused.set_offers(Offers(used=frozenset({"source-1"})))
    assert shown(refused) == ("signs", TAKEN)


def test_it_is_undone_and_mended_like_any_edit(qtbot, refused):
    assert refused.undo_button.isEnabled()
    refused.undo()
    assert shown(refused) == ("signs", "signs")
    assert refused.said.words == ""
    line = refused.form.inputs["id"].line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, TAKEN)
    refused.commit()
    qtbot.keyClicks(line, "-b")
    refused.commit()
    assert '"ilo-2012-b"' in refused.text()
    refused.list.set_row(0)
    assert shown(refused) == (TAKEN, TAKEN)
