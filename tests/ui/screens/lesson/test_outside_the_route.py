"""Lessons that the route goes past stand in a fold at the end of the contents: search alone had found them."""

from PySide6.QtCore import Qt
from tests.ui.screens.lesson.pages import row_texts

from htcourse.ui.screens.lesson.contents_list import ContentsList
from htcourse.usecases.people.preferences import ROUTE, set_preference
from htcourse.usecases.reading.open_contents import Contents, open_contents

OPEN = "htcourse/safety-plan#ladder"


def on_the_awareness_route(program, section) -> Contents:
    desk = program.desk
    desk.session, _ = set_preference(desk.person, ROUTE, "awareness")
    return open_contents(desk.person, section)


def test_every_lesson_stands_in_the_contents_once_and_what_is_open_in_its_part(program):
    contents = on_the_awareness_route(program, OPEN)
    fold, listed = contents.parts[-1], [each.id for part in contents.parts for each in part.lessons]
    assert [part.is_outside for part in contents.parts] == [False] * (len(contents.parts) - 1) + [True]
    assert {each.id for each in fold.lessons} == contents.elsewhere.keys()
    assert len(listed) == len(set(listed))
    opened = fold.lessons[0]
    after = open_contents(program.desk.person, opened.section_id)
    (where,) = ((part, each) for part in after.parts for each in part.lessons if each.id == opened.id)
    assert (where[0].is_outside, where[1].is_off_route) == (False, True)
    assert (after.done, after.total, after.minutes_left) == (contents.done, contents.total, contents.minutes_left)


def test_the_fold_is_closed_and_opens_by_keys(qtbot, program, look):
    contents = on_the_awareness_route(program, OPEN)
    listed = ContentsList(look)
    qtbot.addWidget(listed)
    listed.resize(280, 500)
    listed.show()
    listed.show_contents(contents, OPEN.partition("#")[0], OPEN)
    assert row_texts(listed)[-1] == "Outside your route"
    model, folded = listed.model(), len(row_texts(listed))
    assert model.index(folded - 1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Outside your route"
    listed.setFocus()
    qtbot.waitUntil(listed.hasFocus)
    listed.setCurrentIndex(model.index(folded - 1, 0))
    qtbot.keyClick(listed, Qt.Key.Key_Right)
    fold = contents.parts[-1].lessons
    assert len(row_texts(listed)) == folded + len(fold)
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    with qtbot.waitSignal(listed.section_asked) as asked:
        qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert asked.args == [fold[0].section_id]
