"""Answers typed from paper: twice, held against each other, settled, and taken in as collected results.

What is typed is kept at once beside the class, a file a paper, which is in one language. An earlier version had one for
all languages: what waits there is marked by that in which its words are right (`take_in_sheets`), what was typed since
by the paper's own. Who has the same keys both times can be taken in: the attempt goes into the record that the class
has of the person, or into a new one, is marked by the question's own rules and says that it comes from paper. It counts
as taken on the day of the sheets, whenever they were typed: a pre-test in the morning, all else in the evening. Taken
in twice it changes nothing; broken off it goes on where it was.
"""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError
from htcourse.core.paper_keys import answer_of, are_same, numbers_in
from htcourse.core.quiz import Answer, Interaction
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.class_beside import change_beside, names_beside, read_beside
from htcourse.store.class_files import not_listed, read_class
from htcourse.store.places import Places
from htcourse.usecases.classes.paper_quiz import PaperQuiz, other_code

TIMES = (1, 2)
"""Each sheet is typed twice."""

EXCHANGED = "exchanged"
"""Which move of sheets from one code to another was the last."""

_LOST = "lost"
WAY = "way"
"""How the sheets of a table were filled in; a table of an earlier version does not say it."""

MOVED = "moved"
"""What stood in a table under codes from which it was moved, as it was typed the first time."""

Keys = Mapping[str, tuple[str, ...]]
"""Keys by code, one a question of the paper, empty where nothing was written."""


class Difference(NamedTuple):
    """A question whose keys are others the second time, or that has no answer that can be one."""

    code: str
    number: int
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class TypedPaper:
    """What was typed of a paper by each time, by code. `taken` are in the records already; they stay as they are.

    `in_language` are certainly in that of the paper: an earlier version put sheets in all languages into one table.
    `day` is that of the sheets that are not taken in yet (ISO 8601, empty: the day on which they are), `days` of those
    that have one of their own, by code. Those that are `lost` were taken in, are in their records no more and are to be
    typed again. `way` is how the sheets of its table were filled in, empty where an earlier version kept that. `moved`
    is what stood under codes from which it was moved. `problems` is what kept sheets from being taken in just now,
    `told` what else is to be looked at; neither is kept.
    """

    paper: PaperQuiz
    typed: Mapping[int, Keys] = field(default_factory=dict)
    taken: frozenset[str] = frozenset()
    in_language: frozenset[str] = frozenset()
    day: str = ""
    days: Mapping[str, str] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()
    way: str = field(default="", compare=False)
    moved: Keys = field(default_factory=dict, compare=False)
    problems: tuple[CourseError, ...] = ()
    told: tuple[CourseError, ...] = ()

    def keys(self, time: int, code: str) -> tuple[str, ...]:
        """Return the keys of somebody, empty ones where nothing was typed."""
        return self.typed.get(time, {}).get(code, ("",) * len(self.paper.questions))

    def day_of(self, code: str) -> str:
        """Return the day of somebody's sheet, empty for that on which it is taken in."""
        return self.days.get(code, self.day)

    def codes(self) -> tuple[str, ...]:
        """Return whose sheets were typed at least once, in the order of typing."""
        return tuple(dict.fromkeys(code for time in TIMES for code in self.typed.get(time, {})))

    @property
    def twice(self) -> frozenset[str]:
        """Whose sheets were typed both times."""
        return frozenset(self.typed.get(1, {})) & frozenset(self.typed.get(2, {}))

    @property
    def once(self) -> tuple[str, ...]:
        """Whose sheets were typed one time alone and are not in: the other typing is missing."""
        return tuple(code for code in self.codes() if code not in self.twice | self.taken)

    def with_keys(self, time: int, code: str, keys: Sequence[str]) -> "TypedPaper":
        """Return it with the keys of somebody, at one of the times; without any it is no sheet, and stands nowhere."""
        rows = {**self.typed.get(time, {}), code: tuple(" ".join(each.split()) for each in keys)}
        if not any(rows[code]):
            del rows[code]
        found = replace(self, typed={**self.typed, time: rows})
        if code not in found.codes():
            return replace(found, in_language=self.in_language - {code})
        return found if code in self.codes() else replace(found, in_language=self.in_language | {code})

    def settled(self, code: str, number: int, key: str) -> "TypedPaper":
        """Return it with one key for a question both times, as whoever looked at the sheet once more says."""
        found = self
        for time in TIMES:
            keys = [*self.keys(time, code)]
            keys[number - 1] = key
            found = found.with_keys(time, code, keys)
        return found


def answer_to(paper: PaperQuiz, number: int, key: str) -> Answer | None:
    """Return the answer that a key means; raises CourseError, with what can be typed there, for what can be none."""
    question = paper.questions[number - 1]
    try:
        return answer_of(question.interaction, key)
    except ValueError as error:
        fix, values = _how_to_type(question.interaction, key)
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{key}” can be no answer to question {number}."),
            fix=fix,
            key=key[:40],
            number=number,
            **values,
        ) from error


def _how_to_type(interaction: Interaction, key: str) -> tuple[str, Mapping[str, str]]:
    if interaction.gesture != "type-number":
        return QT_TRANSLATE_NOOP(
            "Errors",
            "Type the letters of the paper: one, several in a row, or one for each row with a hyphen for none.",
        ), {}
    found = numbers_in(interaction, key)
    if not found:
        return QT_TRANSLATE_NOOP("Errors", "Type the number in digits; a hyphen where the sheet has none."), {}
    part, whole = found
    return QT_TRANSLATE_NOOP("Errors", "It may be two numbers. Look at the sheet, and type {whole} or {part}."), {
        "whole": f"{whole:.12g}",
        "part": f"{part:.4f}",
    }


def read_typed(places: Places, class_id: str, paper: PaperQuiz) -> TypedPaper:
    """Return what was typed of a paper before, of the sheets that were filled in as its `way` says.

    What was typed of another code is kept by itself, and is there when that code is. Raises CourseError for a damaged
    file.
    """
    name = _file_of(places, class_id, paper)
    typed = _parsed(read_beside(places, class_id, name), paper)
    is_named = bool(files_named([name], f"{plain_name(paper)}.{paper.way}"))
    return replace(typed, way=typed.way or (str(paper.way) if is_named else ""))


def note_lost(places: Places, class_id: str, paper: PaperQuiz, codes: Set[str]) -> None:
    """Note that sheets of a paper are in their records no more: nothing is typed of them; raises FolderError."""

    def change(data: dict[str, Any]) -> dict[str, Any]:
        typed = {
            time: {who: keys for who, keys in rows.items() if who not in codes}
            for time, rows in dict(data.get("typed", {})).items()
        }
        days = {who: day for who, day in dict(data.get("days", {})).items() if who not in codes}
        kept: dict[str, list[str]] = {name: data[name] for name in ("taken", "in_language") if name in data}
        lists = {name: [each for each in own if each not in codes] for name, own in kept.items()}
        lists |= {_LOST: sorted({*map(str, data.get(_LOST, ())), *codes})}
        return data | {"typed": typed} | lists | ({"days": days} if "days" in data else {})

    change_beside(places, class_id, _file_of(places, class_id, paper), change)


def end_day(places: Places, class_id: str, paper: PaperQuiz) -> None:
    """Let the next sheets of a paper be of another day, where none waits any more; raises as `keep_typed`."""

    def change(data: dict[str, Any]) -> dict[str, Any]:
        kept = _parsed(data, paper)
        return data | {"day": ""} if kept.taken.issuperset(kept.codes()) else data

    change_beside(places, class_id, _file_of(places, class_id, paper), change)


def waiting_elsewhere(places: Places, class_id: str, paper: PaperQuiz) -> tuple[CourseError, ...]:
    """Return what is to be told of sheets that wait under other codes of a paper; raises as `read_typed` does."""
    found = []
    for data in _tables(places, class_id, paper).values():
        if data.get("code", paper.code) in paper.codes:
            continue
        if waiting := waiting_in(data):
            found.append(_waits(str(data.get("code")), len(waiting), paper.code))
    return tuple(found)


def waiting_in(table: Mapping[str, Any]) -> set[str]:
    """Return whose sheets a table that is kept has, and are not in."""
    typed = {str(who) for rows in dict(table.get("typed", {})).values() for who, keys in rows.items() if any(keys)}
    return typed.difference(map(str, table.get("taken", ())))


def _parsed(data: Mapping[str, Any], paper: PaperQuiz) -> TypedPaper:
    code, taken = str(data.get("code", paper.code)), frozenset(map(str, data.get("taken", ())))
    if code not in paper.codes:  # another window began its file meanwhile
        raise other_code(code, paper.code)
    rows = {
        time: {
            str(code): tuple(map(str, keys))
            for code, keys in dict(data.get("typed", {}).get(str(time), {})).items()
            if len(keys) == len(paper.questions) and any(keys)
        }
        for time in TIMES
    }
    days = {str(who): str(day) for who, day in dict(data.get("days", {})).items()}
    in_language = frozenset(map(str, data.get("in_language", ())))
    twice = frozenset(rows[1]) & frozenset(rows[2])
    lost = frozenset(map(str, data.get(_LOST, ()))) - taken - twice
    own, day = replace(paper, code=code), str(data.get("day", ""))
    moved = {str(who): tuple(map(str, keys)) for who, keys in dict(data.get(MOVED, {})).items()}
    return TypedPaper(own, rows, taken, in_language, day, days, lost, way_of(data, ""), moved)


def _waits(old: str, count: int, new: str) -> CourseError:
    return CourseError(
        QT_TRANSLATE_NOOP(
            "Errors", "Sheets of the paper {old} wait to be taken in: {count}. This one is {new}, another paper."
        ),
        fix=QT_TRANSLATE_NOOP(
            "Errors",
            "Take them in by the code {old}. If the module has changed since, install that version of it again for "
            "them, then update it. They hold nothing up.",
        ),
        old=old,
        count=count,
        new=new,
    )


def keep_typed(places: Places, class_id: str, typed: TypedPaper, before: TypedPaper | None = None) -> None:
    """Keep the sheets that are others than `before` (None: all); those that another window kept meanwhile stay.

    Of who is not on the list any more no sheet is kept: NotFoundError says so, once those of the others are. Raises
    CourseError as `read_typed` does, also where the class is gone, and FolderError.
    """
    left: list[str] = []

    def change(data: dict[str, Any]) -> dict[str, Any]:
        kept = _parsed(data, typed.paper)
        listed = {each.code.casefold() for each in read_class(places, class_id).people}
        for time in TIMES:
            old, new = before.typed.get(time, {}) if before else {}, typed.typed.get(time, {})
            for code in dict.fromkeys((*old, *new)):
                if old.get(code) == new.get(code):
                    continue
                if new.get(code) and code.casefold() not in listed:
                    left.append(code)
                elif code not in kept.taken:
                    kept = kept.with_keys(time, code, new.get(code, ()))
        old_days = before.days if before else {}
        changed = {each for each in (*old_days, *typed.days) if old_days.get(each) != typed.days.get(each)}
        days = {each: day for each, day in kept.days.items() if each not in changed}
        days |= {each: day for each, day in typed.days.items() if each in changed}
        rows = {str(time): {code: list(keys) for code, keys in kept.typed.get(time, {}).items()} for time in TIMES}
        came = typed.taken - before.taken if before else typed.taken  # others may have moved away meanwhile
        taken = sorted(each for each in kept.taken | came if each.casefold() in listed)
        day = typed.day if before is None or typed.day != before.day else kept.day
        days = {each: own for each, own in days.items() if each in kept.codes() and each not in taken}
        now = {"code": kept.paper.code, "quiz": typed.paper.quiz_id, "typed": rows, "taken": taken, "day": day}
        now |= {WAY: typed.paper.way}
        lost = kept.lost.difference(taken, frozenset(rows["1"]) & frozenset(rows["2"]))
        now |= {_LOST: sorted(each for each in lost if each.casefold() in listed)} if lost else {}
        now |= {"days": days} if days else {}
        in_language = sorted(kept.in_language.intersection(kept.codes()).difference(taken))
        now |= {"in_language": in_language} if in_language else {}
        return now | {name: data[name] for name in (EXCHANGED, MOVED) if name in data}

    change_beside(places, class_id, _file_of(places, class_id, typed.paper), change)
    if left:
        raise not_listed(left[0])


def dated(
    typed: TypedPaper, before: TypedPaper, came: Iterable[str], day: str, clock: Clock = system_clock
) -> TypedPaper:
    """Return it with the day of tables for the sheets that `came` by them and are not taken in.

    Without a `day` it is today, but for what waits from `before`: that keeps its day.
    """
    codes, waited = {each.casefold() for each in came} - _folded(typed.taken), _folded(before.codes())
    own = [each for each in typed.codes() if each.casefold() in codes]
    if not day:
        own = [each for each in own if typed.day and each.casefold() not in waited]
    return replace(typed, days={**typed.days, **dict.fromkeys(own, day or clock().local_day.isoformat())})


def _folded(codes: Iterable[str]) -> set[str]:
    return {each.casefold() for each in codes}


def without_moved(typed: TypedPaper, before: TypedPaper, came: Iterable[str]) -> tuple[TypedPaper, list[CourseError]]:
    """Return it without the sheets that `came` once more under a code from which the very same were moved, and why.

    What waited under that code `before` stays: somebody typed it there.
    """
    codes = {*came} - typed.taken.union(before.codes())
    again = sorted(each for each in codes if typed.moved.get(each) in [typed.keys(time, each) for time in TIMES])
    for each in again:
        for time in TIMES:
            typed = typed.with_keys(time, each, [""] * len(typed.paper.questions))
    return typed, [_moved(each) for each in again]


def _moved(code: str) -> CourseError:
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "This sheet of {code} was moved to another code, and is there."),
        fix=QT_TRANSLATE_NOOP(
            "Errors",
            "Write its owner’s code in the tables. If {code} has a sheet of the same answers, type it under Paper.",
        ),
        code=code,
    )


def differences(typed: TypedPaper) -> tuple[Difference, ...]:
    """Return where the two times differ, of all who were typed twice and are not taken in yet."""
    return tuple(each for code in typed.codes() if code not in typed.taken for each in _of(typed, code))


def ready(typed: TypedPaper, listed: Iterable[str]) -> tuple[str, ...]:
    """Return the codes that can be taken in: on the list of the class, typed twice, alike both times."""
    waiting = typed.twice - typed.taken.union(off_list(typed, listed))
    return tuple(code for code in typed.codes() if code in waiting and not any(_of(typed, code)))


def off_list(typed: TypedPaper, listed: Iterable[str]) -> tuple[str, ...]:
    """Return whose sheets wait though nobody on the list of the class has their code any more."""
    there = {each.casefold() for each in listed}
    return tuple(code for code in typed.codes() if code not in typed.taken and code.casefold() not in there)


def _of(typed: TypedPaper, code: str) -> Iterable[Difference]:
    first, second = typed.keys(1, code), typed.keys(2, code)
    if code not in typed.twice:
        return
    for number, (one, two) in enumerate(zip(first, second, strict=True), 1):
        try:
            answers = [answer_to(typed.paper, number, each) for each in (one, two)]
            is_same = are_same(typed.paper.questions[number - 1].interaction, *answers)
        except CourseError:
            is_same = False
        if not is_same:
            yield Difference(code, number, one, two)


def _name(paper: PaperQuiz) -> str:
    other = f".{paper.mode}" if paper.mode and paper.mode is not paper.ways[0] else ""
    return plain_name(paper) + other


def plain_name(paper: PaperQuiz) -> str:
    """Return the name that files of a paper begin with, however its sheets were filled in."""
    return f"{paper.quiz_id}.{paper.paper}".replace("/", ".")


def files_named(names: Iterable[str], name: str) -> list[str]:
    """Return the files of a paper: that of the code that was typed first, and one for each other code, named by it."""
    return [each for each in names if re.fullmatch(re.escape(name) + r"(\.[0-9A-F]{4})?", each)]


def _file_of(places: Places, class_id: str, paper: PaperQuiz) -> str:
    """Return the name of the file for what is typed of a paper; raises as `read_beside` does.

    One file is of sheets filled in in one way, whatever ways its quiz has by now.
    """
    tables = _tables(places, class_id, paper)
    fits = (name for name, data in tables.items() if data.get("code", paper.code) in paper.codes)
    name, there = _name(paper), names_beside(places, class_id)
    of_way = f"{plain_name(paper)}.{paper.way}"
    free = (name, of_way, f"{name}.{paper.code}", f"{of_way}.{paper.code}")
    return next(fits, "") or next(each for each in free if each not in there)


def _tables(places: Places, class_id: str, paper: PaperQuiz) -> dict[str, dict[str, Any]]:
    """Return what is kept of sheets of a paper that were filled in as its `way` says, by the names of the files."""
    plain, there = plain_name(paper), names_beside(places, class_id)
    own = (*files_named(there, _name(paper)), *files_named(there, f"{plain}.{paper.way}"))
    every = {each: read_beside(places, class_id, each) for each in dict.fromkeys((*own, *files_named(there, plain)))}
    return {each: data for each, data in every.items() if way_of(data, paper.way if each in own else "") == paper.way}


def way_of(table: Mapping[str, Any], unsaid: str) -> str:
    """Return how the sheets of a table were filled in, `unsaid` where an earlier version kept it."""
    return str(table.get(WAY, unsaid))
