"""The contents of the course beside a section: what they name, how far each is, and that keys reach it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyleOptionViewItem
from tests.ui.screens.lesson.pages import row_texts
from tests.ui.screens.lesson.test_reading import shown

from htcourse.core.progress import LessonState
from htcourse.ui.screens.lesson.contents_list import ContentsList
from htcourse.ui.screens.lesson.contents_model import Row
from htcourse.ui.widgets.focus_ring import BY_KEYBOARD
from htcourse.usecases.reading.open_contents import Contents, ContentsLesson, ContentsPart, ContentsSection

pytestmark = pytest.mark.usefixtures("accepted")


def test_contents_name_the_lessons_and_a_click_opens_one(qtbot, lesson):
    view = shown(qtbot, lesson)
    listed = view.contents.list

    def click(number):
        where = listed.visualRect(listed.model().index(number, 0)).center()
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert "Three elements" in row_texts(listed)
    if "Asking for help" not in row_texts(listed):
        click(len(row_texts(listed)) - 1)  # unfolds the last part
    click(row_texts(listed).index("Asking for help"))
    assert view.page.lesson_title == "Asking for help"


def test_a_long_name_takes_as_many_lines_as_it_needs(qtbot, look):
    lesson = ContentsLesson(
        "m/l", "A lesson whose name is far too long for one line of the contents", LessonState.OPEN, "m/l#a"
    )
    short = lesson._replace(id="m/s", title="Short")
    part = ContentsPart(
        "m/p", 1, "A part whose name is far too long for one line of the contents", 0, 2, (lesson, short)
    )
    listed = ContentsList(look)
    qtbot.addWidget(listed)
    listed.resize(280, 400)
    listed.show()
    listed.show_contents(Contents("University", 0, 2, 0, (part,)), "m/l")
    heights = [listed.visualRect(listed.model().index(row, 0)).height() for row in range(3)]
    assert heights[2] < heights[1]
    assert heights[2] < heights[0]
    listed.resize(900, 400)
    qtbot.waitUntil(lambda: listed.visualRect(listed.model().index(1, 0)).height() == heights[2])


def two_parts() -> Contents:
    sections = tuple(ContentsSection(f"m/a#{slug}", f"Section {slug}", slug == "x") for slug in "xyz")
    open_one = ContentsLesson("m/a", "Lesson a", LessonState.BEGUN, "m/a#y", sections=sections, checks=2, open_checks=1)
    other = ContentsLesson("m/b", "Lesson b", LessonState.DONE, "m/b#x", sections=sections[:1])
    parts = (ContentsPart("m/1", 1, "One", 1, 2, (open_one, other)), ContentsPart("m/2", 2, "Two", 1, 1, (other,)))
    return Contents("University", 1, 2, 60, parts)


@pytest.fixture
def listed(qtbot, look, qapp):
    listed = ContentsList(look)
    qtbot.addWidget(listed)
    listed.resize(280, 500)
    listed.show()
    listed.show_contents(two_parts(), "m/a", "m/a#y")
    before = qapp.property(BY_KEYBOARD)
    qapp.setProperty(BY_KEYBOARD, True)
    yield listed
    qapp.setProperty(BY_KEYBOARD, before)


def spoken(listed) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [listed.model().index(row, 0).data(role) for row in range(listed.model().rowCount())]


def test_contents_have_the_sections_of_the_open_lesson_and_say_how_far_each_is(listed):
    assert spoken(listed) == [
        "Part 1, One: 1 of 2 lessons done",
        "Lesson a, begun, 1 of 3 sections read",
        "Section x, read",
        "Section y, not read yet, open now",
        "Section z, not read yet",
        "Lesson b, done",
        "Part 2, Two: 1 of 1 lessons done",
        "Lesson b, done",
    ]
    read = two_parts().parts[0].lessons[0]
    read = read._replace(sections=tuple(each._replace(is_read=True) for each in read.sections))
    part = two_parts().parts[0]
    assert listed.model().detail(Row(part, read)) == "1 of 2 checks answered"


def accent_pixels(listed, look, row: int) -> int:
    place = listed.visualRect(listed.model().index(row, 0))
    picture = listed.viewport().grab(place).toImage()
    return sum(picture.pixelColor(x, picture.height() // 2) == look.colour("accent") for x in range(picture.width()))


def test_the_row_under_the_arrow_keys_has_a_ring(qtbot, look, listed):
    listed.setFocus()
    qtbot.waitUntil(listed.hasFocus)
    assert listed.currentIndex().row() == 3
    assert accent_pixels(listed, look, 5) == 0
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert accent_pixels(listed, look, 5) >= 2


def test_arrows_and_enter_open_a_section_and_stay_where_they_are_when_marks_come(qtbot, listed):
    listed.setFocus()
    qtbot.waitUntil(listed.hasFocus)
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    listed.show_contents(two_parts(), "m/a", "m/a#y")
    with qtbot.waitSignal(listed.section_asked) as asked:
        qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert asked.args == ["m/a#z"]


def test_contents_beside_the_page_take_the_focus_when_they_are_shown_and_give_it_back(qtbot, lesson):
    view = shown(qtbot, lesson)
    view.toggle_contents()
    assert not view.contents.isVisible()
    view.toggle_contents()
    qtbot.waitUntil(view.contents.list.hasFocus)
    view.toggle_contents()
    qtbot.waitUntil(view.reading.hasFocus)


def test_contents_are_as_high_with_a_scroll_bar_as_without(qtbot, look):
    title = "Raids, markets, debt and adat"
    lessons = tuple(ContentsLesson(f"m/{n}", title, LessonState.OPEN, f"m/{n}#a") for n in range(8))
    listed = ContentsList(look)
    qtbot.addWidget(listed)
    listed.show_contents(Contents("University", 0, 8, 0, (ContentsPart("m/p", 1, "A part", 0, 8, lessons),)), "m/0")
    bar = listed.verticalScrollBar()
    needed = look.px(56 + 4) + QFontMetrics(look.font(14, 600)).horizontalAdvance(title) + 4

    def height():
        return listed.itemDelegate().sizeHint(QStyleOptionViewItem(), listed.model().index(1, 0)).height()

    listed.resize(needed, 700)
    listed.show()
    qtbot.waitUntil(lambda: not bar.isVisible())
    high = height()
    listed.resize(needed, 100)
    qtbot.waitUntil(bar.isVisible)
    assert height() == high


def test_parts_of_several_modules_stand_below_their_names(qtbot, listed):
    contents = two_parts()
    one, two = contents.parts
    listed.show_contents(contents._replace(parts=(one._replace(module="A"), two._replace(module="B", number=1))), "m/a")
    rows = row_texts(listed)
    assert (rows[0], rows[1], rows[rows.index("B") + 1]) == ("A", "One", "Two")
    listed.setFocus()
    listed.setCurrentIndex(listed.model().index(rows.index("B") - 1, 0))
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert listed.currentIndex().data() == "Two", "a name is nothing to choose"


@pytest.mark.parametrize("height", range(120, 260, 10))
def test_no_name_is_cut_at_the_top_of_the_contents(qtbot, look, height):
    sections = tuple(ContentsSection(f"m/l#{n}", f"A section with a name of some length {n}", False) for n in range(9))
    lesson = ContentsLesson(
        "m/l", "A lesson whose name takes two lines of it", LessonState.OPEN, "m/l#0", sections=sections
    )
    part = ContentsPart("m/p", 1, "A part", 0, 1, (lesson,))
    listed = ContentsList(look)
    qtbot.addWidget(listed)
    listed.resize(280, height)
    listed.show()
    listed.show_contents(Contents("University", 0, 1, 0, (part,)), "m/l", "m/l#6")
    first = listed.visualRect(listed.indexAt(QPoint(140, 0)))
    assert first.top() >= 0
    assert listed.viewport().rect().contains(listed.visualRect(listed.currentIndex()))
