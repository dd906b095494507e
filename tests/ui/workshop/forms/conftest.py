"""A form over a text, on screen, and what it told."""

import pytest

from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.workshop.forms import Offers, form_for
from htcourse.usecases.workshop.elements import with_element
from htcourse.usecases.workshop.question_forms import new_question

KINDS = (
    "single-choice",
    "multiple-choice",
    "true-false",
    "matching",
    "ordering",
    "categorise",
    "numeric",
    "short-text",
    "cloze",
    "essay",
    "tagging",
)


@pytest.fixture
def look(qapp):
    return Look(assets_dir(), "light", 1.0)


@pytest.fixture(scope="session")
def every_type():
    """A quiz file with a question of each type and a comment above each."""
    text = "# The head of the file.\nquestions: []\n"
    for kind in KINDS:
        text = with_element("questions", text, kind, new_question(kind, kind, "o-ask"))
    return text.replace("\n  - id:", "\n  # Said about this one.\n  - id:")


@pytest.fixture
def opened(qtbot, look):
    """Return a function that opens a form on screen: `(kind, text, selected id)`."""

    def open_form(kind, text, selected="", size=(760, 640)):
        form = form_for(kind, look)
        qtbot.addWidget(form)
        form.told = []
        form.text_changed.connect(form.told.append)
        form.set_offers(
            Offers(
                objectives=[("o-ask", "Ask two questions")],
                lessons=[("first", "The first lesson"), ("second", "The second lesson")],
            )
        )
        form.set_text(text, selected)
        form.resize(*size)
        form.show()
        qtbot.waitExposed(form)
        form.activateWindow()
        qtbot.waitUntil(form.isActiveWindow)
        return form

    return open_form


@pytest.fixture
def quiz(opened, every_type):
    """Return a function that opens the question of a type."""
    return lambda kind: opened("quiz", every_type, kind)
