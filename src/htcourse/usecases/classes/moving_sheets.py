"""What a move of sheets from one code to another has yet to do, so that what is stopped can be gone on with.

The sheets are parted off into records that are on no list (`on_list.part_off`), and a look puts these back where they
were until the class says where each goes: from then on the next look ends the move.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from htcourse.core.clock import Clock
from htcourse.store.class_beside import change_beside, names_beside, read_beside
from htcourse.store.class_files import ClassFile, Person, change_class, read_class
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import AttemptRow
from htcourse.store.places import Places
from htcourse.usecases.classes.taking_out import remove_results
from htcourse.usecases.classes.typed_paper import EXCHANGED, MOVED, files_named, way_of

MOVING = "sheets_moving"
"""Where a class says it: `records` with the code to which each goes, those that may be `emptied`, the two `codes`, the
`tables` in which the sheets were typed, and the id of the `move`."""

TakeUpOne = Callable[[Places, ClassFile, str, str, Clock], ClassFile]
"""What puts a record on the list under a code (`on_list.take_up_one`)."""


def moving_in(of: ClassFile) -> dict[str, Any] | None:
    """Return what a move of sheets has yet to do in a class, None where none was stopped."""
    found = of.more.get(MOVING)
    return found if isinstance(found, dict) else None


def _without_moving(of: ClassFile) -> ClassFile:
    return replace(of, more={name: value for name, value in of.more.items() if name != MOVING})


def finish_moving(places: Places, class_id: str, take_up_one: TakeUpOne, clock: Clock) -> None:
    """Do what is left of a move of sheets.

    Raises what opening the records, `change_class` and `exchange_typed` raise; the next look goes on.
    """
    of = read_class(places, class_id)
    if (moving := moving_in(of)) is None:
        return
    there, (one, other) = places.of_class(class_id), moving["codes"]
    for learner_id, code in moving["records"].items():
        if learner_id in there.learner_ids() and not any(each.learner == learner_id for each in of.people):
            of = take_up_one(places, of, code, learner_id, clock)
    exchange_typed(places, class_id, moving["tables"], one, other, moving["move"])
    for learner_id in moving["emptied"]:
        _drop_emptied(places, class_id, learner_id, clock)
    change_class(places, class_id, _without_moving)


def _drop_emptied(places: Places, class_id: str, learner_id: str, clock: Clock) -> None:
    """Remove the record of who had typed sheets alone, where it has none any more: nothing was handed in."""
    there = places.of_class(class_id)
    if learner_id in there.learner_ids():
        with LearnerFile.open(there, learner_id, clock) as record:
            if record.counts()["attempt"]:
                return

    def change(before: ClassFile) -> ClassFile:
        none = {"learner": "", "collected_on": ""}
        people = (each._replace(**none) if each.learner == learner_id else each for each in before.people)
        return replace(before, people=tuple(people))

    change_class(places, class_id, change)
    remove_results(there, Person(learner=learner_id))


def tables_of(
    places: Places, class_id: str, codes: Iterable[str], sheets: Iterable[AttemptRow], staying: Iterable[AttemptRow]
) -> list[str]:
    """Return the names of the tables from which sheets were taken in, where they are kept.

    So are those in which a sheet of the `codes` is noted as taken in: it was given again in another language; that of
    one that is `staying` is not. Raises FolderError, and CourseError for a damaged one.
    """
    names, found = names_beside(places, class_id), set[str]()
    kept = {(each.quiz, each.mode, each.paper) for each in staying if each.is_paper}
    whose = {each.casefold() for each in codes}
    for each in sheets:
        paper, code = f"{each.quiz}.{each.terms.get('paper')}".replace("/", "."), each.terms.get("paper_code")
        of_way = files_named(names, f"{paper}.{each.mode}")
        for name in dict.fromkeys((*of_way, *files_named(names, paper))):
            table = read_beside(places, class_id, name)
            if way_of(table, each.mode if name in of_way or not of_way else "") != each.mode:
                continue
            if (each.quiz, each.mode, f"{each.terms.get('paper')} {table.get('code')}") in kept:
                continue
            taken = {str(who).casefold() for who in table.get("taken", ())}
            if table.get("code") == code or not taken.isdisjoint(whose):
                found.add(name)
    return sorted(found)


def exchange_typed(places: Places, class_id: str, tables: Iterable[str], one: str, other: str, move: str) -> None:
    """Put what was typed in tables from one code under another, and the other way round; a `move` once, however often.

    Raises what `change_beside` raises.
    """
    to = {one.casefold(): other, other.casefold(): one}

    def change(data: dict[str, Any]) -> dict[str, Any]:
        if data.get(EXCHANGED) == move:
            return data
        rows = {
            time: {to.get(code.casefold(), code): keys for code, keys in typed.items()}
            for time, typed in dict(data.get("typed", {})).items()
        }
        lists = {
            name: sorted(to.get(each.casefold(), each) for each in map(str, data[name]))
            for name in ("taken", "in_language")
            if name in data
        }
        days = {to.get(code.casefold(), code): day for code, day in dict(data.get("days", {})).items()}
        left = {code: keys for code, keys in data.get("typed", {}).get("1", {}).items() if code.casefold() in to}
        stay = {code: keys for code, keys in dict(data.get(MOVED, {})).items() if code.casefold() not in to}
        moved = {EXCHANGED: move, MOVED: stay | left}
        return data | lists | {"typed": rows} | moved | ({"days": days} if days else {})

    for name in tables:
        change_beside(places, class_id, name, change)
