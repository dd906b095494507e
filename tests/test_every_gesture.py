"""A gesture stands in every place that has to know it: the recipe in ARCHITECTURE names them."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from tests.core.question_types.test_every_kind import GESTURES

from htcourse import webpages
from htcourse.core import model_answers
from htcourse.tour import hands
from htcourse.ui.question.gestures import has_gesture
from htcourse.ui.question.verdict import gesture_words
from htcourse.usecases.classes import paper_pages
from htcourse.webpages.words import WAYS

SCRIPTS = "\n".join(
    path.read_text(encoding="utf-8") for folder in webpages.__path__ for path in Path(folder, "scripts").glob("*.js")
)
CONTROLS = set(re.findall(r"""\bcontrols(?:\.|\[")([a-z-]+)(?:"\])? = """, SCRIPTS))


@pytest.mark.parametrize("gesture", sorted(GESTURES))
def test_a_gesture_has_a_widget_and_a_word(gesture):
    assert has_gesture(gesture)
    widget = import_module(f"htcourse.ui.question.gestures.{gesture.replace('-', '_')}")
    assert gesture == widget.GESTURE
    assert gesture_words(gesture)


def test_every_place_knows_all_gestures_and_no_other():
    assert model_answers._BY_GESTURE.keys() == GESTURES
    assert hands._BY_GESTURE.keys() == GESTURES
    assert WAYS.keys() == GESTURES
    assert CONTROLS == GESTURES
    assert paper_pages._HOW.keys() == GESTURES - {"tag"}  # its own words: one marks the text on the sheet
