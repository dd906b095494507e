"""Rows of the page of plans that ask: of which kind, what of it, and whatever else there is to say."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.shell.work_to_do import kind_words
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import labelled
from htcourse.usecases.classes.work import Offer, WorkKind, polled

Chosen = tuple[WorkKind, str]
_WHAT = 260
"""How wide the choice of what to give or plan is at least, in px at 100 %."""


def choices(
    look: Look,
    offers: Sequence[Offer],
    kinds: Sequence[WorkKind],
    chosen: Chosen,
    call: Callable[[WorkKind, str], None],
) -> tuple[ChoiceButton, ChoiceButton, Chosen]:
    """Return a menu of kinds and one of what there is of the kind, by parts, and what is chosen in them."""
    translate = QCoreApplication.translate
    kind = ChoiceButton(look, translate("ClassPlanView", "Kind"))
    what = ChoiceButton(look, translate("ClassPlanView", "What"))
    own = polled(offers)
    if chosen[0] is not WorkKind.POLL:
        own = tuple(each for each in offers if each.kind is chosen[0])
    kind.set_choices([(str(each), kind_words()[each]) for each in kinds], str(chosen[0]))
    kind.chosen.connect(lambda value: call(WorkKind(value), ""))
    ref = next((each.ref for each in own if each.ref == chosen[1]), own[0].ref if own else "")
    what.set_choices([(each.ref, each.title) for each in own], ref, {each.ref: each.part for each in own})
    what.chosen.connect(lambda value: call(chosen[0], value))
    return kind, what, (chosen[0], ref)


def asked_row(look: Look, kind: ChoiceButton, what: ChoiceButton, *others: QWidget) -> QWidget:
    """Return a row of both choices and more; what there is of the kind has what that leaves."""
    what.setMinimumWidth(1)  # a long title loses its middle
    what.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    named = [labelled(look, each.name, each) for each in (kind, what)]
    return form_row(look, *named, *others, widens=(named[1], _WHAT))


def form_row(look: Look, *widgets: QWidget, widens: tuple[QWidget, int] | None = None) -> QWidget:
    """Return fields and buttons beside each other, in as many rows as they need."""
    row = QWidget()
    FlowLayout(look, (8, 8), *widgets, inside=row, is_low=True, widens=widens)
    return row
