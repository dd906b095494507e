"""A lesson in the room: found, presented, asked of the phones, and told in a report."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from htcourse.tour.driver import Driver
from htcourse.tour.exam import take_the_window
from htcourse.tour.marks import past_the_curtain
from htcourse.ui.reading.slide_canvas import Showing
from htcourse.ui.screens.present.screen import PresentScreen
from htcourse.ui.screens.present.steps import Step

LESSON = "Act, means, purpose"
ALONE = "127.0.0.1"
ANSWERS = (0, 0, 1, 1, 1, 2, 2, 2, 2, 2)
SECOND = (2, 2, 2, 2, 2, 2, 2, 2, 2, 0)
"""What ten phones choose before and after they talk, as places of choices."""


def walk(driver: Driver) -> None:
    """Present a lesson, ask a question twice, and read what came of it."""
    past_the_curtain(driver, "In the room")
    driver.wait_until(lambda: driver.sees(LESSON), "what can be presented is listed")
    driver.picture("sessions")
    driver.click(driver.button_that_starts(LESSON))
    driver.wait_until(lambda: bool(driver.widgets(PresentScreen)), "the presenter is shown")
    screen = driver.one(PresentScreen)
    controller = screen.controller
    driver.wait_until(lambda: controller.talk is not None, "the lesson is there as slides")
    for _ in range(2):
        QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_PageDown)
    driver.settle()
    driver.expect(controller.at == 2, "a clicker goes on")
    driver.picture("presenter")
    screen.asked.emit(Step.PROJECTOR)
    driver.settle()
    _keep_projector(driver, screen, "projector")
    _ask(driver, screen)
    controller.put_down()
    name = controller.meeting.name if controller.meeting is not None else ""
    driver.show("sessions", name)
    driver.wait_until(lambda: driver.sees("What was presented"), "the report is shown")
    driver.expect_to_see("Vote 2, people: 10", "both votes are kept")
    driver.picture("session-report")
    take_the_window(driver)


def _ask(driver: Driver, screen: PresentScreen) -> None:
    controller = screen.controller
    screen.asked.emit(Step.NEXT)
    screen.poll.address.set_value(ALONE)
    driver.click("Start poll")
    driver.wait_until(lambda: controller.is_asking, "phones are served")
    _keep_projector(driver, screen, "projector-join")
    for places in (ANSWERS, SECOND):
        driver.click(screen.poll.open)
        _answer(screen, places)
        driver.wait_until(lambda: driver.sees("The vote is open. Answered: 10 of 10"), "ten phones answered")
        if places is ANSWERS:
            driver.picture("presenter-vote")  # the second looks the same until it is closed
        driver.expect(not screen.told[Showing.BARS].isEnabled(), "nothing is shown while the vote is open")
        driver.click(screen.poll.close_vote)
    screen.asked.emit(Step.BARS)
    driver.settle()
    driver.picture("presenter-bars")
    _keep_projector(driver, screen, "projector-bars")
    screen.asked.emit(Step.KEY)
    driver.settle()
    driver.expect_to_see("(right)", "the answer is shown when it is asked for")
    _keep_projector(driver, screen, "projector-answer")


def _answer(screen: PresentScreen, places: tuple[int, ...]) -> None:
    """Let phones answer, as their pages would send it."""
    running = screen.controller.running
    poll = running.poll() if running is not None else None
    if running is None or poll is None:
        return
    for seat, place in enumerate(places):
        running.seen(f"phone-{seat}")
        running.answer(f"phone-{seat}", poll.at, poll.round, [poll.question.choices[place][0]])


def _keep_projector(driver: Driver, screen: PresentScreen, name: str) -> None:
    projector = screen.controller.stage.projector
    if projector is not None:
        projector.resize(driver.window.size())
        driver.settle()
        driver.keep(projector.grab(), name)
