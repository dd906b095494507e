"""Make a class, find it, say who is in it, and remove it with all that was collected."""

import re
import secrets
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Protocol, Self, TypeVar

from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.folding import name_order
from htcourse.core.ids import new_id
from htcourse.core.parallel_forms import form_of_code, next_form
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.class_files import (
    CORRECT_CODE,
    change_class,
    code_key,
    keep_class,
    not_listed,
    person_of,
    read_class,
    remove_class,
)
from htcourse.store.class_files import Classes as Classes
from htcourse.store.class_files import ClassFile as ClassFile
from htcourse.store.class_files import Person as Person
from htcourse.store.class_files import by_name as by_name
from htcourse.store.class_files import list_classes as list_classes
from htcourse.store.class_files import older_lists as older_lists
from htcourse.store.places import Places
from htcourse.store.sent_statements import forget_sent
from htcourse.usecases.classes.on_list import all_on_list
from htcourse.usecases.classes.read_roster import NO_NEW_CODE, name_key
from htcourse.usecases.classes.roster_heads import CODE, WRONG_CODE
from htcourse.usecases.classes.same_people import LETTERS, by_names, by_numbers, is_called_else
from htcourse.usecases.machine.machine_settings import keep_last_class, last_class
from htcourse.usecases.results.veils import Bases, untold


def new_class(places: Places, name: str) -> ClassFile:
    """Make a class with a key of its own; raises CourseError for a name that is empty or taken."""
    from htcourse.classroom.sealing import new_class_secret  # nothing else in this file needs PyNaCl

    name = " ".join(name.split())
    if not name:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "A class needs a name."),
            fix=QT_TRANSLATE_NOOP("Errors", "Write one, as “Group 3-2, spring”."),
        )
    if any(each.name.casefold() == name.casefold() for each in list_classes(places)[0]):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "There is a class “{name}” already."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another name."),
            name=name,
        )
    return keep_class(places, ClassFile(new_id(), name, secret=new_class_secret()))


def class_names(places: Places) -> tuple[tuple[str, str], ...]:
    """Return the ids and names of the classes that can be read."""
    return tuple((each.id, each.name) for each in list_classes(places)[0])


def as_on_list(places: Places, class_id: str, codes: Mapping[str, str]) -> dict[str, str]:
    """Return what to call learners: of a class the code of each with the name on its list, as My class does."""
    classes = list_classes(places)[0] if class_id else ()
    people = {each.learner: each.name for of in classes if of.id == class_id for each in of.people}
    return {each: "  ".join(filter(None, (code, people.get(each)))) for each, code in codes.items()}


def find_class(places: Places, named: str) -> ClassFile:
    """Return the class of a name or an id; the only one there is when neither is said. Raises NotFoundError.

    Of one that cannot be read nobody knows the name any more: where it is asked for by its id, or no other class is
    here, what is wrong with it is raised, else that there are such.
    """
    found, problems = list_classes(places)
    wanted = " ".join(named.split()).casefold()
    meant = [each for each in found if wanted in (each.id, each.name.casefold()) or (not wanted and len(found) == 1)]
    if len(meant) > 1:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Several classes here are called “{name}”: {ids}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Say which by its id. Of a copy of a class’s folder: move it away first."),
            name=meant[0].name,
            ids=", ".join(each.id for each in meant),
        )
    if meant:
        return all_on_list(places, meant[0])
    if damaged := [each for each in problems if not found or each.values.get("id") == wanted]:
        raise damaged[0]
    names = ", ".join(f"“{each.name}”" for each in found)
    if not found:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no class here yet."),
            fix=QT_TRANSLATE_NOOP("Errors", "Make one under My class; in a terminal by “htcourse class new”."),
        )
    if not wanted:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There are several classes here: {names}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Say which one; in a terminal by --class."),
            names=names,
        )
    make = QT_TRANSLATE_NOOP("Errors", "Name one of them, or make it first.")
    others = QT_TRANSLATE_NOOP(
        "Errors", "Name one of them. Classes that cannot be read, whose names nobody knows: {count}; see “doctor”."
    )
    raise NotFoundError(
        QT_TRANSLATE_NOOP("Errors", "There is no class “{name}” here; there is: {names}."),
        fix=others if problems else make,
        name=named,
        names=names,
        count=len(problems),
    )


def plain_code(code: str, *, is_new: bool = False) -> str:
    """Return a code as it is kept; raises CourseError for what can be none, or none that is given now."""
    code = _joined(code)
    if not CODE.fullmatch(code) or (is_new and NO_NEW_CODE.match(code)):
        raise CourseError(WRONG_CODE.template, fix=WRONG_CODE.fix, code=code[:40])
    return code


def _joined(typed: str) -> str:
    """Return a code as it is written where a space stood before its number: “r5 276” is r5-276."""
    return re.sub(r" (?=\d+$)", "-", " ".join(typed.split()))


def sheet_code(of: ClassFile, typed: str) -> str:
    """Return the code of a sheet: one of the list as it stands there, or a new one; raises CourseError for a name."""
    typed = _joined(typed)
    known = of.person(typed)
    if known is not None:
        return known.code
    words = typed.casefold().split()
    called = [each for each in of.people if set(words) <= set(each.name.casefold().split())]
    if called:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{name}” is a name: sheets are typed by their codes."),
            fix=QT_TRANSLATE_NOOP("Errors", "Type the code that stands on the sheet; of that name there is: {codes}."),
            name=typed[:40],
            codes=", ".join(each.code for each in called[:5]),
        )
    if not any(map(str.isdecimal, typed)):
        raise not_listed(typed[:40], CORRECT_CODE)
    return plain_code(typed, is_new=True)


def groups_of(of: ClassFile) -> list[str]:
    """Return the groups of a class, by name."""
    return sorted({each.group for each in of.people if each.group}, key=name_order)


def part_of(places: Places, of: ClassFile, group: str) -> tuple[ClassFile, Places]:
    """Return a class and its records, of a `group` those of its people alone; raises NotFoundError where none is so."""
    there = places.of_class(of.id)
    if not group:
        return of, there
    people = tuple(each for each in of.people if each.group.casefold() == group.casefold())
    if not people:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "Nobody in “{name}” is in the group “{group}”. Its groups: {groups}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Name one of them, or give people their group first, under My class."),
            name=of.name,
            group=group,
            groups=", ".join(groups_of(of)) or "–",
        )
    return replace(of, people=people), there._replace(only=frozenset(each.learner for each in people))


class _Read(Protocol):
    """What was read of records."""

    def of(self, records: Collection[str], /) -> Self:
        """Return what is of some of the records alone."""


_AnyRead = TypeVar("_AnyRead", bound=_Read)


def untold_within(
    places: Places, of: ClassFile, group: str, read: Callable[[Places], _AnyRead], bases: Callable[[_AnyRead], Bases]
) -> frozenset[Hashable]:
    """Return which figures over a `group` of a class are not told: `read` reads its records, once for all groups.

    `bases` counts whom each figure rests on in what was read. Of the whole class none is untold so. Raises what `read`
    and `bases` raise.
    """
    if not group:
        return frozenset()
    there, groups = places.of_class(of.id), {each.learner: each.group.casefold() for each in of.people}
    parts = dict[str, set[str]]()
    for each in there.learner_ids():
        parts.setdefault(groups.get(each, ""), set()).add(each)
    found = read(there)
    counts = {name: bases(found.of(each)) for name, each in parts.items()}
    return untold(bases(found), counts, group.casefold())


def add_people(places: Places, class_id: str, new: Iterable[Person], *, rename: bool = False) -> ClassFile:
    """Put people on the list of a class; who has no code gets one, who is on it gets the group anew.

    Another name for a code (`renamed`) is taken where it is asked for: what was collected of the code stays its own,
    whoever it is called by then. Who is known by name alone (`by_names`) keeps code and group, and gets the number.
    Raises what `change_class` raises.
    """
    new = list(new)

    def change(before: ClassFile) -> ClassFile:
        people = {each.code.casefold(): each for each in before.people}
        names = {name_key(each): each.code.casefold() for each in before.people if each.name}
        find = by_numbers(before)
        called = {each: known.code.casefold() for known, each in by_names(before, new).same}
        codes, looks = _Codes(people), {code_key(each.code): each.code.casefold() for each in before.people}
        for row in new:
            each, numbered = row, find(row)
            if row.code and row.code == row.known_as:
                each = row._replace(known_by="", known_as="")
            key = each.code.casefold() if each.code else names.get(name_key(each), "")
            key = key if key in people else looks.get(code_key(each.code), key)
            key = key if key in people or numbered is None else numbered.code.casefold()
            if key not in people and row in called:
                by_name = people[called[row]]
                moved = by_name._replace(group=by_name.group or row.group)
                by = row if row.known_as else by_name
                people[called[row]] = moved._replace(
                    known_by=by.known_by, known_as=by.known_as, brought_by="", address=by.address
                )
                continue
            known = people.get(key)
            if known is not None:
                if not rename and is_called_else(known, each):
                    continue
                by = each if each.known_as and each.known_as.casefold() != known.address.casefold() else known
                known = known._replace(name=each.name or known.name, group=each.group or known.group)
                address = row.address or known.address
                people[key] = known._replace(known_by=by.known_by, known_as=by.known_as, brought_by="", address=address)
            else:
                code = each.code or codes.new()
                people[code.casefold()] = each._replace(code=code)
                names[name_key(each)] = code.casefold()
        return replace(before, people=tuple(people.values()))

    return change_class(places, class_id, change)


def add_namesakes(places: Places, class_id: str, new: Iterable[Person]) -> ClassFile:
    """Put people on the list of a class, each with a code of their own, whoever has their name there already.

    Raises what `change_class` raises.
    """

    def change(before: ClassFile) -> ClassFile:
        codes = _Codes(each.code for each in before.people)
        return replace(before, people=(*before.people, *(each._replace(code=codes.new()) for each in new)))

    return change_class(places, class_id, change)


def change_person(places: Places, class_id: str, code: str, name: str, group: str) -> ClassFile:
    """Give somebody another name and group, either may be empty; raises NotFoundError."""

    def change(before: ClassFile) -> ClassFile:
        known = person_of(before, code)
        new = known._replace(name=" ".join(name.split()), group=" ".join(group.split()))
        return replace(before, people=tuple(new if each is known else each for each in before.people))

    return change_class(places, class_id, change)


def purge_class(places: Places, class_id: str) -> None:
    """Remove a class: its list, its key, and everything that was collected. Raises NotFoundError and FolderError.

    Before it go the ids of what was sent of it to record stores: they say which statements were of whom, and once the
    class is gone nobody can ask for that again. The settings forget it, where they can be written.
    """
    remove_class(places, class_id, partial(forget_sent, places, class_id))
    if last_class(places) == class_id:
        with suppress(CourseError):
            keep_last_class(places, "")


def is_damaged_class(places: Places, class_id: str) -> bool:
    """Tell whether there is a class of this id whose list and key cannot be read."""
    try:
        read_class(places, class_id)
    except NotFoundError:
        return False
    except CourseError:
        return True
    return False


class _Codes:
    """Makes codes as K7-014, in no order that tells anything about their owners; of each two one deals either form."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = {each.casefold() for each in taken}
        heads = [each[:2] for each in self._taken if re.fullmatch(r"[a-z]\d-\d+", each)]
        self._forms = Counter(map(form_of_code, self._taken))
        self._head = heads[0].upper() if heads else secrets.choice(LETTERS) + secrets.choice("23456789")

    def new(self) -> str:
        most = 999 if len(self._taken) < 500 else 99_999
        form = next_form(self._forms)
        while True:
            code = f"{self._head}-{secrets.randbelow(most) + 1:03}"
            if code.casefold() not in self._taken and form_of_code(code) == form:
                self._taken.add(code.casefold())
                self._forms[form] += 1
                return code
