"""Which files are libraries, and of which version. It stands on the start path: the rows have files of their own."""

from pathlib import Path

SCHEMA = 6
"""The version of a library's rows; its file carries it in its name and its `user_version`."""

APPLICATION = 0x6874634D
"""`PRAGMA application_id` of a library: "htcM". A learner's file differs."""


def compiler_of(library: Path) -> str:
    """Return which compiler made a library, as its name says (`compiled.library_name`); empty where it does not."""
    return library.stem.rpartition("-")[2].partition(".")[2]
