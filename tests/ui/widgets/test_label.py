"""Words that wrap: as large and as they look in a document of HTML, without one."""

from html import escape

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel

from htcourse.ui.widgets.label import STYLES, Label

TEXTS = (
    "Word",
    "A sentence about something that takes a few lines in a narrow column.",
    "1  Part with a gap",
    "Қорғау — құқық қорғау органдары мен әлеуметтік қызметкерлер үшін қысқаша нұсқаулық",
    "Supercalifragilisticexpialidociousandmore and more",
)


def of_a_document(qtbot, label: Label, leading: int, alignment: Qt.AlignmentFlag) -> QLabel:
    other = QLabel()
    qtbot.addWidget(other)
    other.setTextFormat(Qt.TextFormat.RichText)
    other.setWordWrap(True)
    other.setAlignment(alignment)
    other.setProperty("role", label.property("role"))  # its colour, where a program was shown before
    other.setFont(label.font())
    words = escape(label.text(), quote=False).replace("  ", "&nbsp; ")
    other.setText(f'<p style="margin:0;line-height:{leading}px">{words}</p>')
    return other


@pytest.mark.parametrize("alignment", [Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignCenter])
@pytest.mark.parametrize("role", ["title", "body", "small"])
@pytest.mark.parametrize("words", TEXTS)
def test_words_that_wrap_stand_as_in_a_document(qtbot, look, words, role, alignment):
    label = Label(look, words, role, wraps=True)
    qtbot.addWidget(label)
    label.setAlignment(alignment)
    other = of_a_document(qtbot, label, look.px(STYLES[role].leading), alignment)
    assert (label.sizeHint(), label.minimumSizeHint()) == (other.sizeHint(), other.minimumSizeHint())
    for width in (60, 133, 300, 700):
        assert label.heightForWidth(width) == other.heightForWidth(width)
        for each in (label, other):
            each.resize(width, label.heightForWidth(width) + 9)
        if alignment == Qt.AlignmentFlag.AlignLeft:  # in the middle they may differ by a part of a pixel
            label.raised = 0.0  # it stands higher than in a document, beside words that do not wrap
            assert label.grab().toImage() == other.grab().toImage()
    assert label.findChildren(QTextDocument) == []
    assert other.findChildren(QTextDocument)


@pytest.mark.parametrize("zoom", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("role", STYLES)
def test_words_that_could_wrap_stand_on_the_line_of_those_that_cannot(qtbot, look, role, zoom):
    look.set_zoom(zoom)
    pictures = []
    for wraps in (False, True):
        label = Label(look, "Hxg 27", role, wraps=wraps)
        qtbot.addWidget(label)
        label.resize(300, look.px(STYLES[role].leading))
        pictures.append(label.grab().toImage())
    assert pictures[0] == pictures[1]


def test_words_that_can_be_selected_are_qt_s_affair(qtbot, look):
    label = Label(look, "Word " * 20, "body", wraps=True)
    qtbot.addWidget(label)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.resize(100, label.heightForWidth(100))
    label.setSelection(0, 4)
    assert (label.selectedText(), label.lines) == ("Word", None)


def test_words_are_measured_anew_when_they_change_or_the_size_does(qtbot, look):
    label = Label(look, "Word", "body", wraps=True)
    qtbot.addWidget(label)
    low = label.heightForWidth(100)
    label.set_words("Word " * 20)
    high = label.heightForWidth(100)
    look.set_zoom(2.0)
    assert low < high < label.heightForWidth(100)


def test_no_line_begins_with_the_dot_between_two_things(look):
    label = Label(look, "Two points · passed", wraps=True)
    assert label.lines is not None
    assert label.lines.least().width() > Label(look, "points", wraps=True).lines.least().width()  # “points ·” is one
    assert label.text() == "Two points · passed"
