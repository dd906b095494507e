"""Essays stand below their question, are marked one after the other, and nothing chosen is lost on the way."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from tests.ui.curtains import say_pin
from tests.ui.screens.essays.test_essays import PIN, click, marks, named
from tests.ui.screens.essays.test_essays import opened as opened  # fixtures
from tests.ui.screens.essays.test_essays import room as room
from tests.ui.screens.settings.test_settings import texts

from htcourse.ui.screens.essays import essay_row
from htcourse.ui.screens.essays.essay_row import EssayLine
from htcourse.ui.screens.essays.view import by_question
from htcourse.ui.widgets import called
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.painting import paint_words
from htcourse.usecases.people.learners import create_learner


def buttons(screen, words: str) -> list[QPushButton]:
    return [each for each in screen.findChildren(QPushButton) if each.text() == words and each.isVisible()]


def press(qtbot, screen, words: str) -> None:
    """Press the button with these words once it has its place."""
    qtbot.waitUntil(lambda: bool(buttons(screen, words)))
    click(qtbot, buttons(screen, words)[0])


def test_essays_on_one_question_stand_together_below_it(room, opened, qtbot):
    """Who marked went from one question to another and back."""
    for name in ("Aigerim", "Bolat"):
        named(room, name)
    _, screen = opened(learner=create_learner(room.places, name="At work"))
    first, second = screen._listed.rows
    other = replace(first, question_id="course/other", title="Another")
    screen.show_list(replace(screen._listed, rows=by_question((first, other, second))))
    assert [each.text().partition(": ")[2] for each in screen.rows] == ["Title of essay", "Title of essay", "Another"]

    def heads() -> list[str]:
        shown = [each for each in screen.findChildren(Label) if each.isVisible()]
        return [each.words for each in shown if each.property("role") == "card-title"]

    qtbot.waitUntil(lambda: heads() == ["Title of essay", "Another", "How essays are marked"])
    told = screen.rows[0].accessibleName()
    assert "I would ask her alone. Then I would listen." in told
    assert "Words: 9" in told


def test_what_leads_marks_the_first_and_goes_by_where_nothing_waits(room, opened, qtbot):
    named(room, "Aigerim")
    _, screen = opened(learner=create_learner(room.places, name="At work"))
    qtbot.waitUntil(lambda: [each.property("kind") for each in buttons(screen, "Mark this essay")] == ["primary"])
    press(qtbot, screen, "Mark this essay")
    qtbot.waitUntil(lambda: "Essay 1 of 1" in texts(screen))
    assert not screen.marking.previous.isEnabled()
    assert screen.marking.previous.icon().isNull(), "as what leads on, and as on every other page"
    assert not screen.marking.following.isEnabled()
    screen.marking.levels["safe"].setCurrentIndex(2)
    click(qtbot, screen.marking.keep)
    qtbot.waitUntil(lambda: "No essay waits for a mark." in texts(screen))
    assert not buttons(screen, "Mark this essay")


def test_the_keyboard_keeps_a_mark_and_goes_on(room, opened, qtbot):
    learners = [named(room, name) for name in ("Aigerim", "Bolat")]
    _, screen = opened(learner=create_learner(room.places, name="At work"))
    press(qtbot, screen, "Mark the first of 2")
    assert screen.marking.keep.text() == "Keep and next"
    screen.marking.levels["safe"].setCurrentIndex(2)
    qtbot.waitUntil(screen.marking.comment.isVisible)
    qtbot.keyClick(screen.marking.comment, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Essay 2 of 2" in texts(screen))
    assert screen.marking.keep.text() == "Keep the mark", "no other waits"
    assert marks(room, learners[0]) == (1, "right", 1)


def test_what_is_chosen_and_not_kept_stands_there_again(room, opened, qtbot):
    """To look at another essay was to lose the levels and the comment."""
    for name in ("Aigerim", "Bolat"):
        named(room, name)
    program, screen = opened(learner=create_learner(room.places, name="At work"))
    click(qtbot, screen.rows[0])
    screen.marking.levels["safe"].setCurrentIndex(1)
    screen.marking.comment.setPlainText("Not yet.")
    click(qtbot, screen.marking.following)
    qtbot.waitUntil(lambda: "Essay 2 of 2" in texts(screen))
    assert screen.marking.levels["safe"].picked() == ""
    click(qtbot, screen.marking.previous)
    qtbot.waitUntil(lambda: "Essay 1 of 2" in texts(screen))
    assert (screen.marking.levels["safe"].picked(), screen.marking.comment.toPlainText()) == ("no", "Not yet.")
    press(qtbot, screen, "All essays")
    qtbot.waitUntil(lambda: screen.marking is None and bool(screen.rows))
    click(qtbot, screen.rows[0])
    assert screen.marking.comment.toPlainText() == "Not yet."
    screen.marking.comment.setPlainText("Not quite.")
    program.desk.navigator.show("home")  # by the bar, by history or by a key: each was the end of it
    program.desk.navigator.show("essays")
    say_pin(program, qtbot, PIN)
    qtbot.waitUntil(lambda: screen.marking is None and bool(screen.rows))
    click(qtbot, screen.rows[0])
    assert screen.marking.comment.toPlainText() == "Not quite."


def test_code_and_name_are_whole_and_first_words_begin_below_each_other(look, qtbot, monkeypatch):
    """“Simulated 19  Aigeri…” was cut after 150 px, beside 300 of words that are the same in many."""
    told = []

    def painted(by, painter, of, box, words, *rest):
        shown = by(painter, of, box, words, *rest)
        told.append((round(box.left()), shown))
        return shown

    for each in (essay_row, called):
        monkeypatch.setattr(each, "paint_words", partial(painted, paint_words))
    widest = "Simulated 19  Aigerim S."
    lefts = []
    for who in (widest, "Ana"):
        cells = ("Words: 53", "9 Nov 2026", "")
        line = EssayLine(
            look, (who, "A report"), "I would ask first. " * 9, cells, widest=(widest, *cells), has_rule=True
        )
        qtbot.addWidget(line)
        line.resize(690, line.heightForWidth(690))
        told.clear()
        line.grab()
        assert {*called.code_and_name(who)} <= {words for _, words in told}
        lefts.append(told[-1][0])
    assert lefts[0] == lefts[1]


def test_a_day_is_whole_in_every_language_and_months_stand_below_each_other(look, qtbot, monkeypatch):
    """“22 сент. 2026” was cut: its place had 84 px."""
    told: list[tuple[str, str, int]] = []

    def painted(painter, of, box, words, *rest):
        told.append((words, paint_words(painter, of, box, words, *rest), round(box.left())))
        return told[-1][1]

    monkeypatch.setattr(essay_row, "paint_words", painted)
    widest = ("Aigerim", "Слов: 1053", "22 сент. 2026 г.", "12,5 из 20, оценил учащийся")
    for cells in (widest[1:], ("Слов: 5", "1 мая 2026 г.", "2 из 3")):
        line = EssayLine(look, ("Ana", "A report"), "", cells, widest=widest, has_rule=True)
        qtbot.addWidget(line)
        line.resize(690, line.heightForWidth(690))
        line.grab()
    drawn = [each for each in told if each[0]]
    assert [shown for _, shown, _ in drawn] == [words for words, _, _ in drawn]
    lefts = [left for _, _, left in drawn]
    assert lefts[:3] == lefts[3:]


@pytest.mark.parametrize(("width", "zoom", "is_beside"), [(1024, 1.0, True), (1366, 1.25, True), (900, 1.0, False)])
def test_the_rubric_stands_beside_the_essay_from_a_thousand_px_on(room, opened, qtbot, look, width, zoom, is_beside):
    """At 1024 px it stood below the essay, and who marked scrolled between the two."""
    named(room, "Aigerim")
    program, screen = opened(learner=create_learner(room.places, name="At work"))
    program.window.resize(width, 640)
    program.desk.look.set_zoom(zoom)
    press(qtbot, screen, "Mark this essay")
    essay, rubric = screen.marking, screen.marking.marks

    def left(each: QWidget) -> int:
        return each.mapTo(screen, QPoint()).x()

    qtbot.waitUntil(lambda: is_beside == (left(rubric) > left(essay) + essay.width()))
    inside = [essay.by, *essay.levels.values()]
    qtbot.waitUntil(lambda: len({left(each) + each.width() for each in inside}) == 1)
    qtbot.waitUntil(lambda: not screen.horizontalScrollBar().maximum())


def test_essays_of_a_day_stand_by_name_and_who_marks_writes_the_name_above_the_button(room, opened, qtbot):
    """They stood by the second in which they were written, of which the day alone is shown."""
    for name in ("Bolat", "Aigerim", "Dana"):
        named(room, name)
    _, screen = opened(learner=create_learner(room.places, name="At work"))
    assert [each.text().partition(":")[0] for each in screen.rows] == ["Aigerim", "Bolat", "Dana"]
    click(qtbot, screen.rows[0])
    marking = screen.marking
    qtbot.waitUntil(marking.by.isVisible)
    page = marking.marks
    places = [each.mapTo(page, QPoint()).y() for each in (marking.comment, marking.by, marking.missing, marking.keep)]
    qtbot.waitUntil(lambda: sorted(places) == places)
