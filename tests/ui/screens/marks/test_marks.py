"""The trainer's pages of marks: nothing is pressed without a reason, and what was seen is told in words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.store.behind import change_behind, without_copies
from tests.usecases.quiz_course import MODULE, PARTLY, module_with, single
from tests.usecases.regrading import RIGHT, WRONG, Regrading, keyed, weighted, write

from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Mode, Verdict
from htcourse.ui.question.question_text import QuestionText
from htcourse.ui.screens.marks.regrading import RegradeQuestion, RegradeSide, RegradeTable
from htcourse.ui.screens.marks.seen import SeenPage
from htcourse.ui.screens.marks.side import AnswerSide
from htcourse.ui.screens.marks.view import ListedMarks, MarksView
from htcourse.ui.screens.marks.words import MarkCell, attempt_columns, attempt_words, in_one_line
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.choice_row import ChoiceRow, RowState
from htcourse.ui.widgets.label import Label
from htcourse.usecases.marking.override import AnswerKey, Clear, Override, override
from htcourse.usecases.marking.regrade import regrade, why
from htcourse.usecases.marking.regrade_preview import Regrades
from htcourse.usecases.marking.regrade_rows import ClassMean
from htcourse.usecases.marking.seen_attempts import SeenAttempts, open_seen
from htcourse.usecases.people.held_exam import count_as_it_is

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


def words(widget) -> str:
    return "\n".join(each.words for each in widget.findChildren(Label))


def seen(room, learner, attempt):
    return open_seen(room.places, learner, attempt, "en")


def test_what_may_be_typed_as_points_is_said_whole_beside_a_narrow_answer(qtbot, look, room):
    learner, attempt = room.test(RIGHT)
    side = AnswerSide(look, seen(room, learner, attempt).questions[0], "Ana")
    qtbot.addWidget(side)
    side.setFixedWidth(look.px(300))
    side.show()
    qtbot.waitExposed(side)
    typed = side.points.typed
    room_of_words = typed.width() - 2 * look.px(10)
    assert typed.fontMetrics().horizontalAdvance(typed.placeholderText()) <= room_of_words


def test_nothing_is_regraded_without_a_reason_and_a_name(qtbot, look, room):
    room.test(RIGHT)
    room.change_key("act")
    side = RegradeSide(look, room.only(), "")
    qtbot.addWidget(side)
    side.show()
    assert not side.go.isEnabled()
    side.reason.setPlainText("The key was wrong.")
    assert not side.go.isEnabled()
    side.by.setText("…")
    assert not side.go.isEnabled(), "signs alone are no name"
    side.by.setText("Ana")
    with qtbot.waitSignal(side.confirmed) as told:
        qtbot.mouseClick(side.go, LEFT)
    assert told.args == ["The key was wrong.", "Ana"]
    question = RegradeQuestion(look, room.only())
    qtbot.addWidget(question)
    keys = {each.accessibleName(): each.word for each in question.findChildren(ChoiceRow)}
    assert len(keys) == 2
    assert all(each.startswith(("Means", "Act")) for each in keys), "no number of an order that nobody saw"
    assert sorted(keys.values()) == ["New key", "Was key"]


def test_the_preview_shows_both_texts_where_another_question_is_asked(qtbot, look, room):
    room.test(RIGHT)
    room.update(module_with(replace(keyed("act"), text="Which is no element?")))
    side = RegradeQuestion(look, room.only())
    qtbot.addWidget(side)
    told = words(side)
    assert told.index("As it was asked") < told.index("As it is asked now")
    texts = [each.accessibleName() for each in side.findChildren(QuestionText)]
    assert texts == ["Which element is it?", "Which is no element?"]


def test_a_choice_worth_a_part_is_partly_right_and_no_key(qtbot, look, room):
    """The preview and the attempt as it was called it the key."""
    learner, attempt = room.test(WRONG)
    room.update(module_with(single("q1", body=PARTLY)))
    side = RegradeQuestion(look, room.only())
    qtbot.addWidget(side)
    keys = {each.text(): each.word for each in side.findChildren(ChoiceRow)}
    assert keys == {"Means": "Key", "Act": "Partly right"}
    write(room)
    page = SeenPage(look, seen(room, learner, attempt), "Aigerim", "Basics")
    qtbot.addWidget(page)
    page.show_number(1)
    rows = {each.text(): (each.word, each.state) for each in page.findChildren(ChoiceRow)}
    assert rows["Act"] == ("Answer given, partly right since", RowState.PARTLY)
    assert rows["Means"] == ("Key then and now", RowState.RIGHT)


def test_who_loses_and_gains_is_told_with_the_sums(qtbot, look, room):
    loser, winner, by_hand = room.test(RIGHT), room.test(WRONG), room.test(RIGHT)
    override(room.places, room.clock, AnswerKey(by_hand[0], by_hand[1], 1), Override(0.5, "Half.", "Ana"))
    room.change_key("act")
    names = {loser[0]: "Aigerim", winner[0]: "Daniyar", by_hand[0]: "Rustam"}
    table = RegradeTable(look, room.only(), names, {"course/basics": "Basics"})
    qtbot.addWidget(table)
    told = words(table)
    for each in (
        "Another mark for 2 of 3 answers",
        "Lower: 1. Higher: 1. By hand, kept: 1.",
        "3 → 2 of 3",
        "2 → 3 of 3",
        "by hand, kept",
        "Basics\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}Test, 2\N{NO-BREAK SPACE}Mar",  # no line ends in a dot
    ):
        assert each in told
    assert told.index("Aigerim") < told.index("Daniyar") < told.index("Rustam"), "losses first, what is kept last"


def test_the_preview_of_a_regrade_counts_in_the_points_of_the_question(qtbot, look, room):
    """It counted to 1 beside sums of 3 more, and wrote less than nothing with a hyphen."""
    minus = tuple(Choice(each, fraction=worth, text=each.title()) for each, worth in (("act", 1.0), ("means", -0.5)))
    room.update(weighted(weights={"q1": 3}))
    room.test(RIGHT)
    changed = replace(weighted(weights={"q1": 3}), version="3.0.0")
    asked = single("q1", body=single_choice.Body((*minus, Choice("purpose", fraction=0.0, text="Purpose"))))
    room.update(replace(changed, questions=(asked, *changed.questions[1:])))
    table = RegradeTable(look, room.only(), {})
    qtbot.addWidget(table)
    marks = [each.points.words for each in table.findChildren(MarkCell)]
    assert marks == ["3", "−1.5"]


def test_where_words_have_another_id_since_a_row_says_the_words_that_were_chosen(qtbot, look, room):
    learner, _ = room.test(RIGHT)
    swapped = {"means": "Act", "act": "Means"}
    body = keyed("means").body
    choices = tuple(replace(each, text=swapped.get(each.id, each.text)) for each in body.choices)
    room.update(module_with(replace(keyed("means"), body=single_choice.Body(choices))))
    found = room.only()
    table, side = RegradeTable(look, found, {learner: "Ana"}), RegradeQuestion(look, found)
    for each in (table, side):
        qtbot.addWidget(each)
    shown = [each.words for each in table.findChildren(Label)]
    assert "Means" in shown
    assert "Act" not in shown
    keys = {each.text(): each.word for each in side.findChildren(ChoiceRow)}
    assert keys == {"Means": "Was key", "Act": "New key"}


def test_a_key_that_was_reworded_stands_in_both_wordings_and_whose_answers_to_look_at_is_said(qtbot, look, room):
    learner, _ = room.test(RIGHT)
    body = keyed("act").body
    choices = tuple(replace(each, text="A means") if each.id == "means" else each for each in body.choices)
    room.update(module_with(replace(keyed("act"), body=single_choice.Body(choices))))
    found = room.only()
    table, side = RegradeTable(look, found, {learner: "Ana"}), RegradeQuestion(look, found)
    for each in (table, side):
        qtbot.addWidget(each)
    assert "To be looked at: Ana." in words(table)
    keys = {each.text(): each.word for each in side.findChildren(ChoiceRow)}
    assert keys == {"Means → A means": "Was key", "Act": "New key"}


def test_weights_are_told_as_sums(qtbot, look, room):
    learner, _ = room.test(RIGHT)
    room.update(weighted(weights={"q1": 3.0}))
    found = room.only()
    table, side = RegradeTable(look, found, {learner: "Ana"}), RegradeQuestion(look, found)
    for each in (table, side):
        qtbot.addWidget(each)
    assert "Another sum for 1 of 1 attempts" in words(table)
    assert "3 of 3 → 5 of 5" in words(table)
    assert "Title of q1: 1 → 3" in words(table)
    row = found.rows[0]
    told_so = (("A", 1.0, 2.0), ("B", 1.0, 3.0))
    more = replace(row, total=(3, 5), out_of=(5, 5), weights=told_so, passed=(False, True), stands=(False, True))
    more = replace(more, certainty=(-1, 4), key=row.key._replace(learner_id="b"))
    same = replace(more, total=(3, 6), out_of=(3, 6), passed=(True, False), stands=(True, False), certainty=None)
    other = RegradeTable(look, replace(found, rows=(more, same)), {learner: "Ana"})
    qtbot.addWidget(other)
    told = words(other)
    assert "Higher: 1. The same part of all points: 1. People who pass by it: 1. People who pass no more: 1." in told
    assert "A: 1 → 2 · B: 1 → 3" in told
    assert all(each in told for each in ("passes by it", "passes no more", "by certainty −1 → 4"))
    kept = replace(same, stands=(True, True), nth=2)
    gained = replace(kept, passed=(False, True), nth=3, key=kept.key._replace(attempt_id="third"))
    third = RegradeTable(look, replace(found, rows=(kept, gained)), {learner: "Ana"})
    qtbot.addWidget(third)
    assert "pass no more" not in words(third)
    assert all(each in words(third) for each in ("passes no more", "passes by it")), "each attempt by itself"
    assert words(third).count("the quiz stays passed") == 1
    assert "2026, attempt 2\n" in words(third)
    assert "count other points now" in words(side)


def test_an_attempt_tells_the_answer_and_both_keys_in_words(qtbot, look, room):
    learner, attempt = room.test(RIGHT)
    room.change_key("act")
    page = SeenPage(look, seen(room, learner, attempt), "Aigerim", "Basics")
    qtbot.addWidget(page)
    page.show_number(1)
    rows = {each.text(): each.word for each in page.findChildren(ChoiceRow)}
    assert (rows["Means"], rows["Act"], rows["Purpose"]) == ("Answer given, key then", "Key since", "")
    assert "It is not regraded yet" in words(page)
    assert all(not each.isEnabled() or each.is_locked for each in page.widgets), "nothing can be answered any more"
    page.show_number(2)
    qtbot.waitUntil(lambda: "The key was changed" not in words(page))  # what was shown before goes later


def test_points_by_another_key_are_of_what_the_question_counts_and_a_blank_one_shows_its_key(qtbot, look, room):
    room.update(weighted(weights={"q1": 3.0}))
    learner, attempt = room.test(RIGHT)
    blank, without = room.test(None)
    room.update(replace(weighted(weights={"q1": 3.0}), questions=(keyed("act"), *MODULE.questions[1:])))
    page = SeenPage(look, seen(room, learner, attempt), "Aigerim", "Basics")
    qtbot.addWidget(page)
    page.show_number(1)
    assert "this answer got 3 of 3, by the key since 0." in words(page)
    assert "A right answer, by the key of that day" not in words(page)
    page = SeenPage(look, seen(room, blank, without), "Daniyar", "Basics")
    qtbot.addWidget(page)
    page.show_number(1)
    assert "A right answer, by the key of that day" in words(page)
    assert "A right answer, by the key since" in words(page), "what a regrade or a release goes by"
    assert [each.text() for each in page.findChildren(ChoiceRow) if each.isChecked()] == ["Means", "Act"]


def test_dots_tell_what_was_right_and_escape_goes_back(qtbot, look, room):
    learner, attempt = room.test(RIGHT)
    room.change_key("act")
    found = seen(room, learner, attempt)
    page = SeenPage(look, found, "Aigerim", "Basics")
    qtbot.addWidget(page)
    page.show_number(1)
    roles = {Verdict.RIGHT: "good", Verdict.PARTLY: "warn", Verdict.WRONG: "bad"}
    wanted = [roles[each.verdict] if each.answer is not None else "" for each in found.questions]
    assert [each.state.role for each in page.dots.dots()] == wanted
    assert any(wanted)
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_each_dot_opens_its_own_question_and_the_mark_is_given_to_that(qtbot, look, room):
    learner, attempt = room.test(RIGHT)
    page = SeenPage(look, seen(room, learner, attempt), "Aigerim", "Basics")
    qtbot.addWidget(page)
    page.show_number(1)
    shown = []
    page.question_shown.connect(lambda question: shown.append(question.number))
    for dot in page.dots.dots():
        qtbot.mouseClick(dot, LEFT)
        assert dot.state.is_current
    assert shown == list(range(1, len(page.dots.dots()) + 1))
    assert len(shown) > 1


def test_choices_are_painted_by_the_key_whose_points_stand(qtbot, look, room):
    learner, attempt = room.test(RIGHT)
    room.change_key("act")

    def painted():
        page = SeenPage(look, seen(room, learner, attempt), "Aigerim", "Basics")
        qtbot.addWidget(page)
        page.show_number(1)
        return {each.text(): each.state for each in page.findChildren(ChoiceRow)}

    before = painted()
    assert (before["Means"], before["Act"]) == (RowState.RIGHT, RowState.MISSED), "the key of that day stands"
    given = why("The key was wrong.", "Ana")
    regrade(room.places, room.clock, room.only(), given, "", lambda done, total: None)
    after = painted()
    assert (after["Means"], after["Act"]) == (RowState.WRONG, RowState.MISSED)
    override(room.places, room.clock, AnswerKey(learner, attempt, 1), Override(1.0, "As said in class.", "Ana"))
    assert painted()["Act"] is RowState.MISSED, "beside an answer that is right by hand"


@pytest.mark.parametrize("spoil", ["delete from response where number = 2", "update response set points = 0.5"])
def test_a_question_whose_answer_may_be_lost_is_not_called_blank(qtbot, look, room, spoil):
    learner, attempt = room.test(None)
    change_behind(room.places.learner_file(learner), spoil)
    without_copies(room.places, learner)
    assert count_as_it_is(room.places, room.clock, learner, attempt).progress
    is_lossy, found = spoil.startswith("delete"), seen(room, learner, attempt)
    view = MarksView(look)
    qtbot.addWidget(view)
    view.show_list(ListedMarks(SeenAttempts((found.row,), ()), Regrades((), (), ()), {}, {}, (), ""))
    view.show_attempt(found)
    told = words(view)
    expected = ["0 of 1 point: Blank or lost", "Blank or lost: 0 points."]
    assert [each in told for each in expected] == [is_lossy] * 2
    assert ("No answer" in told) is not is_lossy


def test_a_mark_by_hand_needs_points_a_comment_and_a_name(qtbot, look, room):
    learner, attempt = room.test(WRONG)
    side = AnswerSide(look, seen(room, learner, attempt).questions[0], "Ana")
    qtbot.addWidget(side)
    side.show()
    assert not side.give.isEnabled()
    assert side.clear.isHidden()
    side.points.typed.setText("1.5")
    assert side.points.share() is None
    side.points.steps.setCurrentIndex(3)
    assert not side.give.isEnabled()
    side.comment.setPlainText("Half of it.")
    side.by.clear()
    assert not side.give.isEnabled()
    side.by.setText("Ana")
    with qtbot.waitSignal(side.overridden) as told:
        qtbot.mouseClick(side.give, LEFT)
    assert told.args == [Override(0.5, "Half of it.", "Ana")]


def test_every_mark_is_told_and_a_mark_by_hand_can_be_taken_back(qtbot, look, room):
    learner, attempt = room.test(WRONG)
    override(room.places, room.clock, AnswerKey(learner, attempt, 1), Override(1.0, "Right in class.", "Ana"))
    side = AnswerSide(look, seen(room, learner, attempt).questions[0], "Ana")
    qtbot.addWidget(side)
    side.show()
    told = words(side)
    for each in ("0 of 1: first mark", "1 of 1: by hand, stands", "Right in class.", "Ana", "marked before stays"):
        assert each in told
    roles = {each.words: each.property("role") for each in side.findChildren(Label)}
    assert roles["1 of 1: by hand, stands"] == "strong"
    assert roles["0 of 1: first mark"] == "small-strong", "grey: it no longer stands"
    side.by.clear()
    assert not side.clear.isEnabled(), "who takes it back is kept"
    side.by.setText("Ana")
    with qtbot.waitSignal(side.overridden) as given:
        qtbot.mouseClick(side.clear, LEFT)
    assert given.args == [Clear("Ana")]


def test_the_answers_before_the_last_stand_beside_it_and_above_when_it_was_begun(qtbot, look, room):
    learner = room.person()
    attempt = room.take("course/basics", [], mode=Mode.TEST, learner=learner, submit=False)
    for answer in (WRONG, RIGHT):
        room.go_on(attempt, {1: (answer, None)}, submit=answer is RIGHT)
    found = seen(room, learner, attempt)
    side, page = AnswerSide(look, found.questions[0], "Ana"), SeenPage(look, found, "Aigerim", "Basics")
    for each in (side, page):
        qtbot.addWidget(each)
    assert "Earlier answer, 2 Mar 2026, 14:00\nAct" in words(side)
    way = "Test · begun 2 Mar 2026, 14:00 · submitted 2 Mar 2026, 14:00 · "
    assert f"Basics · 1 of 3 points\n{way}" in words(page), "what came of it, then how it came"


def test_an_essay_that_waits_has_no_mark(qtbot, look, room):
    learner = room.person()
    attempt = room.take("course/words", [{"text": "Ask first."}], learner=learner)
    side = AnswerSide(look, seen(room, learner, attempt).questions[0], "Ana")
    qtbot.addWidget(side)
    side.show()
    assert "1 answer waits for a mark" in words(side)
    assert "first mark" not in words(side)
    assert "marked before" not in words(side), "no mark is there that could stay"
    alone = replace(seen(room, learner, attempt).row, questions=1)
    assert attempt_columns(alone)[2].startswith("– of "), "0 would be a mark"


def test_an_attempt_says_what_certainty_counts_and_what_was_practised_before(qtbot, look, room):
    room.update(weighted(modes=(Mode.PRACTICE, Mode.CERTAINTY)))
    learner = room.person()
    room.take("course/basics", [RIGHT], mode=Mode.PRACTICE, learner=learner, submit=False)
    attempt = room.take("course/basics", [], mode=Mode.CERTAINTY, learner=learner, submit=False)
    room.go_on(attempt, {1: (WRONG, 3), 2: (RIGHT, 2)})
    found = seen(room, learner, attempt)
    page = SeenPage(look, found, "Aigerim", "Basics")
    qtbot.addWidget(page)
    assert "by certainty −4 of at most 9 · practised before: 1 of 3 questions" in words(page)
    sides = [AnswerSide(look, each, "") for each in found.questions]
    for each in sides:
        qtbot.addWidget(each)
    assert "Practised before\nYes\nBy certainty\n−6" in words(sides[0])
    assert "Changed\nNo\nPractised before\nNo\nBy certainty\n2" in words(sides[1])


def test_the_mean_of_the_class_stands_above_with_the_digits_that_tell(qtbot, look, room):
    for first in (RIGHT, WRONG, RIGHT):
        room.test(first)
    room.change_key("act")
    found = room.only()
    table = RegradeTable(look, found, {})
    qtbot.addWidget(table)
    assert "Mean: 89 % → 78 % (attempts: 3). Learners: 3, too few to trust a mean." in words(table)
    close = replace(found, mean=ClassMean(0.5, 0.5004, 2500, 2500))
    table = RegradeTable(look, close, {})
    qtbot.addWidget(table)
    assert "Mean: 50.00 % → 50.04 % (attempts: 2500)." in words(table)


def test_the_list_says_whose_essay_still_waits_for_a_mark(room):
    learner = room.person()
    attempt = room.take("course/words", [{"text": "I would ask her alone."}], learner=learner)
    told = attempt_words(seen(room, learner, attempt).row)
    assert "0 of 2 points so far" in told
    columns = attempt_columns(seen(room, learner, attempt).row)
    assert columns[2] == "0 of 2", "below the head “Points”, beside “To mark: 1”"
    assert any("for a mark" in each for each in told)
    taken = room.take("course/basics", [RIGHT], learner=learner)
    assert not any("so far" in each or "for a mark" in each for each in attempt_words(seen(room, learner, taken).row))


def test_questions_that_are_gone_are_named_and_not_said_to_be_marked_by_the_keys_as_they_stand(qtbot, look):
    view = MarksView(look)
    qtbot.addWidget(view)
    regrades = Regrades((), (), (), ("What is a means?", "Who decides?"))
    view.show_list(ListedMarks(SeenAttempts((), ()), regrades, {}, {}, (), ""))
    qtbot.mouseClick(next(each for each in view.findChildren(Button) if each.text() == "Regrade (0)"), LEFT)
    told = words(view)
    assert "No longer in the course, so they keep their marks: What is a means? · Who decides?" in told
    assert "All else submitted is marked" in told
    assert "Everything submitted" not in told


def test_sentences_of_a_line_have_no_full_stop_before_a_dot():
    assert in_one_line("2 Mar", "", "Half.", "taken back", "Too kind.") == "2 Mar · Half · taken back · Too kind."
    assert in_one_line("2 Mar", "Nurgul T.", "Half.", "Kind.") == "2 Mar · Nurgul T. · Half · Kind."


def test_what_a_regrade_changes_is_said_above_its_button_where_the_table_stands_below(qtbot, look, room):
    """In a window below 1,200 px one pressed it before one had read what it changes; later it was said twice."""
    room.test(RIGHT)
    room.change_key("act")
    view = MarksView(look)
    qtbot.addWidget(view)
    view.show_list(ListedMarks(SeenAttempts((), ()), Regrades((), (), (), ()), {}, {}, (), "Ana"))
    view.resize(1366, 700)
    view.show()

    def hidden() -> list[str]:
        return [each.words for each in (view.table.head, view.table.sentence) if each.isHidden()]

    view.show_regrade(room.only())
    side = view.regrade_side
    assert not side.counts.isVisible(), "the table beside it says so"
    assert not hidden()
    view.resize(1024, 700)
    qtbot.waitUntil(side.counts.isVisible)
    assert side.counts.words == "Another mark for 1 of 1 answers. Lower: 1. Told the learner already: 1."
    qtbot.waitUntil(lambda: side.counts.y() < side.go.y() < side.counts.y() + 100)
    assert hidden() == ["Another mark for 1 of 1 answers", "Lower: 1. Told the learner already: 1."]
    view.show_regrade(room.only())
    qtbot.waitUntil(view.regrade_side.counts.isVisible)
    assert hidden() == ["Another mark for 1 of 1 answers", "Lower: 1. Told the learner already: 1."]


@pytest.mark.parametrize(("answer", "share", "state"), [(WRONG, 1.0, RowState.RIGHT), (RIGHT, 0.5, RowState.PARTLY)])
def test_an_answer_marked_by_hand_has_the_sign_of_the_mark_that_stands(qtbot, look, room, answer, share, state):
    learner, attempt = room.test(answer)
    override(room.places, room.clock, AnswerKey(learner, attempt, 1), Override(share, "As said in class.", "Ana"))
    page = SeenPage(look, seen(room, learner, attempt), "Aigerim", "Basics")
    qtbot.addWidget(page)
    page.show_number(1)
    given = {row.state: row.word for row in page.findChildren(ChoiceRow) if row.isChecked()}
    assert list(given) == [state]
    assert f"point: {given[state]}" in words(page)
    assert f"By the key of that day: {0 if answer is WRONG else 1} of 1. The mark by hand stands." in words(page)
