"""Of an attempt that files collected together hand in differently, from two copies: the first by its own time counts.

So it is the same whatever files are called, and in whatever order they come. Files of one computer and one code are
held against each other: of any others one is asked about first.
"""

from collections.abc import Callable, Iterable, Mapping
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
    is_stopped: Callable[[], bool],
) -> dict[str, dict[str, str]]:
    """Return which row hands in each such attempt, by learner and attempt.

    None of an attempt that is handed in `here`, unless the row overtakes that: what was collected on another day
    stands. A row of which no file `comes` in counts for nothing.
    """
    alike: dict[tuple[str, str], list[Path]] = {}
    for path in files:
        with suppress(CourseError):  # that is told once it is looked at
            looked, packed = open_file(path, of)
            if packed:
                alike.setdefault((looked.signer, looked.code.casefold()), []).append(path)
    said: dict[tuple[str, str, str], dict[str, dict[EndSaid, list[Path]]]] = {}
    for key, paths in alike.items():
        for path in paths if len(paths) > 1 else ():
            with suppress(CourseError):
                _, packed = open_file(path, of)
                learner, ends = handed_in_within(packed.database, is_stopped) if packed else ("", {})
                for attempt, end in ends.items():
                    said.setdefault((learner, *key), {}).setdefault(attempt, {}).setdefault(end, []).append(path)

    def is_coming(path: Path) -> bool:
        with suppress(CourseError):
            return comes(path)
        return False

    found: dict[str, dict[str, str]] = {}
    for (learner, *_), attempts in said.items():
        twice = {attempt: sorted(each.items()) for attempt, each in attempts.items() if len(each) > 1}
        with suppress(CourseError):
            stands = here(learner) if twice else {}
            for attempt, by_end in twice.items():
                first = next((end for end, paths in by_end if any(map(is_coming, paths))), None)
                if first and (attempt not in stands or first.overtakes(stands[attempt])):
                    found.setdefault(learner, {})[attempt] = first.row
    return found
