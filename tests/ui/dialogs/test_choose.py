"""A dialog that asks for a name, and where it goes."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from htcourse.ui.dialogs.choose import NameDialog


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    return window


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("unasked", [(), ("long", "longest")])
def test_what_is_said_of_a_choice_is_whole_however_long_it_is(window, look, unasked, zoom):
    """Its last word was cut off, where no title is asked for: what would go of the questions that stand there."""
    look.set_zoom(zoom)
    dialog = NameDialog(look, window, "Bring in questions", "Title of the quiz")
    choice = dialog.add_choice(
        "Where to?", [("short", "Here"), ("long", "There"), ("longest", "Beyond"), ("new", "New")]
    )
    dialog.notes = {
        "short": "This file has 9 of the 12 questions there.",
        "long": "This file has 1966 of the 2000 questions there. 34 questions would go. 2 questions would stay.",
        "longest": "This file has 1966 of the 2000 questions there. 34 questions would go. " * 4,
    }
    dialog.unasked = unasked
    dialog.ask("Bring in", lambda *_: None)
    for chosen in (1, 3, 0, 1, 2, 3, 1, 2, 0):
        choice.setCurrentIndex(chosen)
        QApplication.processEvents()
        note = dialog._note
        assert note.isHidden() is (chosen == 3)
        if chosen != 3:
            assert note.height() >= note.heightForWidth(note.width())
            assert note.visibleRegion().boundingRect().height() >= note.heightForWidth(note.width())
    dialog.reject()


def test_the_field_to_write_in_is_seen_whole_from_the_beginning(window, look, qtbot):
    """At 200 % in a low window its lower half lay below the edge of what scrolls, with the title one typed."""
    look.set_zoom(2.0)
    window.resize(1024, 560)
    dialog = NameDialog(look, window, "New module", "Title")
    dialog.add_choice("Language", [("en", "English")])
    dialog.add_choice("Begin with", [("example", "An example with every block")])
    dialog.ask("Make it", lambda *_: None)
    name = dialog.name
    qtbot.waitUntil(lambda: name.visibleRegion().boundingRect().height() == name.height() > 0)
    dialog.reject()
