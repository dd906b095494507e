"""What is picked is read whole, in a narrow place too."""

from htcourse.core.quiz import Option
from htcourse.ui.widgets.pick_field import PickField, WholePick

LEVEL = "Называет два признака и объясняет, как они видны в описанном случае (2)"


def test_below_a_field_without_room_stands_what_is_picked(look, qtbot):
    """In Russian who marked saw “Называет два приз…”, and the next level began alike."""
    field = PickField(look, [Option("a", "Нет (0)"), Option("b", LEVEL)], "Выберите …")
    both = WholePick(look, field)
    qtbot.addWidget(both)
    both.resize(300, 120)
    both.show()
    field.setCurrentIndex(1)
    assert not both.whole.isVisible()
    field.setCurrentIndex(2)
    assert both.whole.isVisible()
    assert both.whole.words == LEVEL
    both.resize(900, 120)
    qtbot.waitUntil(lambda: not both.whole.isVisible())
