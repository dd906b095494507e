"""What the parts of a case are called: states and their values, costs, times."""

from PySide6.QtCore import QCoreApplication

from htcourse.ui.look.texts import minutes_text, state_name
from htcourse.usecases.cases.case_pages import CaseClock, CasePage, CasePassage, CaseState
from htcourse.usecases.cases.case_plays import Standpoint
from htcourse.usecases.cases.case_turns import AskedWay, Moved, TurnNote


def state_text(state: CaseState) -> str:
    """Return a value of a state in words: the author's, or the usual ones."""
    usual = {
        "safety": (
            QCoreApplication.translate("Case", "in danger"),
            QCoreApplication.translate("Case", "at risk"),
            QCoreApplication.translate("Case", "guarded"),
            QCoreApplication.translate("Case", "safe"),
        ),
        "trust": (
            QCoreApplication.translate("Case", "closed"),
            QCoreApplication.translate("Case", "wary"),
            QCoreApplication.translate("Case", "careful"),
            QCoreApplication.translate("Case", "open"),
        ),
    }
    other = (
        QCoreApplication.translate("Case", "none"),
        QCoreApplication.translate("Case", "thin"),
        QCoreApplication.translate("Case", "partial"),
        QCoreApplication.translate("Case", "sound"),
    )
    return state.word or usual.get(state.name, other)[state.value]


def cost_text(minutes: int) -> str:
    """Return what a decision costs in time."""
    if minutes <= 0:
        return QCoreApplication.translate("Case", "takes no time")
    return QCoreApplication.translate("Case", "about {time}").format(time=minutes_text(minutes))


def passed_text(minutes: int) -> str:
    """Return how much time has passed in the case."""
    if minutes < 60:
        return QCoreApplication.translate("Case", "{minutes} min passed").format(minutes=minutes)
    words = QCoreApplication.translate("Case", "{hours} h {minutes} min passed")
    if minutes % 60 == 0:
        words = QCoreApplication.translate("Case", "{hours} h passed")
    return words.format(hours=minutes // 60, minutes=minutes % 60)


def now_text(clock: CaseClock | None, passed: int) -> str:
    """Return the time of day in the case, or how much time has passed in one without a clock."""
    return clock.now if clock is not None else passed_text(passed)


def status_text(page: CasePage) -> str:
    """Return clock and states in one line."""
    states = (f"{state_name(each.name)}: {state_text(each)}" for each in page.states)
    return "  ·  ".join((now_text(page.clock, page.passed), *states))


def changed_text(before: CasePage | None, page: CasePage) -> str:
    """Return the states that are others than before the last decision, in words; empty where none is.

    Where decisions were taken back since the moment `before`, others than at that.
    """
    is_back = before is not None and before.play_id == page.play_id and len(page.log) < len(before.log)
    was = {each.name: each.value for each in (before.states if before and is_back else page.states_before)}
    changed = [each for each in page.states if was.get(each.name, each.value) != each.value]
    words = QCoreApplication.translate("Case", "Changed: {states}")
    told = "  ·  ".join(f"{state_name(each.name)}: {state_text(each)}" for each in changed)
    return words.format(states=told) if changed else ""


def passage_text(passage: CasePassage) -> str:
    """Return words of a document as the log tells them."""
    words = QCoreApplication.translate("Case", "“{words}” ({document})")
    return words.format(words=passage.quote.exact, document=passage.title)


def turn_title(turn: TurnNote) -> str:
    """Return what is said above the reasons of a fork."""
    if turn.is_ending:
        return QCoreApplication.translate("Case", "Why it ended like this")
    time = turn.at or passed_text(turn.passed)
    return QCoreApplication.translate("Case", "Why it went on like this ({time})").format(time=time)


def way_title(way: AskedWay, turn: TurnNote) -> str:
    """Return what is said above the things that a way asks for."""
    if way is not turn.taken:
        if turn.is_ending:
            return QCoreApplication.translate("Case", "Another ending asks for")
        return QCoreApplication.translate("Case", "Another way on asks for")
    if way.is_for_all:
        return QCoreApplication.translate("Case", "This one asks for nothing; it comes when nothing else is open.")
    if turn.is_ending:
        return QCoreApplication.translate("Case", "This ending asks for")
    return QCoreApplication.translate("Case", "This way on asks for")


def asked_texts(way: AskedWay, turn: TurnNote) -> list[tuple[bool, str]]:
    """Return each thing that a way asks for: whether it was there, and a sentence."""
    state = QCoreApplication.translate("Case", "{measure}: at least “{least}”. It was “{word}”.")
    found = [
        (
            each.is_met,
            state.format(measure=state_name(each.asked.name), least=state_text(each.asked), word=state_text(each.had)),
        )
        for each in way.states
    ]
    if way.within is not None:
        time = QCoreApplication.translate("Case", "Time: by {limit}. It was {time}.")
        limit, now = (way.by, turn.at) if way.by else (minutes_text(way.within), minutes_text(turn.passed))
        found.append((way.is_in_time, time.format(limit=limit, time=now)))
    return found


def moved_text(moved: Moved) -> str:
    """Return what a decision changed."""
    words = (f"{state_name(old.name)}: {state_text(old)} → {state_text(new)}" for old, new in moved.states)
    return "; ".join(words)


def standpoint_text(standpoint: Standpoint) -> str:
    """Return what is said when the case is no longer as it was; empty when it is."""
    if standpoint is Standpoint.CHANGED:
        return QCoreApplication.translate(
            "Case", "This case was changed in the course since you began it. Here it stays as it was then."
        )
    if standpoint is Standpoint.GONE:
        return QCoreApplication.translate(
            "Case", "This case is no longer in the course. Here it stays as it was; its sources are not shown."
        )
    return ""
