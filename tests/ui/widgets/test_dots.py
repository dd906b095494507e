"""Dots: what they say, how they wrap, how keys walk along them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.dots import DotState, QuizDots, SectionDots


@pytest.fixture
def look(qapp) -> Look:
    return Look(assets_dir(), "light", 1.0)


def states(total, current=0):
    return [DotState(f"Question {n + 1}", n < current, n == current, n == 2) for n in range(total)]


def test_dot_tells_its_place(qtbot, look):
    dots = QuizDots(look)
    qtbot.addWidget(dots)
    dots.show_states(states(5))
    with qtbot.waitSignal(dots.asked) as told:
        qtbot.mouseClick(dots.dots()[3], Qt.MouseButton.LeftButton)
    assert told.args == [3]
    assert dots.dots()[3].accessibleName() == "Question 4"


@pytest.mark.parametrize("kind", [QuizDots, SectionDots])
def test_dots_wrap_where_there_is_no_room(qtbot, look, kind):
    dots = kind(look)
    qtbot.addWidget(dots)
    dots.show_states(states(30))
    assert dots.heightForWidth(200) > dots.heightForWidth(3000)
    assert dots.heightForWidth(dots.sizeHint().width()) == dots.sizeHint().height()


def test_every_dot_is_seen_where_they_wrap(qtbot, look):
    page = QWidget()
    qtbot.addWidget(page)
    dots = QuizDots(look)
    row = QHBoxLayout(page)
    row.addWidget(dots)
    row.addStretch(1)
    dots.show_states(states(30))
    page.resize(300, 400)
    page.show()
    qtbot.waitUntil(lambda: dots.width() <= 300)
    assert all(dots.rect().contains(each.geometry().center()) for each in dots.dots())


def test_arrows_walk_from_the_current_dot(qtbot, look):
    dots = QuizDots(look)
    qtbot.addWidget(dots)
    dots.show_states(states(5, current=1))
    dots.show()
    with qtbot.waitActive(dots):
        dots.activateWindow()
    dots.dots()[1].setFocus()
    qtbot.keyClick(dots.dots()[1], Qt.Key.Key_Right)
    assert dots.dots()[2].hasFocus()


def test_the_dots_of_an_exam_move_together_where_one_row_then_does(qtbot, look):
    dots = QuizDots(look)
    qtbot.addWidget(dots)
    dots.set_compact(True)
    dots.show_states(states(25))
    assert dots.sizeHint().width() > 760
    dots.show()
    dots.resize(760, dots.heightForWidth(760))
    assert len({each.y() for each in dots.dots()}) == 1
    assert dots.dots()[-1].x() + 26 <= dots.width()
    dots.resize(700, dots.heightForWidth(700))
    first, second = sorted({each.y() for each in dots.dots()})
    assert second - first - 26 <= 8, "rows are as far apart as dots"
    assert dots.height() >= second + dots.dots()[0].height()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_targets_are_high_enough(qtbot, look, theme):
    look.set_theme(theme)
    for dots in (QuizDots(look), SectionDots(look)):
        qtbot.addWidget(dots)
        dots.show_states(states(4))
        dots.grab()
        assert all(each.height() >= 32 for each in dots.dots())


@pytest.mark.parametrize("count", range(20, 40))
def test_no_dot_stands_alone_in_its_row(qtbot, look, count):
    dots = QuizDots(look)
    qtbot.addWidget(dots)
    dots.show_states(states(count))
    dots.resize(24 * (dots.dots()[0].width() + look.px(dots.gap)), dots.heightForWidth(800))
    rows: dict[int, list[object]] = {}
    for each in dots.dots():
        rows.setdefault(each.y(), []).append(each)
    lengths = [len(each) for each in rows.values()]
    assert max(lengths) - min(lengths) <= 1


def colour_left_of_number(dots) -> str:
    """The colour of a dot between its ring and its number."""
    dot = dots.dots()[0]
    return dot.grab().toImage().pixelColor(7, dot.height() // 2).name()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize(
    ("state", "role"),
    [
        (DotState("a", is_current=True), "paper"),
        (DotState("a", is_filled=True, is_current=True), "ink2"),
        (DotState("a", is_filled=True, is_current=True, role="good"), "good"),
        (DotState("a", is_filled=True, is_current=True, role="bad"), "bad_soft"),
        (DotState("a", is_filled=True, is_current=True, role="warn"), "warn_soft"),
    ],
)
def test_the_dot_shown_keeps_its_own_ground_within_its_ring(qtbot, look, theme, state, role):
    look.set_theme(theme)
    dots = QuizDots(look)
    qtbot.addWidget(dots)
    dots.show_states([state])
    assert colour_left_of_number(dots) == look.colour(role).name()


@pytest.mark.parametrize("is_current", [False, True])
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_partly_is_told_from_wrong_without_its_colour(qtbot, look, theme, is_current):
    look.set_theme(theme)
    rings = []
    for role in ("warn", "bad"):
        dots = QuizDots(look)
        qtbot.addWidget(dots)
        dots.show_states([DotState("a", is_filled=True, is_current=is_current, role=role)])
        dots.dots()[0].setText("")
        image, ink = dots.dots()[0].grab().toImage(), look.colour(role).rgb()
        rings.append(sum(image.pixel(x, y) == ink for x in range(image.width()) for y in range(image.height())))
    assert 0 < rings[0] < 0.8 * rings[1], "the ring of partly is broken"


@pytest.mark.parametrize("is_current", [False, True])
def test_what_was_begun_is_told_from_untouched_and_from_whole(qtbot, look, is_current):
    inked, ink = [], look.colour("ink2").rgb()
    for state in (DotState("a"), DotState("a", is_begun=True), DotState("a", is_filled=True)):
        dots = QuizDots(look)
        qtbot.addWidget(dots)
        dots.show_states([state._replace(is_current=is_current)])
        dots.dots()[0].setText("")
        image = dots.dots()[0].grab().toImage()
        inked.append(sum(image.pixel(x, y) == ink for x in range(image.width()) for y in range(image.height())))
    assert inked[0] == 0
    assert 0.1 * inked[2] < inked[1] < 0.4 * inked[2]


def test_a_section_that_is_shown_is_filled_only_once_it_was_read(qtbot, look):
    dots = SectionDots(look)
    qtbot.addWidget(dots)
    middle = []
    for is_read in (False, True):
        dots.show_states([DotState("a", is_filled=is_read, is_current=True)])
        middle.append(dots.dots()[0].grab().toImage().pixelColor(11, 16).name())
    assert middle[0] != middle[1] == look.colour("accent").name()


def test_the_dot_shown_says_so_beside_what_else_it_says(qtbot, look):
    dots = QuizDots(look)
    qtbot.addWidget(dots)
    dots.show_states([DotState("Question 1, answered, flagged", is_current=True), DotState("Question 2, not answered")])
    assert [each.accessibleName() for each in dots.dots()] == [
        "Question 1, answered, flagged, shown now",
        "Question 2, not answered",
    ]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_ring_of_the_dot_shown_is_as_thick_at_every_side(qtbot, look, zoom):
    """At 200 % half of it was cut away at the left of the row."""
    look.set_zoom(zoom)
    dots = QuizDots(look)
    qtbot.addWidget(dots)
    dots.show_states(states(3))
    dot = dots.dots()[0]
    dot.resize(dot.sizeHint())
    side, image = look.px(30), dot.grab().toImage()
    ground = image.pixelColor(0, 0)

    def seen(column: int) -> int:
        """Return how far up and down a column is painted, in px."""
        return sum(image.pixelColor(column, y) != ground for y in range(image.height()))

    assert [seen(n) for n in range(4)] == [seen(side - 1 - n) for n in range(4)]
    assert seen(side) == 0
