"""Texts of a few lines: their heights are measured once, whoever asks."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.rich_label import RichLabel


def test_nothing_is_measured_while_every_widget_gets_its_style(qapp, qtbot, monkeypatch):
    look = Look(assets_dir(), "light", 1.0)
    label = RichLabel(look, "<b>Some</b> words that take more than one line in a narrow column.")
    qtbot.addWidget(label)
    measured: list[int] = []
    measure = QLabel.heightForWidth

    def counted(self, width):
        measured.append(width)
        return measure(self, width)

    monkeypatch.setattr(QLabel, "heightForWidth", counted)
    height = label.heightForWidth(120)
    look.is_dressing = True
    QApplication.sendEvent(label, QEvent(QEvent.Type.StyleChange))
    assert label.heightForWidth(120) == height
    assert measured == [120]
    look.is_dressing = False
    QApplication.sendEvent(label, QEvent(QEvent.Type.StyleChange))
    label.heightForWidth(120)
    assert measured == [120, 120]
    look.set_zoom(2.0)
    assert label.heightForWidth(120) > height


def test_small_text_is_as_light_as_a_label_of_its_size(qtbot, look):
    small, label = RichLabel(look, "Words", size=13, line=19), Label(look, "Words", "small")
    for each in (small, label):
        qtbot.addWidget(each)
    assert (small.font().pixelSize(), small.font().weight()) == (label.font().pixelSize(), label.font().weight())
