"""Who teaches finds their classes on Home."""

from tests.ui.conftest import clock

from htcourse.ui.screens.home.teaching_card import SHOWN, TeachingCard
from htcourse.ui.shell.navigation import Visit
from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.classes.work import plan_day
from htcourse.usecases.people.learners import create_learner


def card_of(program) -> TeachingCard | None:
    """Return the card that is shown; one that was before may still wait for its end."""
    return next((each for each in program.window.screen_shown.findChildren(TeachingCard) if each.isVisible()), None)


def said(card) -> list[str]:
    return [each.accessibleName() for each in card.rows]


def test_whoever_meets_next_stands_first(open_program, places, qtbot):
    today = clock().local[:10]
    over, soon, now, _ = (new_class(places, name).id for name in ("Over", "Soon", "Now", "Never"))
    for of, day in ((over, "2026-02-01"), (soon, "2026-03-05"), (now, today)):
        plan_day(places, of, day)
    program = open_program(learner=create_learner(places, name="Ms B", role="teach"))
    program.desk.navigator.show("home")
    card = card_of(program)
    assert said(card) == [
        "Now, Meets today",
        "Soon, Meets on 5 Mar 2026",
        "Never, No day is planned",
        "Over, No day is planned",
    ]
    view = program.window.screen_shown
    assert view.right.indexOf(card) == 0
    program.window.resize(1024, 600)
    qtbot.waitUntil(lambda: view.left.indexOf(card) == 1)  # below what is gone on with
    card.rows[1].click()
    assert program.desk.navigator.current == Visit("classes", (soon,))
    for at in range(SHOWN):
        new_class(places, f"More {at}")
    program.desk.navigator.show("home")
    card = card_of(program)
    assert len(card.rows) == SHOWN
    assert card.more.text() == "All classes"


def test_with_no_class_one_is_made_from_there_and_who_learns_sees_nothing_of_it(open_program, places):
    program = open_program(learner=create_learner(places, name="Ms B", role="teach"))
    program.desk.navigator.show("home")
    card_of(program).more.click()
    assert program.desk.navigator.current == Visit("classes")
    program.open_learner(create_learner(places, name="Aigerim"))
    program.desk.navigator.show("home")
    assert card_of(program) is None
