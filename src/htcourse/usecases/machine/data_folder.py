"""What is found of the data folder itself, for `htcourse doctor`: which it is and why, its room, its rights."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from htcourse.core.shell_words import shell_word
from htcourse.store.disks import is_read_only
from htcourse.store.places import HOME_VARIABLE, Places, beside_program
from htcourse.store.tidy import with_classes

LEAST_SPACE = 200 * 1024 * 1024
_MOST_NAMED = 5


class Finding(NamedTuple):
    """One line of the report: what was looked at, whether it is well, and what was seen."""

    name: str
    is_well: bool
    seen: str


def look_for_folder(places: Places) -> Finding:
    """Find which folder it is, and by what it came to be the one."""
    # On a new account even the folder above it may be missing still.
    nearest = next((each for each in (places.home, *places.home.parents) if os.path.exists(each)), places.home)
    is_well = os.path.isdir(nearest) and os.access(nearest, os.R_OK | os.W_OK | os.X_OK)
    if strays := places.in_the_way():
        names = ", ".join(below(places, each) for each in strays)
        return Finding("data folder", False, f"no folder, and the program keeps one there: {names}; move it away")
    lacking = "may only be read" if is_read_only(Path(nearest)) else "cannot be read and written"
    return Finding(
        "data folder", is_well, f"{places.home if is_well else f'{nearest} {lacking}'} ({_reason(places.home)})"
    )


def _reason(home: Path) -> str:
    """Return by which of its ways `Places.locate` comes to a folder."""
    if home == beside_program():
        return "beside the start script"
    if (named := os.environ.get(HOME_VARIABLE)) and home == Path(named).absolute():
        return f"named by {HOME_VARIABLE}"
    if home == Places.locate().home:
        return f"of this account: there is no {beside_program()}"
    return "named by --home"


def command(places: Places, words: str) -> str:
    """Return a command of ours as it is typed for a data folder: with --home where it would find another."""
    home = "" if places.home == Places.locate().home else f"--home {shell_word(places.home)} "
    return f"htcourse {home}{words}"


def look_for_space(home: Path) -> Finding:
    """Find how much room there is."""
    free = shutil.disk_usage(home).free
    megabytes, least = (each // (1024 * 1024) for each in (free, LEAST_SPACE))
    more = "" if free >= LEAST_SPACE else f"; free some, up to {least} MB: answers are kept only while there is room"
    return Finding("space", free >= LEAST_SPACE, f"{megabytes} MB free{more}")


def look_at_rights(places: Places) -> Finding:
    """Find what other accounts of this computer may read."""
    if sys.platform == "win32":
        return Finding("rights", True, "those of the account")
    private = [places.home, places.settings_file, *places.learners.glob("*.db"), *places.backups.glob("*/*.db")]
    private += list(places.trainer.glob("*key*.json"))
    wide = [each.name or str(each) for each in private if os.path.exists(each) and each.stat().st_mode & 0o077]
    way = f"the next start of the program takes the right away; if not: chmod -R go= {shell_word(places.home)}"
    seen = f"others may read {', '.join(wide[:5])}; {way}" if wide else "for this account only"
    return Finding("rights", not wide, seen)


def look_at_access(places: Places) -> Finding:
    """Find what this account may not read and write: nothing can be kept there."""
    people = [folder for each in with_classes(places) for folder in (each.learners, each.backups)]
    folders = (places.home, places.modules, places.library_dir, places.trainer, places.logs, *people)
    shut = list(dict.fromkeys(name for folder in dict.fromkeys(folders) for name in _shut(folder)))
    names = some_of([os.path.relpath(each, places.home) for each in shut])
    seen = f"this account may not read and write {names}: give it the right to"
    if is_read_only(places.home):
        seen = "the disk may only be read, and no answer can be kept there: start with --home and another folder"
    return Finding("access", not shut, seen if shut else "ok")


def below(places: Places, path: Path) -> str:
    """Return the name of a file as it is below the data folder."""
    return str(path.relative_to(places.home))


def some_of(names: Sequence[str]) -> str:
    """Return the first of some names, and how many more there are."""
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _shut(folder: Path) -> Iterator[str]:
    """Give a folder, or those in it, that this account may not use."""
    if not os.path.isdir(folder):
        return
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        yield str(folder)
        return
    for each in sorted(os.listdir(folder)):
        path = os.path.join(folder, each)
        is_folder = os.path.isdir(path)
        needed = os.R_OK | os.W_OK | (os.X_OK if is_folder else 0)
        if (is_folder or os.path.isfile(path)) and not os.access(path, needed):
            yield path
