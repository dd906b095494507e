"""Pasting from other programs into the text of a lesson."""

import json
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor
from tests.ui.workshop.bench import LESSON, QUIZ

from htcourse.ui.workshop import pasting

WORD = (Path(__file__).parents[2] / "samples" / "pasted" / "word.html").read_text("utf-8")
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def begin_to_paste(bench, html, words="the words alone"):
    mime = QMimeData()
    mime.setHtml(html)
    mime.setText(words)
    bench.editor.moveCursor(QTextCursor.MoveOperation.End)
    bench.editor.insertFromMimeData(mime)


def paste(bench, html, words="the words alone"):
    begin_to_paste(bench, html, words)
    bench.settle()


def test_a_page_from_word_is_put_in_as_markdown_and_check_takes_it(bench):
    before = bench.text
    paste(bench, WORD)
    assert bench.text.startswith(before.rstrip("\n") + "\n\n## Working")
    assert "## Working abroad {#working-abroad}" in bench.text
    assert "| 2020 | 12 \\| 13 |" in bench.text
    folder = bench.controller.draft.folder
    assert [each["id"] for each in json.loads((folder / "sources.json").read_text("utf-8"))] == ["united-nations-2000"]
    assert not [each for each in bench.checked() if "error" in each.lower()]


def test_what_was_left_out_is_told_until_it_is_closed(bench):
    paste(bench, WORD)
    notice = bench.screen.editor.notice
    assert "javascript:alert(1)" in notice.words.text()
    assert "united-nations-2000" in notice.words.text()
    bench.driver.click("Close")
    bench.driver.wait_until(lambda: bench.screen.editor.notice is None, "the notice is gone")


def test_a_pasted_note_that_names_another_unclearly_is_told(bench):
    call, note = '<a href="#_ftn{0}">[{0}]</a>', '<div id=ftn{0}><p><a href="#_ftnref{0}">[{0}]</a> {1}</p></div>'
    book = "Jane Doe, <i>The Law of Work</i> (Oxford UP 2010) 25"
    words = f"<p>A{call.format(1)} b{call.format(2)} c{call.format(3)}</p>"
    notes = (book, "ibid 45", "Smith (n 9) 7")
    paste(bench, words + "".join(note.format(number, text) for number, text in enumerate(notes, 1)))
    assert "A [@doe-2010, p. 25] b [@doe-2010, p. 45] c[^" in bench.text
    assert "The note “Smith (n 9) 7” names another note" in bench.screen.editor.notice.words.text()


def test_a_picture_alone_comes_in_as_a_file_and_asks_for_its_words(bench):
    mime = QMimeData()
    mime.setImageData(QImage(30, 20, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(mime)
    bench.editor.setFocus()
    bench.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    bench.asked("Alternative text for picture.png")
    bench.answer("A bus", "Insert")
    bench.settle()
    assert "![A bus](images/picture.png)" in bench.text
    assert (bench.controller.draft.folder / "images" / "picture.png").is_file()


def test_undo_takes_a_paste_back_in_one_step(bench):
    before = bench.text
    paste(bench, WORD)
    bench.editor.undo()
    assert bench.text == before


def test_words_alone_and_yaml_are_pasted_as_they_are(bench):
    paste(bench, "<p>words</p>", "## words {#words}")
    assert bench.text.endswith("## words {#words}")
    assert bench.screen.editor.notice is None
    bench.show(QUIZ)
    paste(bench, WORD, "# plain")
    assert bench.text.endswith("# plain")


def test_ctrl_shift_v_pastes_the_words_alone(bench):
    mime = QMimeData()
    mime.setHtml("<h1>Heading</h1>")
    mime.setText("Heading alone")
    QGuiApplication.clipboard().setMimeData(mime)
    bench.editor.moveCursor(QTextCursor.MoveOperation.End)
    bench.editor.setFocus()
    bench.press(Qt.Key.Key_V, BOTH)
    bench.driver.wait_until(lambda: bench.text.endswith("Heading alone"), "the words are pasted")


def test_a_long_paste_is_read_in_a_job(bench, monkeypatch):
    monkeypatch.setattr(pasting, "AT_ONCE", 5_000)
    bench.show(LESSON)
    many = "".join(f"<h3>Part {number}</h3><p>Some <b>bold</b> words.</p>" for number in range(200))
    begin_to_paste(bench, f"<body>{many}</body>")
    assert "## Part" not in bench.text
    bench.driver.wait_until(lambda: "## Part 199" in bench.text, "all of it is there", 60_000)
