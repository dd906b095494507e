"""What is said where the settings of this computer cannot be read, and what they guard stays closed."""

from contextlib import suppress
from pathlib import Path

from htcourse.core.errors import CourseError, FolderError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import whole_file
from htcourse.store.checked_json import broken_line
from htcourse.store.places import Places
from htcourse.store.settings import are_damaged, not_to_be_read


def lost_settings(places: Places, *, for_trainer: bool = False) -> CourseError:
    """Return the error for what cannot be done because the settings are lost, or may not be read.

    A trainer is told the way out of lost ones by the data folder; learners before an exam are not.
    """
    if closed := closed_settings(places):
        return FolderError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "This account may not read the settings “{path}”, which belong to {owner}: the trainer’s PIN and the "
                "hours of exams are in them. Until it may, every exam and every page for trainers stays closed.",
            ),
            fix=QT_TRANSLATE_NOOP(
                "Errors",
                "Let {owner}, or whoever set up this computer, give this account the right to read and write it.",
            ),
            path=str(closed),
            owner=_owner(closed),
        )
    fix = QT_TRANSLATE_NOOP("Errors", "Tell your trainer, or whoever set up this computer: the README says what to do.")
    if for_trainer:
        fix = QT_TRANSLATE_NOOP(
            "Errors",
            "To open them again, put an empty file “reset-pin” into the folder {folder} and start the program again. "
            "This takes every PIN away, once. Then choose a new trainer’s PIN, and set the hours and extra time of "
            "exams again.",
        )
    found = [places.settings_file] if are_damaged(places) else set_aside(places)
    edited = next((each for each in found if not _is_blank(each)), None)
    line = 0
    if for_trainer and edited is not None:
        line = line_to_mend(edited)
        fix = QT_TRANSLATE_NOOP(
            "Errors",
            "Did somebody edit “{edited}”? Then write “edited” after “checksum” in it and save it as settings.json. If "
            "nobody did, put an empty file “reset-pin” into the folder {folder} and start the program again. This "
            "takes every PIN away, once. Then choose a new trainer’s PIN, and set the hours and extra time of exams "
            "again.",
        )
    if line:
        fix = QT_TRANSLATE_NOOP(
            "Errors",
            "Did somebody edit “{edited}”? It cannot be read from line {line} on: correct that line, or the end of the "
            "one before. Then write “edited” after “checksum” and save it as settings.json. If nobody did, put an "
            "empty file “reset-pin” into the folder {folder} and start the program again. This takes every PIN away, "
            "once. Then choose a new trainer’s PIN, and set the hours and extra time of exams again.",
        )
    return CourseError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "The settings of this computer are damaged or gone. The trainer’s PIN and the hours of exams were in them: "
            "exams and the pages for trainers stay closed, lessons and practice go on.",
        ),
        fix=fix,
        folder=str(places.home),
        edited=edited.name if edited is not None else "",
        line=line,
    )


def set_aside(places: Places) -> list[Path]:
    """Return the files of settings that were not taken and are kept, the newest first."""
    return sorted(
        places.home.glob("settings.broken-*.json"), key=lambda path: (len(path.name), path.name), reverse=True
    )


def line_to_mend(path: Path) -> int:
    """Return the line from which on a file of settings cannot be read; 0 where it can, is blank, or is not known."""
    try:
        return 0 if _is_blank(path) else broken_line(whole_file(path))
    except OSError:
        return 0


def _is_blank(path: Path) -> bool:
    """Tell whether nothing, or zeros alone, stand in a file: there is nothing to mend."""
    with suppress(OSError):
        return not whole_file(path).strip(b"\0 \t\r\n")
    return False


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
