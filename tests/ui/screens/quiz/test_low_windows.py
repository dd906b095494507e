"""A question in low windows and at large text."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel
from tests.how_many import crossed, few
from tests.ui.screens.quiz import pages
from tests.ui.screens.quiz.test_quiz import rows

from htcourse.core.question_types import kind_of
from htcourse.core.quiz import Interaction, Mark, Mode, Option, Remark, State, Verdict
from htcourse.store.places import assets_dir
from htcourse.ui.look.translations import Translations
from htcourse.ui.screens.quiz import question_view
from htcourse.ui.screens.quiz.view import QuizView
from htcourse.ui.widgets.choice_row import ChoiceRow
from htcourse.ui.widgets.focus_ring import BY_KEYBOARD
from htcourse.usecases.quizzes.take_quiz import list_quizzes, start_attempt, submit_attempt


def test_in_a_very_low_window_the_verdict_is_seen_and_keys_scroll_on(qtbot, quiz, look):
    look.set_zoom(2.0)
    quiz.screen.resize(1024, 420)
    quiz.screen.activateWindow()
    quiz.start()
    view = quiz.view
    rows(quiz)["act"].click()
    view.foot.primary.click()
    word, viewport, bar = view.question.feedback.word, view.area.viewport(), view.area.verticalScrollBar()
    qtbot.waitUntil(lambda: viewport.rect().contains(word.mapTo(viewport, word.rect().center())))
    qtbot.waitUntil(view.area.hasFocus)
    at = bar.value()
    qtbot.keyClick(view.area, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bar.value() > at)
    qtbot.keyClick(view.area, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.shown.number == 2)


@pytest.mark.parametrize(("size", "zoom"), [((1366, 644), 2.0), ((1366, 618), 2.5), ((1024, 476), 2.0)])
def test_the_ways_on_stay_within_a_window_of_large_text(qtbot, quiz, look, size, zoom):
    look.set_zoom(zoom)
    quiz.screen.resize(*size)
    quiz.start()
    view, foot = quiz.view, quiz.view.foot
    buttons = [each for each in (foot.previous, foot.flag, foot.second, foot.primary) if each.isVisible()]

    def is_whole():
        seen = [QRect(each.mapTo(view, QPoint()), each.size()) for each in buttons]
        apart = all(not a.intersects(b) for place, a in enumerate(seen) for b in seen[:place])
        return apart and all(view.rect().contains(each) for each in seen)

    qtbot.waitUntil(is_whole)
    assert not view.area.isAncestorOf(foot)


@pytest.mark.parametrize("size", [(1366, 644), (1366, 716), (1024, 548)])
def test_at_twice_the_size_the_quiz_is_named_in_one_row_with_its_dots(qtbot, quiz, look, size):
    look.set_zoom(2.0)
    quiz.screen.resize(*size)
    quiz.start()
    header = quiz.view.question.header
    qtbot.waitUntil(
        lambda: header.title.isVisible() and header.title.geometry().right() < header.dots.geometry().left()
    )
    assert header.title.words in (header.title.text(), header.title.toolTip())
    assert header.height() < look.px(60)


def is_seen(view, widget):
    """Return whether the whole of a widget can be seen in the window."""
    page = view.area.viewport() if view.area.isAncestorOf(widget) else view
    return widget.isVisible() and page.rect().contains(QRect(widget.mapTo(page, QPoint()), widget.size()))


@pytest.mark.parametrize(("size", "place"), crossed([(1366, 644), (1366, 716), (1024, 548)], [0, 1, -1]))
def test_at_twice_the_size_the_row_just_answered_is_seen_with_its_verdict(qtbot, quiz, look, size, place):
    look.set_zoom(2.0)
    quiz.screen.resize(*size)
    quiz.start()
    view = quiz.view
    row = list(rows(quiz).values())[place]
    row.click()
    view.foot.primary.click()
    word = view.question.feedback.word.text()
    for each in (row, view.foot.verdict.word, view.foot._points):
        qtbot.waitUntil(lambda seen=each: is_seen(view, seen))
    assert view.foot.verdict.word.text() == word
    assert not view.question.feedback.word.isVisible()


def test_the_verdict_goes_beside_the_card_where_there_is_room_and_with_the_next_try(qtbot, quiz, look):
    quiz.screen.resize(1024, 548)
    quiz.start()
    view = quiz.view
    rows(quiz)["act"].click()
    view.foot.primary.click()
    qtbot.waitUntil(view.foot.verdict.isVisible)
    insets = [each.body.contentsMargins().left() for each in (view.question.card, view.question.feedback.card)]
    assert insets[0] == insets[1], "below each other they begin at one line"
    quiz.screen.resize(1366, 644)
    qtbot.waitUntil(lambda: view.question.feedback.word.isVisible() and not view.foot.verdict.isVisible())
    quiz.screen.resize(1024, 548)
    qtbot.waitUntil(view.foot.verdict.isVisible)
    view.foot.second.click()
    qtbot.waitUntil(lambda: not view.foot.verdict.isVisible())


@pytest.mark.parametrize(("size", "is_apart"), [((1024, 548), True), ((1366, 716), False)])
def test_no_line_stands_in_the_card_where_the_verdict_above_it_went_to_the_foot(qtbot, quiz, size, is_apart):
    quiz.screen.resize(*size)
    quiz.start()
    view = quiz.view
    rows(quiz)["means"].click()
    view.foot.primary.click()
    panel = view.question.feedback
    qtbot.waitUntil(lambda: view.foot.verdict.isVisible() is is_apart and panel._source.isVisible())
    assert panel.word.isVisible() is not is_apart
    assert panel._rule.isVisible() is not is_apart


def marked_text(qtbot, quiz):
    """Mark the first words of the narrative, give a verdict and check; return the view."""
    quiz.start("words")
    view = quiz.view
    view.foot.second.click()
    qtbot.waitUntil(lambda: view.shown.page.interaction.gesture == "tag")
    widget = view.question.widget
    widget.side.rows["yes"].click()
    widget.focus_first()
    view.foot.primary.click()
    return view


@pytest.mark.parametrize(
    ("size", "zoom"),
    few([((1024, 548), 2.0), ((1366, 716), 1.0), ((1366, 664), 2.0), ((1024, 548), 1.0)], 2),
)
def test_of_a_marked_text_the_text_is_seen_with_the_head_of_the_verdict(qtbot, quiz, look, size, zoom):
    look.set_zoom(zoom)
    quiz.screen.resize(*size)
    view = marked_text(qtbot, quiz)
    panel, text, page = view.question.feedback, view.question.widget.text, view.area.viewport()
    is_beside = view.question.is_two_columns()
    told = (panel.word, panel._values["points"][1]) if is_beside else (view.foot.verdict.word, view.foot._points)
    for each in told:
        qtbot.waitUntil(lambda seen=each: is_seen(view, seen))

    def is_text_seen():
        top = text.mapTo(page, QPoint()).y()
        return top >= 0 and min(text.height(), page.height() - top) >= min(text.height(), page.height() // 2)

    qtbot.waitUntil(is_text_seen)
    panel._source.show_html("More words. " * 80)  # as sources that take their height late
    qtbot.waitUntil(is_text_seen)


@pytest.mark.parametrize(("size", "zoom"), [((1366, 716), 2.0), ((1024, 716), 1.25)])
def test_that_check_waits_for_a_verdict_is_said_in_a_narrow_window_and_enter_leads_there(qtbot, quiz, look, size, zoom):
    look.set_zoom(zoom)
    quiz.screen.resize(*size)
    quiz.screen.activateWindow()
    quiz.start("words")
    view = quiz.view
    view.question_asked.emit(2)
    qtbot.waitUntil(view.question.widget.side.isVisible)
    assert not view.question.is_two_columns()
    widget = view.question.widget
    assert not view.foot.hint.isVisible(), "words of help are for wide windows"
    qtbot.keyClick(widget.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(widget.text, Qt.Key.Key_1)
    assert not view.foot.primary.isEnabled()
    qtbot.waitUntil(lambda: is_seen(view, view.foot.hint))
    qtbot.keyClick(widget.text, Qt.Key.Key_Return)
    verdicts = list(widget.side.rows.values())
    qtbot.waitUntil(verdicts[0].hasFocus)
    qtbot.waitUntil(lambda: all(is_seen(view, each) for each in verdicts))
    assert view.question.confidence.mapTo(view, QPoint()).y() > verdicts[-1].mapTo(view, QPoint()).y()
    qtbot.keyClick(verdicts[0], Qt.Key.Key_1)
    assert view.foot.primary.isEnabled()
    qtbot.waitUntil(lambda: not view.foot.hint.isVisible())


def test_beside_a_marked_text_the_verdict_comes_first_and_its_sources_last(qtbot, quiz):
    kind, body = kind_of("tagging"), pages.tagging()
    quiz.start()
    answer, view = pages.tagging_answer("a2"), quiz.view
    asked = pages.question(kind.interaction(body, 1), answer=answer, mark=kind.grade(body, answer))
    view.show_question(pages.attempt(Mode.PRACTICE), asked)
    panel, side = view.question.feedback, view.question.widget.side
    told = [panel.card, side.verdicts, side.elements, panel._source]  # the passages stand in the text, too
    qtbot.waitUntil(lambda: all(each.isVisible() for each in told))
    qtbot.waitUntil(lambda: told == sorted(told, key=lambda each: each.mapTo(view, QPoint()).y()))
    view.show_question(pages.attempt(Mode.PRACTICE), pages.question(kind.interaction(body, 1)))
    qtbot.waitUntil(lambda: view.question.widget.side.isVisible() and not panel._source.isVisible())
    side = view.question.widget.side
    qtbot.waitUntil(lambda: side.verdicts.mapTo(view, QPoint()).y() < side.elements.mapTo(view, QPoint()).y())
    view.show_question(pages.attempt(Mode.PRACTICE), pages.question(pages.MEANS, answer={}, mark=pages.MEANS_MARK))
    qtbot.waitUntil(lambda: panel._source.isVisible() and panel.card.isAncestorOf(panel._source))


def test_dots_without_room_beside_the_title_leave_answers_theirs_at_twice_the_size(qtbot, quiz, look):
    look.set_zoom(2.0)
    quiz.screen.resize(1366, 716)
    quiz.start()
    view, header = quiz.view, quiz.view.question.header
    asked = pages.question(pages.CONSENT)
    view.show_question(pages.attempt(Mode.TEST, total=25), asked)
    dots, card = header.dots, view.question.card

    def top(widget):
        return widget.mapTo(view, QPoint()).y()

    qtbot.waitUntil(lambda: dots.isVisible() and top(dots) > top(card) + card.height())
    qtbot.waitUntil(lambda: header.height() < look.px(60))
    quiz.screen.resize(1366, 1500)
    qtbot.waitUntil(lambda: top(dots) < top(card))


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.EXAM])
@pytest.mark.parametrize(
    ("size", "zoom"), few([((1024, 548), 1.0), ((1366, 664), 2.0), ((1366, 716), 1.0), ((1024, 200), 1.0)], 2)
)
def test_how_sure_one_is_stands_below_the_card_in_every_window_and_stays_there(qtbot, quiz, look, size, zoom, mode):
    look.set_zoom(zoom)
    quiz.screen.resize(*size)
    quiz.start()
    view = quiz.view
    view.show_question(pages.attempt(mode), pages.question(pages.CONSENT))
    sure, card = view.question.confidence, view.question.card

    def below():
        return sure.mapTo(view.question, QPoint()).y() - card.mapTo(view.question, QPoint(0, card.height())).y()

    sure.buttons[1].setFocus()
    for other in ((1024, 330), (1366, 1500), size):
        quiz.screen.resize(*other)
        assert view.question.isAncestorOf(sure)
        qtbot.waitUntil(lambda: 0 <= below() <= look.px(14))
        assert sure.buttons[1].hasFocus() or not view.isActiveWindow()
    if size[1] < 300:
        return  # with the row that was chosen there is no room for it
    next(iter(rows(quiz).values())).click()
    qtbot.waitUntil(lambda: is_seen(view, sure) and 0 <= below() <= look.px(14))


def test_the_buttons_of_the_foot_stand_in_its_middle_with_and_without_how_sure(qtbot, quiz, look):
    quiz.screen.resize(1366, 716)
    quiz.start()
    view = quiz.view
    foot, primary = view.foot, view.foot.primary
    below = foot.height() - primary.geometry().bottom()
    rows(quiz)["act"].click()
    primary.click()
    qtbot.waitUntil(lambda: foot.height() == look.px(60))
    assert abs(primary.y() - (foot.height() - primary.height()) / 2) <= 1
    assert foot.height() - primary.geometry().bottom() == below


@pytest.mark.parametrize(("size", "zoom"), [((1366, 716), 1.0), ((1366, 420), 1.0), ((1024, 548), 1.0)])
def test_the_foot_is_as_high_before_and_after_check_and_the_count_stays_where_it_is(qtbot, quiz, look, size, zoom):
    look.set_zoom(zoom)
    quiz.screen.resize(*size)
    quiz.start()
    view, foot = quiz.view, quiz.view.foot

    def seen():
        hint, box = foot.hint, foot.hint.contentsRect()
        is_left = bool(hint.alignment() & Qt.AlignmentFlag.AlignLeft)
        return foot.height(), hint.x() + (box.left() if is_left else box.center().x()) if hint.isVisible() else 0

    view.grab()
    before = seen()
    rows(quiz)["act"].click()
    foot.primary.click()
    view.grab()
    after = seen()
    assert after[0] == before[0]
    assert abs(after[1] - before[1]) <= 1


def test_what_is_said_of_feedback_stands_below_how_sure_one_is_where_both_are_too_wide(qtbot, quiz):
    """In Russian the line was wider than the card and pushed the column aside."""
    quiz.screen.resize(1366, 716)
    quiz.start(mode=Mode.TEST)
    question = quiz.view.question
    confidence, later = question.confidence, question._later
    qtbot.waitUntil(lambda: later.isVisible() and later.x() > confidence.x())
    for each, word in zip(confidence.buttons, ("Угадываю ответ", "Довольно уверенно", "Очень уверенно"), strict=True):
        each.setText(word)
    later.set_words("Пояснения к ответам появятся только после отправки всего теста")
    quiz.screen.resize(1300, 716)
    qtbot.waitUntil(lambda: later.y() > confidence.y() and later.width() <= question.card.width())


def test_what_is_said_of_feedback_comes_back_beside_how_sure_one_is(qtbot, program):
    """From 175 % to the usual size it stayed below: it was measured before the buttons had their letters."""
    program.window.show()
    quiz = next(each for each in list_quizzes(program.desk.person) if Mode.PRE in each.modes)
    program.desk.navigator.show("quiz", start_attempt(program.desk.person, quiz.id, Mode.PRE).id)
    question = program.window.screen_shown.view.question
    confidence, later = question.confidence, question._later
    qtbot.waitUntil(lambda: later.isVisible() and later.x() > confidence.geometry().right())
    for step in (1, 1, 1, 1, 0):
        program.look.step_zoom(step)
        qtbot.waitUntil(lambda: question.card.width() <= program.look.px(760) + 1)
        qtbot.wait(200)
    qtbot.waitUntil(lambda: later.x() > confidence.geometry().right() and later.y() < confidence.geometry().bottom())


def test_once_all_is_placed_question_and_how_sure_one_is_are_seen_together(qtbot, quiz):
    """Room kept for what waited was a hole: the page went down by it, and the question out of view."""
    quiz.screen.resize(1022, 524)
    quiz.start()
    view, long = quiz.view, "of the contract says that the worker gets another wage than the one named"
    four = tuple(Option(each, f"Copy {each} {long}") for each in "abcd")
    heads = tuple(Option(each, f"Place {each}") for each in "abcd")
    asked = pages.question(Interaction("match", rows=four, options=heads), text="<p>Which copy is where?</p>")
    view.show_question(pages.attempt(Mode.PRACTICE), asked)
    board = view.question.widget
    qtbot.waitUntil(board.isVisible)
    for digit, (row, head) in enumerate(zip(board.rows.values(), board.heads.values(), strict=True), 1):
        board.choose_digit(digit)
        qtbot.waitUntil(lambda row=row, head=head: 0 < row.y() - head.geometry().bottom() < 18)
    qtbot.waitUntil(lambda: is_seen(view, view.question.confidence))
    assert is_seen(view, view.question.text)


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.TEST])
@pytest.mark.parametrize(("gesture", "items", "places"), [("match", 6, 8), ("sort", 8, 2), ("order", 0, 7)])
def test_how_sure_one_is_stands_whole_above_the_foot_while_many_are_to_be_placed(
    qtbot, quiz, mode, gesture, items, places
):
    """The foot cut it in two in a window of 1366 × 768."""
    quiz.screen.resize(1366, 716)
    quiz.start()
    view = quiz.view
    rows = tuple(Option(f"i{each}", f"Item {each}") for each in range(items))
    heads = tuple(Option(f"p{each}", f"Place {each}") for each in range(places))
    asked = pages.question(Interaction(gesture, rows=rows, options=heads), text="<p><b>Which is where?</b></p>")
    view.show_question(pages.attempt(mode), asked)
    qtbot.waitUntil(lambda: is_seen(view, view.question.confidence))
    assert view.area.verticalScrollBar().value() == 0


def test_below_an_essay_the_confidence_is_seen_in_a_low_window(qtbot, quiz):
    quiz.screen.resize(1024, 548)
    quiz.start()
    view, words = quiz.view, "Four later worked on a farm without pay, because the owner threatened them. " * 5
    asked = pages.question(Interaction("write"), text=f"<p>{words}</p><p><b>Write a new headline.</b></p>")
    view.show_question(pages.attempt(Mode.PRACTICE), asked)
    qtbot.waitUntil(lambda: is_seen(view, view.question.confidence))


_SIX = tuple(Option(each, f"Item {each}") for each in "abcdef")
_TWO = (Option("yes", "Yes"), Option("no", "No"))


@pytest.mark.parametrize(
    ("interaction", "given", "is_brought"),
    [
        (Interaction("sort", rows=_SIX, options=_TWO), {"categories": {"a": "yes"}}, False),
        (Interaction("sort", rows=_SIX, options=_TWO), {"categories": dict.fromkeys("abcdef", "yes")}, True),
        (Interaction("match", rows=_SIX, options=_TWO), {"pairs": {"a": "yes"}}, False),
        (Interaction("order", options=_SIX), {"order": list("bacdef")}, False),
        (
            Interaction("tag", text="A word. " * 400, labels=_TWO),
            {"spans": [{"label": "no", "start": 0, "end": 6}]},
            False,
        ),
    ],
)
def test_the_page_stands_still_until_the_last_of_many_steps(qtbot, quiz, monkeypatch, interaction, given, is_brought):
    waiting = []
    later = SimpleNamespace(singleShot=lambda _ms, _context, do: waiting.append(do))
    monkeypatch.setattr(question_view, "QTimer", later)
    quiz.screen.resize(1024, 400)
    quiz.start()
    view = quiz.view
    view.show_question(pages.attempt(Mode.PRACTICE), pages.question(interaction))
    sure, bar = view.question.confidence, view.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and not is_seen(view, sure))
    view.question.widget.set_answer(given)
    view.question.widget.answered.emit(given)
    for bring in waiting:
        bring()
    assert (bar.value() > 0) is is_brought
    assert is_seen(view, sure) is is_brought


@pytest.mark.parametrize("is_keyboard", [False, True])
def test_by_keyboard_how_sure_one_is_is_not_left_cut_by_the_foot(qtbot, quiz, is_keyboard):
    """Five of several answers were in view, and of the buttons below them the upper edge."""
    QApplication.instance().setProperty(BY_KEYBOARD, is_keyboard)
    quiz.screen.resize(1024, 480)
    quiz.start(mode=Mode.TEST)
    view = quiz.view
    several = view.shown.page._replace(interaction=Interaction("choose-many", options=_SIX))
    view.show_question(view.attempt, replace(view.shown, page=several, answer=None))
    sure, bar, room = view.question.confidence, view.area.verticalScrollBar(), view.area.viewport()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and not is_seen(view, sure))
    bar.setValue(bar.value() + sure.mapTo(room, QPoint()).y() + 10 - room.height())
    view.question.widget.rows["f"].click()
    qtbot.wait(2 * QApplication.doubleClickInterval())
    assert is_seen(view, sure) is is_keyboard


@pytest.mark.parametrize("height", few([520, 548, 470, 430]))
def test_after_check_no_line_is_half_seen_at_the_top_of_the_page(qtbot, quiz, height):
    """The head of the places was cut through in its middle."""
    quiz.screen.resize(1024, height)
    quiz.start()
    view = quiz.view
    asked = pages.question(Interaction("sort", rows=_SIX, options=_TWO), text="<p>Which item is where?</p>")
    view.show_question(pages.attempt(Mode.PRACTICE), asked)
    given = {"categories": dict.fromkeys("abcdef", "yes")}
    mark = Mark(0.5, Verdict.PARTLY, tuple(Remark(each, State.RIGHT, "Why it is so.") for each in "abcdef"))
    view.question.widget.set_answer(given)
    view.show_mark(replace(asked, answer=given, mark=mark), mark)
    port, bar, card = view.area.viewport(), view.area.verticalScrollBar(), view.question.card
    qtbot.waitUntil(lambda: bar.value() > 0)

    def cut() -> list[str]:
        shown = (each for kind in (QLabel, ChoiceRow) for each in card.findChildren(kind) if each.isVisible())
        edges = ((each.text(), each.mapTo(port, QPoint()).y(), each.height()) for each in shown)
        return [text for text, top, high in edges if top < 0 < top + high]

    qtbot.waitUntil(lambda: not cut())
    assert is_seen(view, next(iter(view.question.widget.heads.values())))


@pytest.mark.parametrize("gesture", ["order", "match"])
def test_the_row_with_the_ring_is_not_behind_the_foot(qtbot, quiz, look, gesture):
    """At twice the size neither the first row was seen nor, going down with Ctrl, the one that was moved."""
    QApplication.instance().setProperty(BY_KEYBOARD, True)
    rows_of = tuple(Option(each, f"Step {each}") for each in "abcdefg")
    heads = (Option("x", "First"), Option("y", "Second"))
    asked = Interaction(gesture, rows=rows_of, options=rows_of if gesture == "order" else heads)
    look.set_zoom(2.0)
    quiz.screen.resize(1024, 500)
    quiz.screen.activateWindow()
    quiz.start(mode=Mode.TEST)
    view = quiz.view
    shown = replace(view.shown, page=view.shown.page._replace(interaction=asked), answer=None)
    view.show_question(view.attempt, shown)
    QApplication.processEvents()  # what is laid out later may go out of view
    qtbot.waitUntil(lambda: is_seen(view, view.focusWidget()))
    assert is_seen(view, view.question.text), "the question is seen with it"
    for _ in range(6):
        key = (Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier) if gesture == "order" else (Qt.Key.Key_1,)
        qtbot.keyClick(view.focusWidget(), *key)
        QApplication.processEvents()
        qtbot.waitUntil(lambda: is_seen(view, view.focusWidget()))


def test_at_twice_the_size_a_row_chosen_by_its_number_comes_into_view(qtbot, quiz, look):
    look.set_zoom(2.0)
    quiz.screen.resize(1024, 548)
    quiz.start()
    last = list(rows(quiz).values())[-1]
    assert not is_seen(quiz.view, last)
    qtbot.keyClick(quiz.view, Qt.Key(Qt.Key.Key_0 + len(rows(quiz))))
    assert last.isChecked()
    assert is_seen(quiz.view, last)


def test_flag_gives_its_words_away_where_that_keeps_the_foot_one_row(qtbot, quiz, look):
    """In Russian two rows of buttons took 180 of 496 px."""
    look.set_zoom(2.0)
    quiz.screen.resize(1024, 496)
    quiz.screen.setStyleSheet(look.style_sheet())
    quiz.start(mode=Mode.TEST)
    foot = quiz.view.foot
    foot.flag.set_words("Отметить")
    foot.show_buttons("Назад", "Просмотреть и отправить", "Далее", has_flag=True, leads_on=False)
    qtbot.waitUntil(lambda: not foot.flag.text())
    assert foot.height() < look.px(60)
    assert (foot.flag.toolTip(), foot.flag.accessibleName()) == ("Отметить", "Отметить")
    foot.set_flagged(True)
    assert foot.flag.toolTip() == "Take flag away"
    quiz.screen.resize(2000, 900)
    qtbot.waitUntil(lambda: foot.flag.text() == "Отметить")
    assert foot.flag.toolTip() == "Take flag away"


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_at_twice_the_size_the_foot_of_a_result_is_one_row(qtbot, qapp, quiz, course, look, language):
    """The third way, on to the course, stood above the others and took a quarter of what the result has."""
    translations = Translations(qapp, assets_dir())
    translations.use(language)
    try:
        look.set_zoom(2.0)
        quiz.screen.resize(1024, 496)
        quiz.screen.setStyleSheet(look.style_sheet())
        attempt = quiz.start(mode=Mode.TEST)
        rows(quiz)["act"].click()
        quiz.view.show_result(submit_attempt(course.session, attempt.id))
        foot = quiz.view.foot
        ways = (foot.previous, foot.second, foot.primary)
        QApplication.processEvents()
        qtbot.waitUntil(lambda: foot.height() < look.px(60))
        qtbot.waitUntil(lambda: all(each.isVisible() and each.width() >= each.sizeHint().width() for each in ways))
        words = foot.previous.accessibleName()
        assert foot.previous.toolTip() == ("" if foot.previous.text() == words else words)
        quiz.screen.resize(2000, 900)
        qtbot.waitUntil(lambda: foot.previous.text() == words)
        assert foot.previous.toolTip() == ""
    finally:
        translations.use("")


def test_the_place_of_the_question_is_told_once_the_window_is_low(qtbot, quiz):
    """The first question of a test in a low window said “1 point” alone."""
    quiz.view.resize(1366, 716)
    quiz.start("basics", Mode.TEST)
    worth = quiz.view.question._remark
    qtbot.waitUntil(lambda: worth.words == "1 point")
    quiz.view.resize(1024, 400)
    qtbot.waitUntil(lambda: worth.words == "1 of 3, 1 point")


@pytest.fixture
def long_test(qtbot, look):
    """A test's question that is higher than a window of 1024 × 600."""
    view = QuizView(look)
    qtbot.addWidget(view)
    view.resize(1024, 548)
    with qtbot.waitExposed(view):
        view.show()
    choices = tuple(Option(f"o{number}", f"Step {number}") for number in range(9))
    view.show_question(pages.attempt(Mode.TEST, total=12), pages.question(Interaction("choose-one", options=choices)))
    qtbot.waitUntil(lambda: view.area.verticalScrollBar().maximum() > 60)
    return view


@pytest.mark.parametrize("is_below", [False, True])
def test_the_dots_are_whole_or_gone_after_another_text_size(qtbot, look, long_test, is_below):
    """After Ctrl+0 from 200 % half of each stood under the bar."""
    area, header = long_test.area, long_test.question.header
    bar = area.verticalScrollBar()
    bar.setValue(header.y() + header.height() // 2)
    seen = [each for each in long_test.question.widget.findChildren(ChoiceRow) if is_seen(long_test, each)]
    focused = seen[-1 if is_below else 0]
    focused.setFocus()
    with qtbot.waitSignal(area.settled):
        look.set_zoom(1.1)
    top = header.mapTo(area.viewport(), QPoint()).y()
    assert top >= 0 or top + header.height() <= 0
    assert is_seen(long_test, focused)
    assert (top >= 0) is not is_below


def test_out_of_sight_place_and_time_stand_in_the_foot(qtbot, look, long_test):
    """At 200 % nobody saw what was left of an exam while answering."""
    look.set_zoom(2.0)
    long_test.resize(1366, 664)
    bar, hint = long_test.area.verticalScrollBar(), long_test.foot.hint
    long_test.show_time(50 * 60, is_near=False, is_resting=False, is_hidden=False)
    qtbot.waitUntil(lambda: bar.maximum() > look.px(200))
    bar.setValue(0)
    assert not hint.isVisible(), "the header says it"
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: is_seen(long_test, hint))
    assert hint.words == "Question 7 of 12, 50 minutes left"
    long_test.show_time(49 * 60, is_near=False, is_resting=False, is_hidden=True)
    assert hint.words == "Question 7 of 12", "who hid the time does not see it there"
