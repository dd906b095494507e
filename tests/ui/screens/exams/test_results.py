"""Results by exam: rows in columns, what waits for the trainer first, one button that leads, what is done folded."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget
from tests.ui.conftest import clock

from htcourse.ui.screens.exams.lines import ExamLine, TurnButton
from htcourse.ui.screens.exams.results import MOST_DONE, QuizExams
from htcourse.ui.screens.exams.view import ExamsView, LearnerTime
from htcourse.ui.screens.exams.words import window_tag
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.search_field import FilterField
from htcourse.usecases.exams.exam_window import ExamWindow
from htcourse.usecases.exams.extra_time import ExtraTime
from htcourse.usecases.marking.release_exams import ExamRow, ExamState

NAMES = {f"l{at}": f"Person {at}" for at in range(30)}


ROW = ExamRow(
    learner_id="",
    name="",
    attempt_id="",
    quiz_id="",
    state=ExamState.HANDED_IN,
    at="2026-03-01T09:00:00.000Z",
    offset_minutes=0,
    answered=20,
    total=20,
    extra_time=1.0,
    is_ended_by_time=False,
    was_set_back=False,
    points=12,
    out_of=20,
    has_passed=True,
)


def row(at: int, state: ExamState = ExamState.HANDED_IN, quiz: str = "course/spring", **more: Any) -> ExamRow:
    made = replace(ROW, learner_id=f"l{at}", attempt_id=f"{quiz}{at}", quiz_id=quiz, state=state)
    return replace(made, is_released=state is ExamState.RELEASED, **more)


@pytest.fixture
def view(look, qtbot) -> ExamsView:
    made = ExamsView(look)
    qtbot.addWidget(made)
    made.resize(1366, 716)
    made.show()
    qtbot.waitUntil(made.isVisible)
    return made


def show(view: ExamsView, *exams: Sequence[ExamRow]) -> None:
    titles = ("Spring", "Autumn")
    view.show_exams([], [QuizExams(title, tuple(rows), NAMES) for title, rows in zip(titles, exams, strict=False)], ())


def lines(view: ExamsView) -> list[ExamLine]:
    found = [each for each in view.findChildren(ExamLine) if each.isVisible() and each.findChildren(Tag)]
    return sorted(found, key=lambda each: each.mapTo(view, QPoint()).y())


def people(view: ExamsView) -> list[str]:
    return [own(each, "strong").words for each in lines(view)]


def own(line: ExamLine, role: str) -> Label:
    return next(each for each in line.findChildren(Label) if each.property("role") == role)


def buttons(view: ExamsView, kind: str) -> list[str]:
    return [
        each.text() for each in view.findChildren(QPushButton) if each.isVisible() and each.property("kind") == kind
    ]


def test_a_usual_result_takes_one_line_and_columns_stand_below_each_other_over_all_cards(view, qtbot):
    """A row had three lines, with a blank question two, and no two points stood below each other."""
    odd = row(1, answered=4, was_set_back=True, has_passed=False)
    show(view, [row(0, answered=4), odd], [row(2, quiz="course/autumn"), row(3, quiz="course/autumn", points=7.5)])
    qtbot.waitUntil(lambda: people(view) == ["Person 0", "Person 1", "Person 2", "Person 3"])
    first, noted, third, fourth = lines(view)
    assert first.height() == third.height() == fourth.height() < noted.height()
    words = [each.words for each in noted.findChildren(Label) if each.isVisible()]
    assert [each.text() for each in noted.findChildren(Tag)] == ["To be released", "Not passed yet"]
    assert {"12 of 20", "4 of 20", "The computer’s clock was set back meanwhile"} <= {*words}
    for each in (first, noted):
        release = each.findChild(QPushButton)
        above = release.mapTo(each, QPoint()).y()
        assert abs(2 * above - (each.height() - release.height())) <= 2, "in the middle of the row"
    for at in (1, 2):
        cells = [each.findChildren(Label)[at].mapTo(view, QPoint()).x() for each in lines(view)]
        assert len(set(cells)) == 1


def test_columns_without_room_are_told_in_lines_and_none_is_cut(view, qtbot):
    """An exam over midnight had two days in its row, and the second was cut."""
    late = row(1, ExamState.UNDER_WAY, ends="2026-03-02T00:20:00.000Z", added_minutes=5)
    show(view, [late], [row(2, quiz="course/autumn", has_passed=False)])
    qtbot.waitUntil(lambda: people(view) == ["Person 2", "Person 1"])
    qtbot.waitUntil(
        lambda: all(
            each.width() >= each.sizeHint().width()
            for line in lines(view)
            for each in line.findChildren(Label)
            if each.isVisible() and not each.wordWrap()
        )
    )


def test_a_note_is_whole_where_rows_have_no_columns(view, look, qtbot):
    """At 200 % its second line was cut: the card took heights at the width of columns that were not there."""
    look.set_zoom(2.0)
    view.resize(800, 664)
    show(view, [row(1, answered=4, was_set_back=True, has_passed=False)], [row(2, quiz="course/autumn")])
    qtbot.waitUntil(lambda: people(view) == ["Person 1", "Person 2"])
    note = next(each for each in lines(view)[0].findChildren(Label) if "set back" in each.words)
    qtbot.waitUntil(lambda: note.height() >= note.heightForWidth(note.width()) > look.px(20))


def test_what_waits_for_the_trainer_stands_first_then_who_sits_it_and_many_that_are_done_are_folded(view, qtbot):
    done = [row(at, ExamState.RELEASED) for at in range(10, 11 + MOST_DONE)]
    waiting = [row(2), row(1, ExamState.DOUBTED, is_doubted=True), row(20, ExamState.UNDER_WAY)]
    show(view, [*done, waiting[2], *waiting[:2]])
    qtbot.waitUntil(lambda: people(view) == ["Person 1", "Person 2", "Person 20"])
    (fold,) = view.findChildren(Disclosure)
    assert fold.button.text() == f"Released: {MOST_DONE + 1}"
    fold.set_open(True)
    qtbot.waitUntil(lambda: len(people(view)) == 3 + len(done))
    show(view, [*done, *waiting])
    qtbot.waitUntil(lambda: len(people(view)) == 3 + len(done))  # it stays open when all is read anew
    show(view, done[:MOST_DONE])
    qtbot.waitUntil(lambda: len(people(view)) == MOST_DONE)  # few are not


def test_a_release_of_all_leaves_their_table_in_view(view, qtbot):
    """It became “Done: 14” and nothing else."""
    first = [row(at, quiz="course/autumn") for at in range(MOST_DONE + 1)]
    show(view, first)
    qtbot.waitUntil(lambda: len(people(view)) == MOST_DONE + 1)
    released = [replace(each, state=ExamState.RELEASED, is_released=True) for each in first]
    show(view, released, [row(at, ExamState.SET_ASIDE) for at in range(MOST_DONE + 1)])
    qtbot.waitUntil(lambda: len(people(view)) == MOST_DONE + 1)
    folds = view.findChildren(Disclosure)
    assert sorted(each.button.text()[:-3] for each in folds) == ["Done", "Released"]
    next(each for each in folds if "Released" in each.button.text()).set_open(False)
    show(view, released)
    qtbot.waitUntil(lambda: not people(view))  # it stays folded once it was


def test_an_exam_that_was_released_stays_where_it_is_with_the_focus_on_what_holds_all_back(view, qtbot):
    """It went to the foot of the page, and “Release 13 results” of the next exam stood under the pointer."""
    spring, autumn = (
        [row(at, quiz=quiz) for at in range(MOST_DONE + 1)] for quiz in ("course/spring", "course/autumn")
    )
    released = [replace(each, state=ExamState.RELEASED, is_released=True) for each in spring]

    def tops() -> list[str]:
        shown = [each for each in view.buttons if each.text().endswith(" results")]
        return [each.text() for each in sorted(shown, key=lambda each: each.mapTo(view, QPoint()).y())]

    release, back = f"Release {MOST_DONE + 1} results", f"Hold back {MOST_DONE + 1} results"
    show(view, spring, autumn)
    assert tops() == [release, release]
    view.lead_back(spring)
    show(view, released, autumn)
    qtbot.waitUntil(lambda: isinstance(view.focusWidget(), Button) and view.focusWidget().text() == back)
    qtbot.waitUntil(lambda: tops() == [back, release])
    view.begin_anew()
    show(view, released, autumn)
    qtbot.waitUntil(lambda: tops() == [release])


@pytest.mark.parametrize("count", [2, MOST_DONE + 10])
def test_what_one_press_released_is_taken_back_by_one_and_nothing_else(view, qtbot, count):
    """“Release 14 results” was one press, taking it back fourteen, then one with what was released days ago."""
    earlier = [row(at, ExamState.RELEASED) for at in range(count, count + 3)]
    show(view, [*(row(at) for at in range(count)), *earlier])
    assert not backs(view)
    view.lead_back([row(at) for at in range(count)])
    show(view, [*(row(at, ExamState.RELEASED) for at in range(count)), *earlier])
    (back,) = backs(view)
    qtbot.waitUntil(back.isVisible)
    with qtbot.waitSignal(view.hold_back_asked) as asked:
        back.click()
    assert [each.learner_id for each in asked.args[0]] == [f"l{at}" for at in range(count)]
    show(view, [row(0, ExamState.RELEASED), row(1), *earlier])
    assert not [each for each in backs(view) if each.isVisible()]


def backs(view):
    return [each for each in view.findChildren(Button) if each.text().startswith("Hold back ")]


def test_people_of_a_class_stand_by_their_names_and_an_exam_says_what_is_a_pass(view, qtbot):
    """They stood by their codes, My class by names, and “Not passed yet” told of no mark."""
    rows = [row(at, pass_percent=70) for at in range(3)]
    names = {"l0": "K7-001  Zarina", "l1": "K7-002  Aigerim", "l2": "K7-003"}
    view.show_collected([QuizExams("Spring", tuple(rows), names)], ())
    qtbot.waitUntil(lambda: len(lines(view)) == 3)
    assert [each.findChildren(Label)[0].words for each in lines(view)] == ["K7-002", "", "K7-001"]
    assert any(each.words == "Waiting for you: 3 · 70 % is a pass" for each in view.findChildren(Label))


def test_in_a_narrow_window_a_class_has_columns_without_how_far_each_came_and_none_is_cut(view, qtbot):
    """At 1024 “One more attempt” was cut beside a name whose longest word was wider than its place."""
    view.resize(1024, 560)
    names = {"l0": "K7-001  Daniyar Mukhametovskaya", "l1": "K7-002  Aigerim"}
    rows = (row(0, has_passed=False), row(1))
    view.show_collected([QuizExams("Spring", rows, names)], ())
    qtbot.waitUntil(lambda: len(lines(view)) == 2 and all(each.height() < view._look.px(60) for each in lines(view)))
    for each in lines(view):
        assert "20 of 20" not in [label.words for label in each.findChildren(Label) if label.isVisible()]
        for button in each.findChildren(QPushButton):
            assert button.width() >= button.sizeHint().width()
            assert button.mapTo(each, QPoint(button.width(), 0)).x() <= each.width()


def test_what_is_folded_away_says_so_once_and_has_a_head_of_its_own(view, qtbot):
    """Once all was released “Done” stood twice and, opened, 18 rows had no head."""
    show(view, [row(at, ExamState.RELEASED) for at in range(18)])
    (fold,) = view.findChildren(Disclosure)
    qtbot.waitUntil(fold.isVisible)
    assert [each.words for each in view.findChildren(Label) if each.isVisible() and "Done" in each.words] == []
    fold.set_open(True)
    qtbot.waitUntil(lambda: len(people(view)) == 18)
    (head,) = [each for each in view.findChildren(ExamLine) if each.property("kind") == "head" and each.height()]
    names, first = head.findChildren(Label), lines(view)[0]
    assert [each.words for each in names if each.words] == ["Person", "When", "State", "Answered", "Points", "Result"]
    qtbot.waitUntil(lambda: all(left(view, names[at]) == left(view, first.findChildren(Label)[at]) for at in (1, 2)))
    assert left(view, head) < left(view, names[1]), "its ground reaches beyond the words"


def left(view: ExamsView, each: QWidget) -> int:
    return each.mapTo(view, QPoint()).x()


def test_columns_stay_where_they_are_when_a_result_is_released(view, qtbot):
    """They jumped by 47 px, for the words that hold it back are longer than those that release it."""
    more = [row(2), row(3)]
    show(view, [row(1), *more])
    qtbot.waitUntil(lambda: people(view) == ["Person 1", "Person 2", "Person 3"])
    before = [left(view, each) for each in lines(view)[0].findChildren(Tag)]
    show(view, [row(1, ExamState.RELEASED), *more])
    qtbot.waitUntil(lambda: people(view) == ["Person 2", "Person 3", "Person 1"])
    qtbot.waitUntil(lambda: [left(view, each) for each in lines(view)[0].findChildren(Tag)] == before)


def test_points_end_on_one_line_and_what_they_make_is_a_tag(view, qtbot):
    """“8 of 25, not passed yet” stood at the left, its figures below no others."""
    show(view, [row(1, points=8, has_passed=False), row(2, points=17)])
    qtbot.waitUntil(lambda: people(view) == ["Person 1", "Person 2"])
    found = [each for each in view.findChildren(Label) if each.words in ("8 of 20", "17 of 20")]
    qtbot.waitUntil(lambda: len({left(view, each) + each.width() for each in found}) == 1)
    assert len({left(view, each) for each in found}) == 2
    assert [each.findChildren(Tag)[1].text() for each in lines(view)] == ["Not passed yet", "Passed"]


def test_names_of_a_class_stand_beside_their_codes_and_an_initial_never_stands_alone(view, qtbot):
    """At 1024 px a name stood below its code, both in bold."""
    called = {"l1": "K7-001  Aigerim S.", "l8": "K7-018  Aigerim S."}
    view.show_collected([QuizExams("Spring", (row(1), row(8)), called)], ())
    qtbot.waitUntil(lambda: len(people(view)) == 2)
    codes, names = ([own(each, role) for each in lines(view)] for role in ("small", "strong"))
    assert [each.words for each in codes] == ["K7-001", "K7-018"]
    assert len({each.line_width() for each in codes}) == 1
    assert all(each.words == "Aigerim\N{NO-BREAK SPACE}S." for each in names)
    qtbot.waitUntil(lambda: len({left(view, each) for each in names}) == 1)
    assert left(view, codes[0]) + codes[0].width() < left(view, names[0])


@pytest.mark.parametrize(
    ("exams", "leads", "others"),
    [
        (([row(0), row(1)], [row(2), row(3), row(4)]), ["Release 2 results"], "Release 3 results"),
        (([row(0)], [row(2), row(3)]), ["Release 2 results"], "Release"),
        (([row(0)], [row(2, ExamState.RELEASED)]), ["Release"], ""),
    ],
)
def test_one_button_leads_and_each_says_how_many_results_it_releases(view, qtbot, exams, leads, others):
    """Two buttons “Release all” of one weight stood on one page."""
    show(view, *exams)
    qtbot.waitUntil(lambda: buttons(view, "primary") == leads)
    assert not others or others in buttons(view, "plain")


def test_who_is_in_an_exam_has_its_hours_and_more_minutes_have_an_edge(view, qtbot):
    show(view, [row(0, ExamState.UNDER_WAY, ends="2026-03-01T10:00:00.000Z", added_minutes=5, answered=3)])
    qtbot.waitUntil(lambda: buttons(view, "plain") == ["5 minutes more"])
    assert buttons(view, "quiet") == ["5 minutes less"]
    words = [each.words for each in lines(view)[0].findChildren(Label)]
    assert {"1 Mar 2026, 09:00 – 10:00", "3 of 20", "5 minutes more given under way"} <= {*words}


def test_in_a_narrow_page_each_stands_in_a_few_lines_and_nothing_is_cut(view, qtbot):
    show(view, [row(0, answered=3), row(1)])
    view.resize(520, 700)
    qtbot.waitUntil(lambda: len(lines(view)) == 2 and lines(view)[0].width() < 500)
    assert "3 of 20 answered" in [each.words for each in lines(view)[0].findChildren(Label) if each.isVisible()]
    head = next(each for each in view.findChildren(ExamLine) if not each.findChildren(Tag))
    qtbot.waitUntil(lambda: head.height() == 0 and not any(each.isVisible() for each in head.findChildren(Label)))

    def are_whole() -> bool:
        def are_in(line) -> bool:
            name, when, *_ = (each for each in line.findChildren(Label) if each.isVisible())
            release = line.findChild(QPushButton)
            is_below = when.mapTo(line, QPoint()).y() >= name.mapTo(line, QPoint(0, name.height())).y() - 1
            return is_below and release.mapTo(line, QPoint(0, release.height())).y() <= line.height()

        return all(map(are_in, lines(view)))

    qtbot.waitUntil(are_whole)


def test_the_focus_begins_at_a_button_that_is_seen(view, qtbot):
    show(view, [row(at, ExamState.RELEASED) for at in range(MOST_DONE + 1)], [row(9)])
    qtbot.waitUntil(lambda: buttons(view, "primary") == ["Release"])
    view.focus_first()
    assert view.window().focusWidget().text() == "Release"


def test_what_a_search_finds_stands_apart_from_it(view, qtbot):
    """The first row stood 3 px below the field."""
    view.show_exams([LearnerTime(f"l{at}", f"Person {at}", ExtraTime()) for at in range(3)], [], ())
    (search,) = view.findChildren(FilterField)
    qtbot.waitUntil(lambda: view.times["l0"].isVisible() and view.times["l0"].y() > 0)
    top = view.times["l0"].mapTo(view, QPoint()).y()
    assert top - search.mapTo(view, QPoint(0, search.height())).y() >= 8


@pytest.mark.parametrize("kind", ["primary", "plain", "quiet"])
def test_words_longer_than_those_that_undo_them_are_whole(look, qtbot, kind):
    """In Russian “Открыть”, filled, lost half its first and its last letter."""
    button = TurnButton(look, ("Открыть", "Закрыть"), kind, call=lambda: None, of="Aigerim")
    plain = Button(look, "Открыть", kind)
    for each in (button, plain):
        qtbot.addWidget(each)
        each.setStyleSheet(look.style_sheet())
        each.show()
    assert button.sizeHint().width() >= plain.sizeHint().width()


def test_at_a_usual_width_rows_have_columns_beside_the_hours_and_what_is_to_be_done_has_a_colour(view, qtbot):
    """Each attempt took five lines at 1,366 px, and what waited looked as what was under way."""
    begun = row(1, ExamState.UNDER_WAY, ends="2026-03-01T10:30:00.000Z", minutes=60)
    show(view, [row(0, has_passed=False), begun, row(2, waiting=2)], [row(3, ExamState.RELEASED, "course/autumn")])
    qtbot.waitUntil(lambda: len(lines(view)) >= 3)
    usual = lines(view)[:3]
    qtbot.waitUntil(lambda: max(each.height() for each in usual) <= 60)
    tags = {each.text(): each.property("tag") for line in usual for each in line.findChildren(Tag)}
    states = {name: tags[name] for name in ("To be released", "To mark", "Under way")}
    assert states == {"To be released": "accent", "To mark": "warn", "Under way": "plain"}
    assert view.subheading.words == "Waiting for you: 2 · Under way: 1 · Done: 1"


@pytest.mark.parametrize(
    ("window", "words"),
    [
        (ExamWindow(), "Open now"),
        (ExamWindow(opens="2026-03-01T10:00:00.000Z"), "Not open yet"),
        (ExamWindow(opens="2026-03-01T08:00:00.000Z", closes="2026-03-01T10:00:00.000Z"), "Open now"),
        (ExamWindow(closes="2026-03-01T09:00:00.000Z"), "Closed"),
    ],
)
def test_beside_the_hours_of_an_exam_stands_whether_it_can_be_begun_now(window, words):
    assert window_tag(window, clock)[0] == words


def test_a_page_of_a_class_says_where_what_was_done_here_stands(view):
    """After the first class was made five exams of this computer seemed gone, with the card of the hours."""
    view.show_collected((), ())
    assert any("“This computer”" in each.words for each in view.findChildren(Label))
