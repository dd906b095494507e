"""Every gesture has a widget that gives the answer its question type grades."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from htcourse.core.question_types import kind_names, kind_of
from htcourse.core.quiz import Gap, Interaction, Option
from htcourse.store.places import assets_dir
from htcourse.tour.inspector import faults
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures import create_answer_widget, has_gesture
from htcourse.ui.question.gestures.fill_gaps import GapsWidget
from htcourse.ui.widgets.focus_ring import BY_KEYBOARD, FocusRing

A, B, C = Option("a", "First <b>one</b>"), Option("b", "Second"), Option("c", "Third")
CASES = [
    (Interaction("choose-one", options=(A, B)), {"choices": ["b"]}),
    (Interaction("choose-many", options=(A, B, C)), {"choices": ["a", "c"]}),
    (Interaction("match", rows=(A, B), options=(B, C)), {"pairs": {"a": "c", "b": "b"}}),
    (Interaction("sort", rows=(A, B), options=(B, C)), {"categories": {"a": "b", "b": "b"}}),
    (Interaction("order", options=(A, B, C)), {"order": ["c", "a", "b"]}),
    (Interaction("type-number", unit="states"), {"number": "5,5"}),
    (Interaction("type-text"), {"text": "Палермо"}),
    (Interaction("write", words=50), {"text": "Two words"}),
    (
        Interaction("fill-gaps", text="<p>In {g1}, then {g2}.</p>", gaps=(Gap("g1", (A, B)), Gap("g2"))),
        {"gaps": {"g1": "a", "g2": "2003"}},
    ),
    (
        Interaction("tag", text="He paid. She left.", labels=(A, B), verdicts=(C,)),
        {"spans": [{"label": "a", "start": 3, "end": 7}], "verdict": "c"},
    ),
]


@pytest.fixture
def look(qapp) -> Look:
    return Look(assets_dir(), "light", 1.0)


@pytest.mark.parametrize(("interaction", "answer"), CASES, ids=[interaction.gesture for interaction, _ in CASES])
def test_an_answer_given_before_comes_back_as_it_was(qtbot, look, interaction, answer):
    widget = create_answer_widget(look, interaction)
    qtbot.addWidget(widget)
    widget.set_answer(answer)
    assert widget.answer() == answer
    assert widget.is_complete()


@pytest.mark.parametrize(("interaction", "answer"), CASES, ids=[interaction.gesture for interaction, _ in CASES])
def test_an_answer_is_taken_away_by_an_empty_one(qtbot, look, interaction, answer):
    widget = create_answer_widget(look, interaction)
    qtbot.addWidget(widget)
    before = widget.answer()
    widget.set_answer(answer)
    widget.set_answer({})
    assert widget.answer() == before


@pytest.mark.parametrize("theme", ["dark", "contrast"])
@pytest.mark.parametrize(("interaction", "answer"), CASES, ids=[interaction.gesture for interaction, _ in CASES])
def test_an_answer_outlives_a_change_of_look(qtbot, look, interaction, answer, theme):
    widget = create_answer_widget(look, interaction)
    qtbot.addWidget(widget)
    widget.set_answer(answer)
    widget.show()
    look.set_theme(theme)
    look.set_zoom(1.5)
    widget.grab()
    assert widget.answer() == answer


def test_every_question_type_has_its_widget():
    gestures = {interaction.gesture for interaction, _ in CASES}
    assert all(has_gesture(each) for each in gestures)
    assert not has_gesture("base")
    assert not has_gesture("pick-field")
    assert len(kind_names()) >= 10
    assert all(kind_of(name) for name in kind_names())


def test_unknown_gesture_is_refused(look):
    with pytest.raises(LookupError):
        create_answer_widget(look, Interaction("wave"))


class Around(QWidget):
    """What a question stands in: `keys` are those that come to it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the key."""
        self.keys.append(event.key())


def test_enter_in_a_gap_goes_to_the_next_empty_one_and_then_leaves_it_to_the_question(qtbot, look):
    gaps = (Gap("g1"), Gap("g2", (A, B)), Gap("g3"))
    outer = Around()
    widget = GapsWidget(look, Interaction("fill-gaps", text="<p>{g1} {g2} {g3}.</p>", gaps=gaps), outer)
    qtbot.addWidget(outer)
    outer.show()
    outer.activateWindow()
    first, pick, last = widget.fields.values()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    first.setText("1904")
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.waitUntil(pick.hasFocus)
    qtbot.keyClick(pick, Qt.Key.Key_Return)
    qtbot.waitUntil(pick.view().isVisible)
    pick.hidePopup()
    pick.pick("a")
    last.setFocus()
    first.clear()
    last.setText("2000")
    qtbot.keyClick(last, Qt.Key.Key_Return)
    qtbot.waitUntil(first.hasFocus)
    first.setText("1904")
    assert not outer.keys
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert outer.keys == [Qt.Key.Key_Return]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_gap_to_choose_for_is_as_wide_as_its_longest_choice(qtbot, look, zoom):
    look.set_zoom(zoom)
    options = (Option("a", "owner"), Option("b", "the longest of all the choices"))
    widget = create_answer_widget(
        look, Interaction("fill-gaps", text="<p>Powers of an {g1}, no more.</p>", gaps=(Gap("g1", options),))
    )
    qtbot.addWidget(widget)
    widget.resize(look.px(600), look.px(200))
    widget.show()
    qtbot.waitExposed(widget)
    assert isinstance(widget, GapsWidget)
    field = widget.fields["g1"]
    words = field.fontMetrics().horizontalAdvance("the longest of all the choices")
    assert words + look.px(50) < field.width() < words + look.px(60)


@pytest.mark.parametrize(
    "interaction", [interaction for interaction, _ in CASES], ids=[interaction.gesture for interaction, _ in CASES]
)
def test_every_control_is_large_enough_to_be_hit(qtbot, look, interaction):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    widget = create_answer_widget(look, interaction)
    for each in (widget, widget.side):
        if each is not None:
            column.addWidget(each)
    window.resize(700, 700)
    window.show()
    qtbot.waitExposed(window)
    assert [each for each in faults(window) if "too small" in each] == []


@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_the_ring_of_a_gap_in_a_text_cuts_no_word_beside_or_above_it(qtbot, qapp, theme):
    look = Look(assets_dir(), theme, 1.0)
    words = " ".join(["They had no papers {g1}, and the work {g2} was not free {g1}."] * 3)
    text = words.replace("{g1}", "{a}", 1).replace("{g1}", "{b}", 1).replace("{g2}", "{c}", 1)
    gaps = tuple(Gap(each, (A, B) if each != "c" else ()) for each in "abc")
    window = QWidget()
    qtbot.addWidget(window)
    widget = create_answer_widget(look, Interaction("fill-gaps", text=f"<p>{text}</p>", gaps=gaps))
    assert isinstance(widget, GapsWidget)
    QVBoxLayout(window).addWidget(widget)
    ring = FocusRing(look, window)
    qapp.setProperty(BY_KEYBOARD, True)
    window.resize(520, 400)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for field in widget.fields.values():
        field.setFocus()
        qtbot.waitUntil(lambda field=field: ring.isVisible() and ring.geometry().contains(_place(field, window)))
        for each in widget.findChildren(QLabel):
            if each.isVisible() and each.text():  # signs that are empty yet lie within the fields
                assert not ring.geometry().intersects(_place(each, window)), each.text()
    qapp.setProperty(BY_KEYBOARD, False)


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_lines_of_a_text_with_gaps_are_even_and_tab_goes_from_gap_to_gap(qtbot, look, zoom):
    look.set_zoom(zoom)
    text = f"<p>In {{g1}}, then {'word ' * 30}and {{g2}} at last, or {{g3}}.</p>"
    widget = GapsWidget(look, Interaction("fill-gaps", text=text, gaps=(Gap("g1", (A, B)), Gap("g2"), Gap("g3"))))
    qtbot.addWidget(widget)
    widget.resize(look.px(420), look.px(400))
    with qtbot.waitExposed(widget):
        widget.show()
    shown = [each for each in widget._words if each.isVisible()]
    lines = sorted({each.mapTo(widget, each.rect().center()).y() for each in shown})
    steps = [after - before for before, after in pairwise(lines) if after - before > 2]
    assert len(steps) > 3
    assert max(steps) - min(steps) <= 2
    fields = list(widget.fields.values())
    fields[0].setFocus()
    for following in fields[1:]:
        widget.focusNextPrevChild(True)
        assert following.hasFocus()
