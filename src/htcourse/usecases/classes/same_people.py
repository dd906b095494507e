"""Who of a list is in a class already: by code, by number, by name."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from htcourse.store.class_files import ClassFile, Person, code_key
from htcourse.usecases.classes.read_roster import ADDRESS, NUMBER, name_key, name_words

LETTERS = "ABCDEFGHKLMNPRSTUVWXYZ"
"""What the codes begin with that are dealt here."""
_DEALT = re.compile(rf"[{LETTERS}]\d-\d{{3,5}}")


def by_numbers(of: ClassFile) -> Callable[[Person], Person | None]:
    """Return what finds who in a class has the number or address of a row of a list; nobody by what several have.

    Who has a number here, and another one there, is not the same by an address.
    """
    own = [(_number(each.known_by, each.known_as), each) for each in of.people if each.known_as]
    beside = [(_number(ADDRESS, each.address), each) for each in of.people if each.address]
    counts = Counter(number for number, _ in (*own, *beside))
    first, second = ({number: each for number, each in pairs if counts[number] == 1} for pairs in (own, beside))

    def find(row: Person) -> Person | None:
        number = _number(row.known_by, row.known_as)
        return first.get(number) or first.get(_number(ADDRESS, row.address)) or second.get(number)

    return find


def _number(by: str, known_as: str) -> tuple[str, str]:
    return by, known_as.casefold() if by == ADDRESS else known_as


def renamed(of: ClassFile, new: Iterable[Person]) -> tuple[tuple[Person, Person], ...]:
    """Return those to whose code, number or address a list gives another name than this class does: here, and there."""
    find = by_numbers(of)
    pairs = ((of.person(each.code) if each.code else None, each) for each in new)
    pairs = ((known or find(each), each) for known, each in pairs)
    return tuple((known, each) for known, each in pairs if known and is_called_else(known, each))


class ByNames(NamedTuple):
    """Pairs of somebody in a class and a row of a list with their name.

    With another number or none, taken for one (`same`) and for two (`others`); or with nothing but the name and group
    of who is `here`, and so not put on the list again.
    """

    same: tuple[tuple[Person, Person], ...]
    others: tuple[tuple[Person, Person], ...]
    here: tuple[tuple[Person, Person], ...]


def by_names(of: ClassFile, new: Sequence[Person]) -> ByNames:
    """Return whose names a list has for people who are not known here by code or number.

    They are the same where Moodle's list has the name once, and the class has, of somebody whose code was dealt here:
    in any order of its words, and in any group; or any list that gives a group to somebody without one. Of two with one
    name, or with two numbers, nobody can tell.
    """
    names, codes = {name_key(each): each for each in of.people}, {code_key(each.code) for each in of.people}
    find = by_numbers(of)
    here, there = (Counter(map(_words, people)) for people in (of.people, new))
    people = {_words(each): each for each in of.people if each.name}
    same: list[tuple[Person, Person]] = []
    others: list[tuple[Person, Person]] = []
    for each in new:
        known = people.get(_words(each))
        is_here = code_key(each.code) in codes if each.code else name_key(each) in names
        if known is None or is_here or find(each):
            continue
        is_free = not known.known_as and (each.known_by != NUMBER or bool(_DEALT.fullmatch(known.code)))
        tells_more = is_free if each.known_as else bool(each.group) and not (each.code or known.group)
        is_same = tells_more and here[_words(each)] == there[_words(each)] == 1
        (same if is_same else others).append((known, each))
    plain = [each for each in new if not each.code and not each.known_as]
    already = tuple((names[name_key(each)], each) for each in plain if name_key(each) in names)
    return ByNames(tuple(same), tuple(others), already)


def _words(person: Person) -> tuple[str, ...]:
    return name_words(person.name)


def is_called_else(known: Person, new: Person) -> bool:
    """Say whether somebody of a class and of a list have two names, in whatever order their words stand."""
    return bool(known.name and new.name) and _words(known) != _words(new)
