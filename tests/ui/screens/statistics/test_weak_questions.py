"""Weak questions are named in words, by the guide's rules, and only where enough learners answered."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from htcourse.core.statistics.scores import Spread
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.statistics.view import StatisticsView
from htcourse.ui.screens.statistics.words import StatisticsWords
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.sign import Sign
from htcourse.usecases.results.counting import DEFAULT
from htcourse.usecases.results.item_statistics import ItemStatistics
from htcourse.usecases.results.quiz_statistics import ClassCertainty, QuizStatistics, Statistics
from htcourse.usecases.results.statistics_titles import Titles

SOUND = ItemStatistics(
    question="q",
    version="v",
    number=1,
    versions=1,
    slots=(1,),
    attempts=20,
    facility=0.6,
    deviation=0.4,
    guess=0.25,
    intended_weight=0.5,
    effective_weight=0.5,
    discrimination_index=0.4,
    discriminative_efficiency=0.5,
    omitted=0,
    median_seconds=20,
    choices={"a": 12, "b": 8},
    learners=20,
    compared=20,
)
AGAINST = replace(SOUND, discrimination_index=-0.2)


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (SOUND, ""),
        (replace(SOUND, discrimination_index=0.1), ""),
        (replace(SOUND, discrimination_index=0.09), "something else"),
        (AGAINST, "mistake in the key"),
        (replace(SOUND, discrimination_index=-1e-17), "something else"),
        (replace(SOUND, facility=0.94), ""),
        (replace(SOUND, facility=0.95, discrimination_index=0.0), "nearly everybody"),
        (replace(SOUND, facility=0.05, discrimination_index=None), "nearly nobody"),
        (replace(SOUND, facility=0.06), ""),
    ],
)
def test_a_weak_question_is_named_by_the_rules_of_the_guide(qapp, item, said):
    told = StatisticsWords().weakness(item)
    assert said in told
    assert bool(told) is bool(said)


@pytest.mark.parametrize(
    "item",
    [
        replace(AGAINST, learners=9),
        replace(AGAINST, waiting=1),
        replace(AGAINST, compared=9),
        replace(AGAINST, is_veiled=True),
    ],
)
def test_nothing_is_called_weak_by_figures_that_are_grey_or_not_told(qapp, item):
    assert StatisticsWords().weakness(item) == ""


def shown(look: Look, qtbot, width: int, *items: ItemStatistics) -> StatisticsView:
    """Return a page with a quiz of these questions, else of a sound one and a weak one."""
    view = StatisticsView(look)
    qtbot.addWidget(view)
    view.resize(width, 768)
    view.show()
    items = items or (SOUND, replace(AGAINST, question="w"))
    quiz = QuizStatistics(
        quiz="quiz",
        counting=DEFAULT,
        attempts=20,
        learners=20,
        compared=20,
        compared_learners=20,
        waiting=0,
        unmarked=0,
        out_of=2.0,
        results=Spread(None, None, None, None, None),
        guess=None,
        alpha=None,
        error_ratio=None,
        standard_error=None,
        slots=(),
        items=items,
        certainty=ClassCertainty(0, None, ()),
        answers=40,
        practised=0,
        practised_learners=0,
    )
    view.show_statistics(Statistics((quiz,), ()), DEFAULT, Titles({}, {}, {}), ())
    return view


def read(view: StatisticsView) -> list[str]:
    return [each.words for each in view.findChildren(Label) if each.isVisible()]


@pytest.mark.parametrize("width", [1366, 700])
def test_it_stands_on_the_line_of_its_question_with_a_sign_and_opened_tells_why(look, qtbot, width):
    view = shown(look, qtbot, width)
    (mark,) = (each for each in view.findChildren(Label) if each.words == "Check the key")
    (why,) = (each for each in view.findChildren(Label) if each.words.startswith("Weak: "))
    assert why.words == "Weak: who does well elsewhere does badly here. Look for a mistake in the key first."
    assert (mark.toolTip(), why.isVisible()) == (why.words, False)
    (sign,) = (each for each in mark.parentWidget().findChildren(QLabel) if not each.pixmap().isNull())
    (ground,) = (each for each in view.findChildren(QFrame) if each.property("kind") == "warn")

    def place(widget: QWidget) -> QRect:
        return QRect(widget.mapTo(view, QPoint()), widget.size())

    title = next(each for each in view.findChildren(Disclosure) if each.button.text() == "w")
    qtbot.waitUntil(lambda: abs(place(mark).center().y() - place(title.button).center().y()) <= 1)
    qtbot.waitUntil(lambda: all(place(ground).contains(place(each)) for each in (mark, sign, title)))
    title.set_open(True)
    choice = next(each for each in view.findChildren(Label) if each.isVisible() and each.words == "a: 12")
    qtbot.waitUntil(lambda: place(ground).contains(place(choice)) and place(why).bottom() < place(choice).top())


def test_where_heads_are_short_the_sign_stands_alone_and_the_title_keeps_its_line(look, qtbot):
    view = shown(look, qtbot, 1024, replace(AGAINST, question="Which box may stay empty"))
    (title,) = (each for each in view.findChildren(Disclosure) if each.button.text().startswith("Which box"))
    assert "Check the key" not in read(view)
    signs = [each for each in view.findChildren(Sign) if each.isVisible()]
    assert [each.accessibleName() for each in signs] == ["Check the key"]
    qtbot.waitUntil(lambda: title.width() > 100 and "\n" not in title.button.text())


def test_signs_of_what_is_weak_stand_below_each_other(look, qtbot):
    easy = replace(SOUND, question="e", facility=0.99, discrimination_index=0.0)
    view = shown(look, qtbot, 1366, replace(AGAINST, question="w"), easy)
    marks = [each for each in view.findChildren(Label) if each.words in ("Check the key", "Too easy")]
    qtbot.waitUntil(lambda: len({each.mapTo(view, QPoint()).x() for each in marks}) == 1 < len(marks))


def test_weights_stand_point_below_point_and_arrow_below_arrow(look):
    metrics = QFontMetricsF(look.font(14, tabular=True))
    items = [replace(SOUND, intended_weight=0.067, effective_weight=each) for each in (0.111, 0.067, 0.0, None)]
    cells = [StatisticsWords().cells(each)[5] for each in items]
    after = [metrics.horizontalAdvance(each.partition("→")[2]) for each in cells]
    assert max(after) - min(after) < 3, cells
    assert "6.7 → 11.1" in StatisticsWords().told(items[0])


@pytest.mark.parametrize("width", [1366, 700])
def test_those_that_need_a_look_can_be_seen_alone_and_stay_so_in_another_width(look, qtbot, width):
    view = shown(look, qtbot, width)

    def titles() -> list[str]:
        found = (each.button.text() for each in view.findChildren(Disclosure) if each.isVisible())
        return [each for each in found if each in ("q", "w")]

    every, weak = (each for each in view.findChildren(Button) if each.property("kind") == "tab")
    assert (every.text(), weak.text(), titles()) == ("All (2)", "Needs a look (1)", ["w", "q"]), (
        "what needs a look stands first"
    )
    weak.click()
    assert titles() == ["w"]
    rules = [each for each in view.findChildren(QFrame) if each.property("kind") == "rule" and each.isVisible()]
    assert not rules, "a row alone is parted from none"
    view.resize(2066 - width, 768)
    qtbot.waitUntil(lambda: weak not in view.findChildren(Button) and titles() == ["w"])
    (every,) = (each for each in view.findChildren(Button) if each.text() == "All (2)" and each.isVisible())
    every.click()
    assert titles() == ["w", "q"]


@pytest.mark.parametrize(("width", "heads"), [(1366, {"Discrimination", "Efficiency"}), (1000, {"Discr.", "Effic."})])
def test_heads_are_whole_words_where_there_is_room(look, qtbot, width, heads):
    assert set(read(shown(look, qtbot, width))) & {"Discrimination", "Efficiency", "Discr.", "Effic."} == heads
