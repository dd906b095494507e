"""What is said where the settings of this computer cannot be read, and what they guard stays closed."""

from pathlib import Path

from htcourse.core.errors import CourseError, FolderError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.places import Places
from htcourse.store.settings import not_to_be_read


def lost_settings(places: Places, *, for_trainer: bool = False) -> CourseError:
    """Return the error for what cannot be done because the settings are lost, or may not be read.

    A trainer is told the way out of lost ones by the data folder; learners before an exam are not.
    """
    if closed := closed_settings(places):
        return FolderError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "This account may not read the settings “{path}”, which belong to {owner}: the trainer’s PIN and the "
                "hours of exams are in them, and what they guard stays closed.",
            ),
            fix=QT_TRANSLATE_NOOP(
                "Errors", "Let {owner}, or who set up this computer, give this account the right to read and write it."
            ),
            path=str(closed),
            owner=_owner(closed),
        )
    fix = QT_TRANSLATE_NOOP("Errors", "Who set up this computer finds in the README what to do.")
    if for_trainer:
        fix = QT_TRANSLATE_NOOP(
            "Errors",
            "Put an empty file “reset-pin” into the folder {folder} and start the program again: it takes every PIN "
            "away, once. Then choose a PIN, and the hours and extra time of exams anew.",
        )
    return CourseError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "The settings of this computer are damaged or gone, and the trainer’s PIN and the hours of exams with "
            "them: what they guard stays closed.",
        ),
        fix=fix,
        folder=str(places.home),
    )


def closed_settings(places: Places) -> Path | None:
    """Return a file of the settings that the system does not let this account read, if there is one."""
    found = not_to_be_read(places).items()
    return next((path for path, error in found if isinstance(error, PermissionError)), None)


def _owner(path: Path) -> str:
    """Return the account a file belongs to, by its number where it has no name; Windows tells neither."""
    try:
        return path.owner()
    except KeyError:
        return str(path.stat().st_uid)
    except (OSError, NotImplementedError):
        return "?"
