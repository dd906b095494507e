"""The text editor: numbers and marks at its lines, indents that stay, insertions in any script, files dropped on it."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QHelpEvent, QKeyEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QApplication, QToolTip

from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.code_editor import CodeEditor, LineMark

WORKER, ASTRAL = "работник", "🙂🙃 words"


@pytest.fixture
def look(qapp) -> Look:
    return Look(assets_dir(), "light", 1.0)


@pytest.fixture
def editor(qtbot, look) -> CodeEditor:
    editor = CodeEditor(look)
    qtbot.addWidget(editor)
    editor.resize(600, 400)
    editor.show()
    qtbot.waitExposed(editor)
    editor.activateWindow()
    editor.setFocus()
    return editor


def put_cursor(editor, line, place=0, to=None):
    block = editor.document().findBlockByNumber(line - 1)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + place)
    if to is not None:
        cursor.setPosition(block.position() + to, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def type_into(editor, text):
    for letter in text:
        QApplication.sendEvent(editor, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def numbers(editor):
    return editor.findChild(type(editor._numbers))


def test_numbers_stand_beside_the_text_and_widen_with_the_count(editor, look):
    editor.show_text("\n".join("line" for _ in range(10)))
    narrow = editor.numbers_width()
    assert numbers(editor).width() == narrow
    assert editor.viewport().geometry().left() >= numbers(editor).geometry().right()
    editor.show_text("\n" * 12_000)
    assert editor.numbers_width() > narrow
    look.set_zoom(2.0)
    assert numbers(editor).width() == editor.numbers_width()


def test_a_number_is_painted_for_every_line_and_a_sign_where_it_is_marked(editor, look):
    editor.show_text("one\ntwo\nthree")
    plain = numbers(editor).grab().toImage()
    editor.show_marks([LineMark(2, True, "Wrong.")])
    marked = numbers(editor).grab().toImage()
    height = round(editor.blockBoundingRect(editor.document().firstBlock()).height())
    soft = QColor(look.colour("bad_soft")).rgb()
    top = round(editor.contentOffset().y()) + height
    assert marked.pixelColor(1, top + height // 2).rgb() == soft
    assert marked.pixelColor(1, top - height // 2).rgb() == plain.pixelColor(1, top - height // 2).rgb()
    ink = {plain.pixelColor(x, top - height // 2).rgb() for x in range(plain.width())}
    assert len(ink) > 1


def test_a_line_with_several_marks_shows_the_worst_and_tells_all(editor):
    editor.show_text("one\ntwo")
    editor.show_marks([LineMark(2, False, "Perhaps."), LineMark(2, True, "Wrong."), LineMark(1, False, "Look.")])
    whole_line = QTextFormat.Property.FullWidthSelection
    assert sum(each.format.hasProperty(whole_line) for each in editor.extraSelections()) == 2
    cursor = QTextCursor(editor.document().findBlockByNumber(1))
    place = editor.cursorRect(cursor).center()
    at = numbers(editor).mapFromGlobal(editor.viewport().mapToGlobal(place))
    event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(4, at.y()), editor.viewport().mapToGlobal(place))
    QApplication.sendEvent(numbers(editor), event)
    assert QToolTip.text() == "Perhaps.\nWrong."


def test_the_pointer_over_a_marked_line_tells_what_is_wrong(editor, qtbot):
    editor.show_text("one\ntwo")
    editor.show_marks([LineMark(2, True, "Wrong.")])
    place = editor.cursorRect(QTextCursor(editor.document().findBlockByNumber(1))).center()
    qtbot.waitUntil(editor.isActiveWindow)  # in no other does Qt ask for a tip, and it asks once
    qtbot.mouseMove(editor.viewport(), QPoint(60, 0))
    qtbot.mouseMove(editor.viewport(), place)
    qtbot.waitUntil(lambda: QToolTip.text() == "Wrong.")


def test_marks_of_lines_that_are_gone_do_no_harm(editor):
    editor.show_text("one")
    editor.show_marks([LineMark(9, True, "Wrong.")])
    editor.grab()
    assert editor.toPlainText() == "one"


def test_another_text_comes_without_marks_and_nothing_to_undo(editor):
    editor.show_text("one")
    type_into(editor, "x")
    editor.show_marks([LineMark(1, True, "Wrong.")])
    editor.show_text("two")
    assert editor.extraSelections() == []
    assert not editor.document().isUndoAvailable()


def test_enter_keeps_the_indent(editor, qtbot):
    editor.show_text("- a\n    inside")
    put_cursor(editor, 2, len("    inside"))
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    type_into(editor, "more")
    assert editor.toPlainText() == "- a\n    inside\n    more"


def test_enter_in_the_middle_of_an_indent_keeps_what_stands_before_it(editor, qtbot):
    editor.show_text("    inside")
    put_cursor(editor, 1, 2)
    qtbot.keyClick(editor, Qt.Key.Key_Enter)
    assert editor.toPlainText() == "  \n    inside"


def test_enter_after_letters_outside_the_basic_plane_keeps_the_indent(editor, qtbot):
    editor.show_text("    🙂🙂")
    put_cursor(editor, 1, 4 + 4)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.toPlainText() == "    🙂🙂\n    "


def test_tab_indents_and_shift_tab_takes_the_indent_back(editor, qtbot):
    editor.show_text("one\ntwo\n  three")
    put_cursor(editor, 1)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.toPlainText() == "    one\ntwo\n  three"
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.toPlainText() == "        one\n    two\n      three"
    for _ in range(2):
        qtbot.keyClick(editor, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert editor.toPlainText() == "one\ntwo\nthree"
    editor.undo()
    assert editor.toPlainText() == "    one\ntwo\n  three"


def test_esc_is_handed_on_so_that_the_keyboard_can_leave(editor):
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    editor.keyPressEvent(event)
    assert not event.isAccepted()


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("one\ntwo", 1, "one\n\n!!! x\n\ntwo"),
        ("one\n\ntwo", 1, "one\n\n!!! x\n\ntwo"),
        ("one\n", 2, "one\n\n!!! x"),
        ("", 1, "\n!!! x"),
        (f"{ASTRAL}\n{WORKER}", 2, f"{ASTRAL}\n{WORKER}\n\n!!! x"),
    ],
)
def test_a_block_stands_between_blank_lines(editor, text, line, expected):
    editor.show_text(text)
    put_cursor(editor, line)
    editor.insert_block("!!! x")
    assert editor.toPlainText() == expected
    editor.undo()
    assert editor.toPlainText() == text


@pytest.mark.parametrize("words", ["plain", WORKER, ASTRAL, "қазақша 🙂"])
def test_words_that_are_selected_stay_inside_and_selected(editor, words):
    units = len(words.encode("utf-16-le")) // 2
    editor.show_text(f"🙂 {words} end")
    put_cursor(editor, 1, 3, 3 + units)
    editor.insert_words("**", "**", "sample")
    assert editor.toPlainText() == f"🙂 **{words}** end"
    assert editor.textCursor().selectedText() == words


def test_without_a_selection_a_sample_is_put_and_selected(editor):
    editor.show_text("")
    editor.insert_words("[", "](https://)", "слова 🙂")
    assert editor.toPlainText() == "[слова 🙂](https://)"
    type_into(editor, "x")
    assert editor.toPlainText() == "[x](https://)"


def test_words_of_several_lines_keep_their_lines(editor):
    editor.show_text("one\ntwo")
    editor.selectAll()
    editor.insert_words("**", "**")
    assert editor.toPlainText() == "**one\ntwo**"


def test_another_wording_is_one_step_to_undo_and_the_cursor_stays(editor):
    editor.show_text("one\ntwo\nthree")
    put_cursor(editor, 2, 1)
    place = editor.textCursor().position()
    editor.replace_text("one\ntwo 🙂\nthree\nfour")
    assert editor.textCursor().position() == place
    editor.undo()
    assert editor.toPlainText() == "one\ntwo\nthree"
    assert not editor.document().isUndoAvailable()


def test_of_a_long_text_only_the_lines_that_differ_are_written(editor):
    """A form over 1,000 questions wrote all lines at each edit, and the window stood still."""
    lines = [f"title: {number}" for number in range(2000)]
    editor.show_text("\n".join(lines))
    changed = []
    editor.document().contentsChange.connect(lambda at, removed, added: changed.append(removed + added))
    lines[1000:1002] = ["title: other", "text: one more", "title: 1001"]
    editor.replace_text("\n".join(lines))
    assert editor.toPlainText() == "\n".join(lines)
    assert sum(changed) < 100


@pytest.mark.parametrize("after", ["", "b", "a\nb", "b\nc", "a\nb\nb\nc", "x\na\nb\nc\ny", "a\n\nc", "a\nb\nc\n"])
def test_lines_put_in_taken_out_or_all_of_them(editor, after):
    editor.show_text("a\nb\nc")
    editor.replace_text(after)
    assert editor.toPlainText() == after
    editor.undo()
    assert editor.toPlainText() == "a\nb\nc"


def test_the_same_wording_is_no_step_at_all(editor):
    editor.show_text("one")
    editor.replace_text("one")
    assert not editor.document().isUndoAvailable()


def test_a_shorter_wording_leaves_the_cursor_inside(editor):
    editor.show_text("a long line of words")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.replace_text("short")
    assert editor.textCursor().position() == 5


def test_files_dropped_are_handed_over_and_words_are_put_in(editor, qtbot, tmp_path):
    path = tmp_path / "рисунок.png"
    path.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPoint(80, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(editor.files_dropped) as told:
        editor.dropEvent(drop)
    assert told.args == [[str(path)]]
    assert editor.toPlainText() == ""
    words = QMimeData()
    words.setHtml("<b>bold</b>")
    words.setText("bold")
    editor.insertFromMimeData(words)
    assert editor.toPlainText() == "bold"


def test_going_to_a_line_tells_it_once(editor):
    told: list[int] = []
    editor.show_text("\n".join(map(str, range(1, 51))))
    editor.line_changed.connect(told.append)
    editor.go_to_line(40)
    editor.go_to_line(40)
    assert editor.line() == 40
    assert editor.textCursor().block().text() == "40"
    editor.go_to_line(900)
    assert editor.line() == 50
    assert told == [40, 50]


def test_all_rows_of_a_wrapped_line_are_marked_and_its_number_beside_them(editor, look, qtbot):
    editor.show_text("First\n" + "many words " * 12 + "\nLast\n")
    editor.show_marks([LineMark(2, False, "Said")])
    block = editor.document().findBlockByNumber(1)
    place = editor.blockBoundingGeometry(block).translated(editor.contentOffset()).toRect()
    assert block.layout().lineCount() > 1
    view, beside = editor.viewport().grab().toImage(), numbers(editor).grab().toImage()
    ground = look.colour("warn_soft").name()
    for y in (place.top() + 3, place.bottom() - 3):
        assert [view.pixelColor(view.width() - 9, y).name(), beside.pixelColor(2, y).name()] == [ground] * 2
    assert view.pixelColor(view.width() - 9, place.bottom() + 5).name() != ground


def test_the_line_of_the_cursor_stays_whole_in_an_editor_that_becomes_lower(editor):
    editor.show_text("\n" * 60)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.resize(editor.width(), editor.height() - 10)
    assert editor.viewport().rect().contains(editor.cursorRect())
    editor.verticalScrollBar().setValue(0)
    editor.resize(editor.width(), editor.height() - 10)
    assert editor.verticalScrollBar().value() == 0, "who scrolled away from it stays there"
