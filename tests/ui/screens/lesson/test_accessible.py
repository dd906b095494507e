"""What a screen reader is told of a lesson."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from tests.ui.accessible import heard, nameless, of_role
from tests.ui.screens.lesson.test_reading import shown

from htcourse.ui.widgets.label import tell_headings

Role = QAccessible.Role
pytestmark = pytest.mark.usefixtures("accepted")


def test_every_control_of_a_lesson_has_a_name(qtbot, lesson):
    assert nameless(heard(shown(qtbot, lesson))) == []


def test_headings_are_told_without_tags(qtbot, lesson):
    view = shown(qtbot, lesson)
    tell_headings()
    words = [each.name for each in of_role(heard(view), Role.StaticText, Role.Heading)]
    assert view.column.title.words in words
    assert "Sources on this page" in words
    assert not [each for each in words if "<p" in each or "<style" in each]


def test_a_title_is_told_as_a_heading_and_the_page_by_its_name(qtbot, lesson):
    tell_headings()
    view = shown(qtbot, lesson)
    assert [each.name for each in of_role(heard(view.column), Role.Heading)] == [view.column.title.words]
    beside = [each.name for each in of_role(heard(view.side), Role.Heading)]
    assert beside[:1] == ["Sources on this page"]
    assert beside[-1:] == ["Your notes"]
    page = QAccessible.queryAccessibleInterface(view.reading)
    assert page.text(QAccessible.Text.Name) == f"{view.column.title.words}. Three elements"


def test_the_text_is_told_under_the_name_of_its_section(qtbot, lesson):
    text = shown(qtbot, lesson).column.texts[0]
    interface = QAccessible.queryAccessibleInterface(text)
    assert interface.text(QAccessible.Text.Name) == "One definition"
    read = interface.textInterface()
    assert read is not None
    assert text.toPlainText().split()[0] in read.text(0, read.characterCount())


def test_contents_tell_the_state_of_every_lesson(qtbot, lesson):
    contents = shown(qtbot, lesson).contents
    qtbot.waitUntil(lambda: bool(of_role(heard(contents), Role.ListItem)))
    items = of_role(heard(contents), Role.ListItem)
    assert all(", " in each.name or ": " in each.name for each in items)


def test_choices_of_a_check_are_told_with_their_state_and_mark(qtbot, lesson):
    check = shown(qtbot, lesson).column.checks[0]
    qtbot.mouseClick(check.widget.rows["act"], Qt.MouseButton.LeftButton)
    choices = of_role(heard(check), Role.CheckBox, Role.RadioButton)
    assert [each.is_checked for each in choices] == [key == "act" for key in check.widget.rows]
    qtbot.mouseClick(check.card.check, Qt.MouseButton.LeftButton)
    told = {each.name.split(" ", 1)[1]: each.description for each in of_role(heard(check), *CHOICES)}
    texts = {key: row.text() for key, row in check.widget.rows.items()}
    assert told[texts["act"]].startswith("Not right")
    assert told[texts["means"]] == ""
    qtbot.mouseClick(check.card.show_key, Qt.MouseButton.LeftButton)
    told = {each.name.split(" ", 1)[1]: each.description for each in of_role(heard(check), *CHOICES)}
    assert told[texts["means"]].startswith("The right answer")


CHOICES = (Role.CheckBox, Role.RadioButton)
