"""A poll on the disk: how it stands, and while a vote is open the answers that came, by seat.

`trainer/polls/<name>.json` is the poll, `<name>.votes` a line an answer, synced before it is acknowledged. When a vote
is closed the second is removed: whose answer was which is then known to nobody. Who runs the poll holds `<name>.lock`.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from htcourse.core.errors import CourseError, InUseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import require_file, whole_file
from htcourse.markup.safe_zip import is_safe_name
from htcourse.store.durable import append_durably, keep_name, put_durably
from htcourse.store.learner_copies import make_folder, reaching
from htcourse.store.locks import FileLock
from htcourse.store.places import Places

_LARGEST = 4_000_000


class PollFile:
    """The file of one poll; its methods are called by one thread at a time."""

    def __init__(self, places: Places, name: str) -> None:
        """Nothing is opened yet. Raises CourseError for what can be no name of a file."""
        if "/" in name or not is_safe_name(name):
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "“{name}” cannot be the name of a poll."),
                fix=QT_TRANSLATE_NOOP("Errors", "Use letters, digits and hyphens."),
                name=name,
            )
        self.path = places.trainer / "polls" / f"{name}.json"
        self._votes = self.path.with_suffix(".votes")
        self._lock = FileLock(self.path.with_suffix(".lock"))
        self._opened: int | None = None

    def take(self) -> None:
        """Have the poll for oneself until `close`: two that ran it would lose each other's answers.

        Raises InUseError where somebody runs it, this program included, and FolderError.
        """
        make_folder(self.path.parent)
        try:
            self._lock.acquire(alone=True)
        except InUseError as error:
            raise InUseError(
                QT_TRANSLATE_NOOP("Errors", "The poll “{name}” is running already, and no answer of it was touched."),
                fix=QT_TRANSLATE_NOOP("Errors", "Go on with it where it runs, or stop it there first."),
                name=self.path.stem,
            ) from error

    def keep(self, plain: Mapping[str, Any]) -> None:
        """Write how the poll stands, wholly or not at all; answers stay as they are."""
        make_folder(self.path.parent)
        with reaching(self.path):
            put_durably(self.path, json.dumps(plain, ensure_ascii=False, indent=1).encode(), is_private=True)

    def forget(self) -> None:
        """Forget the answers: their vote is closed, or another one begins."""
        self._close_votes()
        with reaching(self._votes):
            if os.path.lexists(self._votes):
                self._votes.unlink()
                keep_name(self._votes.parent)

    def add(self, seat: str, choices: list[str]) -> None:
        """Append an answer; it is on the disk when this returns. Raises FolderError, and nothing of it is kept."""
        with reaching(self._votes):
            if self._opened is None:
                with suppress(FileNotFoundError):
                    require_file(self._votes)
                opened = os.open(self._votes, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
                try:
                    keep_name(self._votes.parent)
                except OSError:
                    os.close(opened)  # the next answer tries again
                    raise
                self._opened = opened
            # A line of its own, also after half a line that a crash has left.
            append_durably(self._opened, f"\n{json.dumps([seat, choices])}\n".encode())

    def read(self) -> tuple[dict[str, Any], dict[str, list[str]]]:
        """Return the poll as it was kept, empty without one, and the answers of its open vote, the last of each seat.

        Raises CourseError for a file nobody can read.
        """
        with reaching(self.path):
            try:
                plain = json.loads(whole_file(self.path)[:_LARGEST])
            except FileNotFoundError:
                return {}, {}
            except ValueError as error:
                raise damaged_poll(self.path.stem) from error
        if not isinstance(plain, dict):
            raise damaged_poll(self.path.stem)
        answers: dict[str, list[str]] = {}
        with reaching(self._votes), suppress(FileNotFoundError):
            for line in whole_file(self._votes).splitlines():
                with suppress(ValueError, TypeError):  # an empty line, or half of one
                    seat, choices = json.loads(line)
                    answers[str(seat)] = [str(each) for each in choices]
        return plain, answers

    def close(self) -> None:
        """Give the files back, and the lock."""
        self._close_votes()
        self._lock.release()

    def _close_votes(self) -> None:
        if self._opened is not None:
            os.close(self._opened)
            self._opened = None


def poll_names(places: Places) -> tuple[str, ...]:
    """Return the names of the polls that were kept, the newest first; raises FolderError."""
    folder = places.trainer / "polls"
    with reaching(folder):
        return tuple(sorted((each.stem for each in folder.glob("*.json")), reverse=True)) if folder.is_dir() else ()


def damaged_poll(name: str) -> CourseError:
    """Return the error for a poll nobody can read."""
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "The poll “{name}” is damaged."),
        fix=QT_TRANSLATE_NOOP("Errors", "Begin a new one; the old file stays where it is."),
        name=name,
    )
