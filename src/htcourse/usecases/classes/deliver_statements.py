"""Sends statements to a learning record store so that one stands of each thing, whichever computer sent the others."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from htcourse.core import xapi
from htcourse.store.places import Places
from htcourse.store.sent_statements import keep_sent, sent_statements
from htcourse.usecases.classes.xapi_statements import Statements


class Delivered(NamedTuple):
    """What became of statements that were sent.

    New to the store, in it already by its word, in it with another content, acknowledged before and so not sent. How
    many of the new ones take back what was sent before; how many were left out, as another computer gave a newer mark
    or took them back; and whether the store tells what it has.
    """

    stored: int
    had: int
    other: int
    before: int
    voided: int = 0
    elsewhere: int = 0
    is_told: bool = True


def deliver(
    places: Places, found: Statements, address: str, user: str, password: str, *, anew: bool = False
) -> Delivered:
    """Send a record store what it has not acknowledged yet; raises CourseError, and what came through counts.

    Of each attempt with news the store is asked what stands there: what is ours and no longer told so, by another mark
    or name, is taken back, and what is withdrawn. `anew`: all is asked and sent as if nothing had been acknowledged.
    """
    from htcourse.classroom import learning_record_store as store  # brings aiohttp

    store.require_safe(address)
    key = store.plain_address(address)
    known = sent_statements(places, key)
    asked = _registrations(found, known, anew=anew)
    held, is_told = store.ask(key, user, password, asked) if asked else ([], True)
    plan = _plan(found, known, held, anew=anew)
    subjects = {each["id"]: _subject(each) for each in (*found.statements, *plan.told)}
    keep_sent(places, key, {id: subjects[id] for id in {*known} & {*subjects} if known[id] != subjects[id]})
    keep_sent(places, key, {id: subjects[id] for id in plan.listed if id not in known})
    subjects |= {each["id"]: _subject(each) for each in plan.new}
    sent = store.send(
        key, user, password, plan.new, lambda ids: keep_sent(places, key, {each: subjects[each] for each in ids})
    )
    had = len(plan.listed) + sent.had
    return Delivered(sent.stored, had, sent.other, plan.before, plan.voided, plan.elsewhere, is_told)


class _Plan(NamedTuple):
    """What goes to a store, in order; the told ones by the ids they have there now; those it says it has."""

    new: list[xapi.Statement]
    told: list[xapi.Statement]
    listed: set[str]
    before: int
    voided: int
    elsewhere: int


class _Standing(NamedTuple):
    """What stands in a store by what it tells of: statements as it lists them, and ids as they are known here.

    Of who is in two classes one stands of each: neither sees what was told of the other, both what was told of none.
    """

    listed: Mapping[str, Mapping[str, xapi.Statement]]
    known: Mapping[str, list[str]]

    def others(self, mine: xapi.Statement) -> dict[str, xapi.Statement]:
        """Return what a store lists of what a statement tells of, whoever told it, by its id."""
        own = xapi.class_of(mine)
        found = self.listed.get(xapi.subject(mine), {})
        return {id: each for id, each in found.items() if not own or xapi.class_of(each) in ("", own)}

    def ids(self, mine: xapi.Statement) -> dict[str, None]:
        """Return the ids of all that stands of what a statement tells of, in order."""
        known = [
            id for about in dict.fromkeys([_subject(mine), xapi.subject(mine)]) for id in self.known.get(about, ())
        ]
        return dict.fromkeys([*known, *self.others(mine)])


def _subject(told: xapi.Statement) -> str:
    return xapi.subject(told, xapi.class_of(told))


def _registrations(found: Statements, known: Mapping[str, str], *, anew: bool) -> list[str]:
    """Return of what a store is asked: whatever has news, and what is withdrawn; none twice."""
    mine = [_id_now(each, known) for each in found.statements]
    news = [each for each in mine if anew or each["id"] not in known]
    return [*dict.fromkeys(each["context"]["registration"] for each in (*news, *found.withdrawn))]


def _id_now(told: xapi.Statement, known: Collection[str], gone: Collection[str] = ()) -> xapi.Statement:
    """Return a statement under the first of its ids that was taken back neither from here nor elsewhere."""
    while xapi.voiding(told["id"])["id"] in known or told["id"] in gone:
        told = xapi.again(told)
    return told


def _standing(known: Mapping[str, str], held: Iterable[xapi.Statement], gone: Collection[str]) -> _Standing:
    listed: dict[str, dict[str, xapi.Statement]] = {}
    for each in held:
        id = str(each.get("id"))
        if (about := xapi.subject_of_any(each)) and id not in gone:
            listed.setdefault(about, {})[id] = each
    here: dict[str, list[str]] = {}
    for id, about in known.items():
        if about and id not in gone and xapi.voiding(id)["id"] not in known:
            here.setdefault(about, []).append(id)
    return _Standing(listed, here)


def _plan(found: Statements, known: Mapping[str, str], held: Collection[xapi.Statement], *, anew: bool) -> _Plan:
    gone = {xapi.taken_back(each) for each in held} - {""}
    if not anew:  # some stores list what was taken back, and find nothing by its verb
        gone |= {str(each.get("id")) for each in held if xapi.voiding(str(each.get("id")))["id"] in known}
    stands = _standing(known, held, gone)
    told = [_id_now(each, known, gone) for each in found.statements]
    current = {each["id"] for each in told}
    new: list[xapi.Statement] = []
    had: set[str] = set()
    back: set[str] = set()
    before = elsewhere = 0

    def take_back(ids: Iterable[str]) -> None:
        fresh = [*dict.fromkeys(id for id in ids if id not in back)]
        back.update(fresh)
        new.extend(map(xapi.voiding, fresh))

    for first, each in zip(found.statements, told, strict=True):
        id, listed = each["id"], stands.others(each)
        others = {key: one for key, one in listed.items() if key not in current}
        if better := [key for key, one in others.items() if key not in known and _counts_before(one, each, found)]:
            elsewhere += 1
            best = max(better, key=lambda key: xapi.marked_at(others[key]))
            take_back(key for key in listed if key in others.keys() - {best} or key == id)
        elif id != _id_now(first, known)["id"] and not others and id not in listed and not anew:
            elsewhere += 1  # taken back from elsewhere, and nothing stands there instead
        else:
            take_back(key for key in stands.ids(each) if key not in current)
            if id in known and not anew:
                before += 1
            elif id in listed:
                had.add(id)
            else:
                new.append(each)
    for each in found.withdrawn:
        take_back(stands.ids(each))
    return _Plan(new, told, had, before, len(back), elsewhere)


def _counts_before(there: xapi.Statement, mine: xapi.Statement, found: Statements) -> bool:
    """Say whether what another computer sent stays: a newer mark, or as good a one of somebody without a class here."""
    theirs, ours = xapi.marked_at(there), xapi.marked_at(mine)
    return theirs > ours or (theirs == ours and mine["actor"]["account"]["name"] in found.outside)
