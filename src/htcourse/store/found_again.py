"""That the list of modules was lost and they were found again without it: kept until a trainer has seen that.

Those that were switched off count then; whoever is at work meanwhile cannot mend that, and may not be a trainer.
"""

import os
from pathlib import Path

from htcourse.store.durable import put_durably, remove_whole
from htcourse.store.learner_copies import reaching
from htcourse.store.places import Places


def found_again_file(places: Places) -> Path:
    """Return the file that is there until somebody has seen it."""
    return places.modules / "found-again"


def note_found_again(places: Places) -> None:
    """Keep it, before a new list is written; raises OSError."""
    put_durably(found_again_file(places), b"\n")


def is_found_again_noted(places: Places) -> bool:
    """Tell whether nobody has seen it yet."""
    return os.path.lexists(found_again_file(places))


def forget_found_again(places: Places) -> None:
    """Say that a trainer has seen it; raises FolderError."""
    with reaching(places.modules):
        remove_whole(found_again_file(places))
