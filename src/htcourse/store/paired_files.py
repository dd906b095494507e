"""Files that are kept twice: the settings, the list of modules, a class. Where one is damaged the other is read."""

import os
from collections.abc import Callable, Container
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from htcourse.markup.foreign import whole_file
from htcourse.store.durable import put_durably


class Pair(NamedTuple):
    """A file, which counts where both are whole, and its copy."""

    file: Path
    copy: Path


def put_pair(pair: Pair, content: bytes, *, is_private: bool = False, staying: Container[Path] = ()) -> None:
    """Write both but what is `staying`, the copy first. Raises OSError, and the file counts as it was before.

    So what is told as not saved is not, whichever of the two could not be written; a copy that is ahead of its file is
    written anew by `mend_pair`.
    """
    for path in (pair.copy, pair.file):
        if path not in staying:
            put_durably(path, content, is_private=is_private)


def gone_one(pair: Pair) -> Path | None:
    """Return which of the two is gone while the other is there; None where both are, or neither."""
    gone = [path for path in pair if not os.path.lexists(path)]
    return gone[0] if len(gone) == 1 else None


def are_unlike(pair: Pair) -> bool:
    """Tell whether both are there and hold not the same: one is damaged, or older; raises OSError."""
    return gone_one(pair) is None and content_of(pair.file) != content_of(pair.copy)


def mend_pair(pair: Pair, is_sealed: Callable[[bytes], bool], write: Callable[[], object]) -> None:
    """Let a pair be written anew where one is damaged, gone, older, or has no checksum yet, as a kill leaves them.

    What is no file, or may not be read, stays. Raises what `write` does but OSError.
    """
    with suppress(OSError):
        contents = {content_of(path) for path in pair}
        if len(contents) > 1 or (any(contents) and not is_sealed(*contents)):
            write()


def content_of(path: Path) -> bytes:
    """Return what is in a file, nothing where there is none; raises OSError."""
    try:
        return whole_file(path)
    except FileNotFoundError:
        return b""
