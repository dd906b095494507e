from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QLabel

from htcourse.ui.dialogs import Dialog
from htcourse.ui.dialogs.picture import PictureDialog
from htcourse.ui.reading.printing import Printing
from htcourse.ui.screens.guide.screen import GuideScreen
from htcourse.ui.screens.help.screen import HelpScreen
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.painting import wrapped_height
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.ui.widgets.text_part import TextPart
from htcourse.usecases.reading.print_lesson import print_lesson

PAGE = "trainers-guide/choose-a-type#types"


def opened(program, qtbot) -> GuideScreen:
    """Open the guide as a person does: from Help."""
    program.desk.navigator.show("help")
    help_screen = program.window.screen_shown
    assert isinstance(help_screen, HelpScreen)
    help_screen.tabs.buttons["guide"].click()
    screen = program.window.screen_shown
    assert isinstance(screen, GuideScreen)
    qtbot.waitUntil(screen.isVisible)
    return screen


def words(screen: GuideScreen) -> str:
    return "\n".join(each.toPlainText() for each in screen.column.findChildren(TextPart))


def test_help_opens_the_guide_and_the_way_back_leads_to_help(program, qtbot):
    screen = opened(program, qtbot)
    assert program.window.windowTitle() == "Begin a module – Trainers’ guide"
    assert "A module is a folder of texts" in words(screen)
    program.desk.navigator.back()
    help_screen = program.window.screen_shown
    assert isinstance(help_screen, HelpScreen)
    assert help_screen.tabs.buttons["lines"].isChecked()


def test_the_command_of_the_menu_opens_it_too(program):
    program.window.actions_by_name["guide"].trigger()
    assert isinstance(program.window.screen_shown, GuideScreen)


def test_a_page_is_opened_from_the_contents_and_left_for_the_next(program, qtbot):
    screen = opened(program, qtbot)
    screen.contents.page_asked.emit(PAGE)
    assert [each.text for each in screen.crumbs()] == ["Trainers’ guide", "Which question type fits"]
    screen.next.click()
    assert screen.crumbs()[-1].text == "Numbers and their units"
    screen.commands()["previous"]()
    assert screen.crumbs()[-1].text == "Which question type fits"


def test_finding_lists_the_pages_and_marks_the_words(program, qtbot):
    screen = opened(program, qtbot)
    screen.commands()["find"]()
    screen.contents.field.setText("stick")
    assert "trainers-guide/share-and-install#share" in screen.contents.pages()
    assert "trainers-guide/write-a-case#case" not in screen.contents.pages()
    screen.contents.page_asked.emit("trainers-guide/share-and-install#share")
    assert any(each.extraSelections() for each in screen.column.texts)
    screen.contents.field.setText("nowhere-to-be-found")
    assert screen.contents.nothing.isVisible()


def test_a_question_in_the_guide_is_marked_and_not_recorded(program, qtbot):
    screen = opened(program, qtbot)
    screen.contents.page_asked.emit("trainers-guide/look-after-people#people")
    check = screen.column.checks[0]
    check.answered.emit(check.question_id, {"choices": ["false"]})
    assert check.card.is_marked
    assert not program.desk.person.learner.responses()


def test_commands_are_not_cut_off_in_a_narrow_window(program, qtbot):
    screen = opened(program, qtbot)
    program.desk.look.set_zoom(2.0)
    program.window.resize(700, 500)
    screen.contents.page_asked.emit("trainers-guide/bring-questions-in#in")
    assert all(each.document().idealWidth() <= each.width() for each in screen.column.texts)


def test_a_note_number_tells_its_source(program, qtbot):
    screen = opened(program, qtbot)
    screen.contents.page_asked.emit("trainers-guide/read-statistics#quiz-figures")
    screen.link_activated.emit("cite:1")
    (dialog,) = screen.findChildren(Dialog)
    told = " ".join(label.words for label in dialog.findChildren(Label))
    assert "Quiz report statistics" in told
    assert "rules of thumb" in told
    dialog.reject()


def test_in_a_small_window_contents_and_page_take_turns(program, qtbot):
    screen = opened(program, qtbot)
    program.window.resize(700, 500)
    qtbot.waitUntil(lambda: not screen.contents.isVisible())
    screen.commands()["contents"]()
    assert screen.contents.isVisible()
    assert not screen.area.isVisible()
    screen.contents.page_asked.emit(PAGE)
    assert screen.area.isVisible()


def test_the_page_printed_is_the_one_shown(program, qtbot, monkeypatch):
    screen = opened(program, qtbot)
    screen.contents.page_asked.emit(PAGE)
    printed = []

    def ask(printing, page, title, *, is_whole):
        printed.append((print_lesson(printing._session, page, is_whole=is_whole).title, title))

    monkeypatch.setattr(Printing, "ask", ask)
    assert program.window.actions_by_name["print_section"].isEnabled()
    program.window.actions_by_name["print_section"].trigger()
    assert printed == [("Which question type fits", "Which question type fits")]


def test_no_title_in_the_contents_is_cut(program, qtbot):
    contents = opened(program, qtbot).contents
    tree, font = contents.list, program.look.font(14)
    titles = [tree.topLevelItem(part).child(page) for part in range(tree.topLevelItemCount()) for page in range(40)]
    shown = [each for each in titles if each is not None]
    assert len(shown) > 20
    for item in shown:
        tree.scrollToItem(item)
        place = tree.visualItemRect(item)
        assert wrapped_height(font, item.text(0), place.width() - 2 * 6) <= place.height()


def test_the_page_that_is_open_is_marked_in_the_contents_as_in_those_of_a_lesson(program, qtbot):
    screen = opened(program, qtbot)
    tree = screen.contents.list
    head = tree.topLevelItem(0)
    assert head is not None
    first, second = head.child(0), head.child(1)
    assert first is not None
    select = program.look.colour("select")

    def ground(item) -> QColor:
        place = tree.visualItemRect(item)
        return tree.viewport().grab().toImage().pixelColor(place.right() - 20, place.center().y())

    assert (ground(first) == select, ground(second) == select) == (True, False)
    corner = tree.visualItemRect(first).topLeft() + QPoint(0, 1)
    assert tree.viewport().grab().toImage().pixelColor(corner) != select, "round"
    assert tree.visualItemRect(first).left() == tree.visualItemRect(head).left() == 0


def test_a_wide_picture_is_shown_larger_by_a_link_below_it(program, qtbot):
    screen = opened(program, qtbot)
    text = next(each for each in screen.column.findChildren(TextPart) if "larger" in each.toPlainText())
    text.setFocus()
    text.moveCursor(QTextCursor.MoveOperation.Start)
    while "larger" not in text.textCursor().selectedText():
        assert text.focusNextPrevChild(True)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    (dialog,) = program.window.findChildren(PictureDialog)
    qtbot.waitUntil(dialog.isVisible)
    (picture,) = (each for each in dialog.area.findChildren(QLabel) if not each.pixmap().isNull())
    assert picture.pixmap().deviceIndependentSize().width() == 1000
    assert picture.visibleRegion().boundingRect().width() >= 1000
    assert dialog.findChildren(ScrollArea) == [dialog.area]
    assert dialog.area.accessibleName().startswith("The page Modules")
    dialog.reject()


def test_no_picture_that_is_shown_as_large_as_it_is_has_a_link(program, qtbot):
    screen = opened(program, qtbot)
    screen.contents.page_asked.emit("trainers-guide/files-and-backups#files")
    html = " ".join(each._html for each in screen.column.findChildren(TextPart))
    assert "picture:images/backups.png" in html
    assert "larger" not in html
