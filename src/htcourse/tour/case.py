"""Play a case from the list to the debrief: read the papers, decide by keyboard, take back, go on after a break."""

from PySide6.QtCore import Qt

from htcourse.store.learner_rows import Kind
from htcourse.tour.driver import Driver, NotSeenError
from htcourse.tour.words import straight
from htcourse.ui.screens.case.transcript_dialog import TranscriptDialog
from htcourse.ui.screens.case.view import CaseView, Step
from htcourse.usecases.cases.case_pages import CasePage
from htcourse.usecases.cases.case_plays import case_now
from htcourse.usecases.cases.play_case import CaseRow, current_play, list_cases

_MOST = 30
_MARKED = 40


def walk(driver: Driver) -> None:
    """Open the list, play one case to its end, look at the debrief and the text of it."""
    driver.show("cases")
    rows = list_cases(driver.session())
    driver.expect(len(rows) >= 2, "there are at least two cases", cases=len(rows))
    for row in rows:
        driver.expect_to_see(row.heading.title, f"the case “{row.heading.title}” is in the list")
    driver.picture("cases")
    row = _to_play(driver, rows)
    driver.click(row.heading.title)
    driver.expect_to_see("Your part", "it is said who one is in the case")
    driver.expect(not row.heading.content_note or driver.sees("Before you begin"), "the content note comes before")
    driver.picture("case-intro")
    driver.click("Begin the case")
    _read(driver, row.heading.id)
    _take_back(driver, row.heading.id)
    _to_the_end(driver, row.heading.id)
    _debrief(driver, row)


def _to_play(driver: Driver, rows: tuple[CaseRow, ...]) -> CaseRow:
    """Return the first case with a clock and a content note, else the first."""
    bodies = {row.heading.id: case_now(driver.session(), row.heading.id).body for row in rows}
    full = [row for row in rows if bodies[row.heading.id].clock and row.heading.content_note]
    if not rows:
        raise NotSeenError("the list has no case")
    return (full or list(rows))[0]


def _page(driver: Driver, case_id: str) -> CasePage:
    page = current_play(driver.session(), case_id)
    if page is None:
        raise NotSeenError("the case was not begun")
    return page


def _read(driver: Driver, case_id: str) -> None:
    page = _page(driver, case_id)
    driver.picture("case-now")
    _fold_out(driver, "Inbox and people", "People", "case-inbox")
    _fold_out(driver, "Clock, states and log", "no real-time limit", "case-clock")
    for state in page.states:
        driver.expect_to_see(state.word, f"the state “{state.name}” is a word", word=state.word)
    driver.press(Qt.Key.Key_N)
    document = page.documents[0]
    driver.expect_to_see(f"Document 1 of {len(page.documents)}", "N opens the first paper")
    driver.expect_to_see(document.title, "the paper is named")
    driver.press(Qt.Key(Qt.Key.Key_0.value + _number(driver, case_id, good=True)))
    driver.picture("case-document")
    _mark(driver, case_id)


def _mark(driver: Driver, case_id: str) -> None:
    """Put words of the paper into the log at a cursor, by keyboard alone, and see them there."""
    driver.press(Qt.Key.Key_F7)
    for _ in range(_MARKED):
        driver.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    driver.press(Qt.Key.Key_Return)
    (passage,) = _page(driver, case_id).passages
    driver.expect(len(passage.quote.exact) > 1, "words marked in a paper are recorded", words=passage.quote.exact)
    driver.picture("case-marked")
    driver.press(Qt.Key.Key_Escape)
    _fold_out(driver, "Clock, states and log", f"“{passage.quote.exact}” ({passage.title})", "case-log")


def _fold_out(driver: Driver, name: str, words: str, picture: str) -> None:
    """Hold what stands at a side, which is over the page where there is no room, against what it must say."""
    is_folded = not driver.sees(words)
    if is_folded:
        driver.click(name)
        driver.picture(picture)
    driver.expect_to_see(words, f"“{words}” can be seen")
    if is_folded:
        driver.click(name)


def _number(driver: Driver, case_id: str, *, good: bool) -> int:
    """Return the number of the first decision on offer that fits its criterion (or does not), else 1."""
    texts = {choice.id: choice for choice in _page(driver, case_id).choices}
    node = next(
        node
        for node in case_now(driver.session(), case_id).body.nodes
        if [each.id for each in node.decisions] == list(texts) and node.text == _page(driver, case_id).text
    )
    fits = [number for number, each in enumerate(node.decisions, 1) if each.debrief and each.debrief.good is good]
    return next(iter(fits), 1)


def _decide(driver: Driver, case_id: str, number: int) -> None:
    before = len(_page(driver, case_id).log)
    driver.press(Qt.Key(Qt.Key.Key_0.value + number))
    driver.press(Qt.Key.Key_Return)
    after = _page(driver, case_id)
    driver.expect(
        len(after.log) == before + 1, "a digit and Enter take a decision, recorded at once", log=len(after.log)
    )


def _take_back(driver: Driver, case_id: str) -> None:
    """Take decisions until one may be taken back, take it back, and decide again."""
    for _ in range(_MOST):
        page = _page(driver, case_id)
        undoable = [number for number, each in enumerate(page.choices, 1) if each.can_undo]
        _decide(driver, case_id, (undoable or [_number(driver, case_id, good=True)])[0])
        if undoable:
            before = page
            driver.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            after = _page(driver, case_id)
            driver.expect(after.log == before.log, "Ctrl+Z takes a decision back where the author allows it")
            driver.expect(after.states == before.states, "state and clock are as before")
            return
        if page.is_ended:
            return


def _to_the_end(driver: Driver, case_id: str) -> None:
    for turn in range(_MOST):
        page = _page(driver, case_id)
        if page.is_ended:
            break
        if turn == 2:
            driver.picture("case-later")
            driver.show("home")
            driver.show("case", case_id)
            driver.expect_to_see(f"Decision {page.number}", "a case left in the middle goes on there")
        _decide(driver, case_id, _number(driver, case_id, good=turn != 1))
    driver.expect(_page(driver, case_id).is_ended, "the case comes to an end")
    driver.picture("case-ending")


def _debrief(driver: Driver, row: CaseRow) -> None:
    driver.press(Qt.Key.Key_Return)
    driver.wait_until(lambda: driver.one(CaseView).step is Step.DEBRIEF, "Enter leads to the debrief")
    page = _page(driver, row.heading.id)
    finished = driver.session().learner.events(Kind.CASE_FINISHED, attempt=page.play_id)
    decided = driver.session().learner.events(Kind.CASE_DECISION, attempt=page.play_id)
    driver.expect(len(finished) == 1, "the end is recorded once")
    driver.expect(len(decided) == len(page.log), "every decision in force is recorded", decisions=len(decided))
    driver.expect_to_see("fitted their criterion", "decisions are held against criteria")
    driver.expect_to_see("Sources", "criteria name their sources")
    driver.expect_to_see("Why it ended like this", "it is said why this ending came")
    driver.picture("case-debrief")
    rests = driver.button_that_starts("What this rests on")
    driver.click(rests)
    driver.bring_into_view(rests.parentWidget() or rests)
    driver.picture("case-debrief-facts")
    driver.click("As a text")
    text = next((each.text.toPlainText() for each in driver.dialogs() if isinstance(each, TranscriptDialog)), "")
    is_whole = all(straight(entry.text) in straight(text) for entry in page.log)
    driver.expect(is_whole, "the text of the case has every decision")
    driver.picture_of_dialog("case-transcript")
    driver.close_dialogs()
    driver.window.activateWindow()  # a window manager does it; without one nobody has the keyboard now
    driver.settle()
    driver.click("All cases")
    driver.expect_to_see("Finished on", "the list says that the case was finished")
    driver.picture("cases-finished")
