"""The regrades that were made, and those of them that were taken back, as the events of records tell them."""

from collections.abc import Collection
from typing import NamedTuple

from htcourse.store.learner_rows import EventRow, Kind
from htcourse.usecases.exams.mark_history import MarkTakenBack, taken_back


class RegradeMade(NamedTuple):
    """A regrade that was made: its name in the rows, when, who and why, of what, and how many marks.

    What has a mark by hand is not counted: that one stands. `title` is that of the question or quiz; `newer` is the one
    written next on an answer it marked, whatever the clock said; empty where there is none. `back`: it stands no more.
    """

    batch: str
    at: str
    offset_minutes: int
    by: str
    reason: str
    id: str
    rows: int
    newer: str = ""
    title: str = ""
    back: MarkTakenBack | None = None


def regrades_in(events: Collection[EventRow]) -> list[RegradeMade]:
    """Return the regrades that stand in one record, from the events of its attempts in the order of writing."""
    found: dict[str, RegradeMade] = {}
    last: dict[tuple[str, str], str] = {}
    newer: dict[str, str] = {}
    by_hand = {each.ref for each in events if each.kind == Kind.ANSWER_OVERRIDDEN}
    for each in events:
        batch = str(each.data.get("batch", ""))
        if batch:
            known = found.get(batch)
            of = str(each.data.get("question", each.ref))
            by, reason = str(each.data.get("by", "")), str(each.data.get("reason", ""))
            rows = (known.rows if known else 0) + (each.ref not in by_hand)
            found[batch] = RegradeMade(batch, each.at, each.offset_minutes, by, reason, of, rows)
            before = last.get((each.attempt, each.ref), batch)
            if before != batch:
                newer[before] = batch
            last[each.attempt, each.ref] = batch
    return [each._replace(newer=newer.get(batch, "")) for batch, each in found.items()]


def taken_back_in(events: Collection[EventRow]) -> list[RegradeMade]:
    """Return the regrades that were taken back in one record, from all rows of its attempts, undone ones and undos."""
    backs = {each.undoes: taken_back(each) for each in events if each.undoes}
    undone = [each for each in events if each.id in backs and each.data.get("batch")]
    last = {str(each.data["batch"]): backs[each.id] for each in undone}
    ids = {each.id for each in undone}
    by_hand = {
        each.id for each in events if each.kind == Kind.ANSWER_OVERRIDDEN and not each.undoes and each.id not in backs
    }
    made = regrades_in([each for each in events if each.id in ids | by_hand])
    return [each._replace(back=last[each.batch]) for each in made]
