"""Ways of answering: one file a gesture, found by its name (`choose-one` is `choose_one.py`).

A file has `GESTURE` and `create(look, interaction, parent) -> AnswerWidget`; a new gesture is one new file here.
"""

from importlib import import_module
from importlib.util import find_spec

from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Interaction
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.base import AnswerWidget

__all__ = ["AnswerWidget", "create_answer_widget", "has_gesture"]


def has_gesture(gesture: str) -> bool:
    """Return whether there is a widget for a gesture; what several of them share beside them is none."""
    name = _module_name(gesture)
    return find_spec(name) is not None and getattr(import_module(name), "GESTURE", "") == gesture


def create_answer_widget(look: Look, interaction: Interaction, parent: QWidget | None = None) -> AnswerWidget:
    """Return the widget that lets a person answer; raises LookupError for a gesture without one."""
    if not has_gesture(interaction.gesture):
        raise LookupError(interaction.gesture)
    # Imported when first met: a lesson with one kind of check does not wait for all ten.
    widget: AnswerWidget = import_module(_module_name(interaction.gesture)).create(look, interaction, parent)
    return widget


def _module_name(gesture: str) -> str:
    return f"{__name__}.{gesture.replace('-', '_')}"
