"""What the quizzes of a module offered in each version that was installed here: `modules/<id>.quizzes.json`.

An attempt begun under an earlier version goes by that, whenever it is collected. Without it, as where the file is lost,
it goes by the module of now.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode, Quiz
from htcourse.markup.foreign import whole_file
from htcourse.store.checked_json import sealed, unsealed
from htcourse.store.durable import put_durably
from htcourse.store.library import Library
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
            put_durably(_path(places, library.module_id), sealed({**before, library.version: offered}))


def quiz_before(places: Places, quiz: Quiz, version: str) -> Quiz | None:
    """Return a quiz with the modes, attempts and pass mark that it had in a version; None where nobody knows."""
    with suppress(KeyError, TypeError, ValueError):
        said = _read(places, quiz.id.partition("/")[0])[version][quiz.id]
        modes = tuple(map(Mode, said["modes"]))
        return replace(quiz, modes=modes, attempts=int(said["attempts"]), pass_percent=int(said["pass_percent"]))
    return None


def _read(places: Places, module_id: str) -> Mapping[str, Any]:
    with suppress(OSError, ValueError, RecursionError):
        return unsealed(whole_file(_path(places, module_id)))[0]
    return {}


def _path(places: Places, module_id: str) -> Path:
    return places.modules / f"{module_id}.quizzes.json"
