"""Of an attempt that files collected together hand in differently, from two copies: the first by its own time counts.

So it is the same whatever files are called, and in whatever order they come. Files under one code are held against
each other, also of two computers: a record that was copied before anything was handed in gets a signature in each. Of
these the first that comes in is asked about by no one, any other is, so that it counts only where the trainer wants it.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from htcourse.core.errors import CourseError
from htcourse.store.class_files import ClassFile
from htcourse.store.handed_in_results import EndSaid, handed_in_within
from htcourse.store.handed_in_twice import Ending
from htcourse.usecases.classes.file_verdicts import open_file


def first_together(
    files: Iterable[Path],
    of: ClassFile,
    *,
    here: Callable[[str], Mapping[str, Ending]],
    comes: Callable[[Path], bool],
    wanted: Collection[Path] = (),
    is_stopped: Callable[[], bool],
) -> dict[str, dict[str, str]]:
    """Return which row hands in each such attempt, by learner and attempt.

    None of an attempt that is handed in `here`, unless the row overtakes that: what was collected on another day
    stands. A row of which no file `comes` in counts for nothing: after one with another signature only a `wanted` one.
    """
    alike: dict[str, list[Path]] = {}
    signers: dict[Path, str] = {}
    for path in files:
        with suppress(CourseError):  # that is told once it is looked at
            looked, packed = open_file(path, of)
            if packed:
                alike.setdefault(looked.code.casefold(), []).append(path)
                signers[path] = looked.signer
    said: dict[tuple[str, str], dict[str, dict[EndSaid, list[Path]]]] = {}
    own: dict[tuple[str, str], list[Path]] = {}
    for code, paths in alike.items():
        for path in paths if len(paths) > 1 else ():
            with suppress(CourseError):
                _, packed = open_file(path, of)
                learner, ends = handed_in_within(packed.database, is_stopped) if packed else ("", {})
                own.setdefault((learner, code), []).append(path)
                for attempt, end in ends.items():
                    said.setdefault((learner, code), {}).setdefault(attempt, {}).setdefault(end, []).append(path)

    def coming(paths: Iterable[Path]) -> set[Path]:
        found, signer = set[Path](), ""
        for path in paths:
            with suppress(CourseError):
                if comes(path) and (path in wanted or signer in ("", signers[path])):
                    found.add(path)
                    signer = signers[path]
        return found

    found: dict[str, dict[str, str]] = {}
    for (learner, code), attempts in said.items():
        twice = {attempt: sorted(each.items()) for attempt, each in attempts.items() if len(each) > 1}
        with suppress(CourseError):
            stands, come = (here(learner), coming(own[learner, code])) if twice else ({}, set())
            for attempt, by_end in twice.items():
                first = next((end for end, paths in by_end if not come.isdisjoint(paths)), None)
                if first and (attempt not in stands or first.overtakes(stands[attempt])):
                    found.setdefault(learner, {})[attempt] = first.row
    return found
