"""How the sheets of a table were filled in: an earlier version did not keep it, and the ways of a quiz may change."""

import re
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from typing import Any

from htcourse.core.errors import CourseError, InUseError
from htcourse.core.quiz import Mode
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.class_beside import change_beside, names_beside, read_beside
from htcourse.store.class_files import ClassFile, read_class
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.places import Places
from htcourse.usecases.classes.paper_quiz import PaperQuiz
from htcourse.usecases.classes.typed_paper import WAY, plain_name, waiting_elsewhere, waiting_in


def other_ways(places: Places, of: ClassFile, paper: PaperQuiz) -> tuple[str, ...]:
    """Return in which other ways sheets of a paper were filled in that were typed; raises as `name_ways` does."""
    name_ways(places, of, paper)
    found = {str(table.get(WAY, paper.way)) for table in _tables(places, of, paper).values()}
    return tuple(sorted(found - {str(paper.way)}))


def waiting(places: Places, of: ClassFile, paper: PaperQuiz) -> tuple[CourseError, ...]:
    """Return what is to be told of sheets of a quiz's paper that wait elsewhere: under other codes, or another way.

    Of the ways it is not taken in any more: each of the others has its own page. Raises as `read_typed` does.
    """
    found = list(waiting_elsewhere(places, of.id, paper))
    others = [each for each in _tables(places, of, paper).values() if each.get(WAY, paper.way) not in paper.ways]
    if count := len({who for each in others for who in waiting_in(each)}):
        found.append(
            CourseError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "Sheets of this quiz wait that were filled in another way than it is taken now: {count}.",
                ),
                fix=QT_TRANSLATE_NOOP(
                    "Errors",
                    "Install the version of the module that took it that way for them, take them in, then update it. "
                    "They hold nothing up.",
                ),
                count=count,
            )
        )
    return tuple(found)


def name_ways(places: Places, of: ClassFile, paper: PaperQuiz) -> None:
    """Write into tables of an earlier version how their sheets were filled in, where name or records say it.

    It named a file by the way unless that was the first of its quiz then. While another window is at work they are left
    as they are. Raises what reading the class and its tables raises, and FolderError.
    """
    tables = _tables(places, of, paper)
    unsaid = [name for name, table in tables.items() if WAY not in table]
    named = {name: _in_name(name, paper) for name in tables}
    for name in unsaid:
        way = named[name] or _in_records(places, of, paper, tables[name], {*named.values()})
        with suppress(InUseError):
            if way:
                change_beside(places, of.id, name, partial(_with_way, way))


def _with_way(way: str, table: Mapping[str, Any]) -> dict[str, Any]:
    return {WAY: way, **table}


def _tables(places: Places, of: ClassFile, paper: PaperQuiz) -> dict[str, dict[str, Any]]:
    own = re.escape(plain_name(paper)) + r"(\.[a-z]+)?(\.[0-9A-F]{4})?"
    names = (each for each in names_beside(places, of.id) if re.fullmatch(own, each))
    return {each: read_beside(places, of.id, each) for each in names}


def _in_name(name: str, paper: PaperQuiz) -> str:
    said = name.removeprefix(plain_name(paper)).split(".")
    return next((str(each) for each in Mode if each in said), "")


def _in_records(places: Places, of: ClassFile, paper: PaperQuiz, table: Mapping[str, Any], elsewhere: set[str]) -> str:
    """Return the one way in which records have a sheet of all who are in, and no other table has; empty for several."""
    now, there, found = read_class(places, of.id), places.of_class(of.id), list[set[str]]()
    for code in map(str, table.get("taken", ())):
        person = now.person(code)
        if person is not None and person.learner in there.learner_ids():
            with suppress(CourseError), ReadOnlyRecord.open(there, person.learner) as record:  # damage is told
                rows = [row for row in (*record.attempts(), *record.set_aside()) if row.is_paper]
                own = [row for row in rows if (row.quiz, row.terms["paper"]) == (paper.quiz_id, paper.paper)]
                found.append({row.mode for row in own})
    ways = set.intersection(*filter(None, found)) - elsewhere if any(found) else set()
    return ways.pop() if len(ways) == 1 else ""
