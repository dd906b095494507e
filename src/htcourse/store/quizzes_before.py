"""What the quizzes of a module offered in each version that was installed here: `modules/<id>.quizzes.json`.

It is kept twice (`paired_files`). An attempt begun under an earlier version goes by that, whenever it is collected.
Without it, as where both files are lost, it goes by the module of now.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode, Quiz
from htcourse.store.checked_json import sealed, unsealed
from htcourse.store.library import Library
from htcourse.store.paired_files import Pair, content_of, put_pair
from htcourse.store.places import Places


def note_quizzes(places: Places, *libraries: Path) -> None:
    """Keep what the quizzes of libraries offer that open, beside what they did in other versions; raises OSError."""
    for each in libraries:
        with suppress(CourseError), Library.open(each) as library:
            offered = {
                row.id: {"modes": row.quiz.modes, "attempts": row.quiz.attempts, "pass_percent": row.quiz.pass_percent}
                for row in library.quizzes(library.language)
            }
            before = _read(places, library.module_id)
            put_pair(_pair_of(places, library.module_id), sealed({**before, library.version: offered}))


def quiz_before(places: Places | None, quiz: Quiz, version: str) -> Quiz | None:
    """Return a quiz with the modes, attempts and pass mark that it had in a version; None where nobody knows."""
    with suppress(KeyError, TypeError, ValueError):
        said = (_read(places, quiz.id.partition("/")[0]) if places else {})[version][quiz.id]
        modes = tuple(map(Mode, said["modes"]))
        return replace(quiz, modes=modes, attempts=int(said["attempts"]), pass_percent=int(said["pass_percent"]))
    return None


def unread_quizzes(places: Places, module_id: str) -> tuple[str, ...]:
    """Return the names of those of the two files that are damaged or gone."""
    return tuple(each.name for each in _pair_of(places, module_id) if _said(each) is None)


def _read(places: Places, module_id: str) -> Mapping[str, Any]:
    return next((said for said in map(_said, _pair_of(places, module_id)) if said is not None), {})


def _said(path: Path) -> Mapping[str, Any] | None:
    """Return what a file says; None where its checksum does not vouch for it."""
    with suppress(OSError, ValueError, RecursionError):
        said, is_sealed = unsealed(content_of(path))
        return said if is_sealed else None
    return None


def _pair_of(places: Places, module_id: str) -> Pair:
    return Pair(places.modules / f"{module_id}.quizzes.json", places.modules / f"{module_id}.quizzes.copy.json")
