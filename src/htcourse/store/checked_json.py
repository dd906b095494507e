"""JSON files that tell by a checksum whether they are as the program wrote them: one flipped bit is found."""

import json
import re
from collections.abc import Mapping
from typing import Any

from htcourse.core.ids import digest

_CHECKSUM = "checksum"
"""The name of the digest of all that stands beside it, before it: who takes its line away leaves no comma too many.

Files of earlier versions have none, or have it last.
"""
EDITED = "edited"
"""What a person who edited a file writes in its place."""
_LAST_COMMA = re.compile(r",(?=\s*\}\s*\Z)")


def sealed(plain: Mapping[str, Any], indent: int | None = 2) -> bytes:
    """Return the text of a file with its checksum; what is no JSON (a read-only mapping) becomes an object."""
    text = json.dumps(plain, ensure_ascii=False, default=dict).encode("utf-8", "replace")
    written = json.loads(text)  # as it will be read
    return json.dumps({_CHECKSUM: _checksum(written), **written}, ensure_ascii=False, indent=indent).encode()


def unsealed(content: bytes) -> tuple[dict[str, Any], bool]:
    """Return what a file says, and whether its checksum vouches for it; raises ValueError and RecursionError."""
    written = _read(content)
    kept = written.pop(_CHECKSUM, None)
    if kept not in (None, EDITED, own := _checksum(written)):
        raise ValueError("not what was written")
    return written, kept == own


def is_sealed(content: bytes) -> bool:
    """Tell whether the checksum of a file vouches for what it says."""
    try:
        return unsealed(content)[1]
    except (ValueError, RecursionError):
        return False


def says_edited(content: bytes) -> bool:
    """Tell whether a file says that a person edited it, which no damage writes; raises as `unsealed`."""
    return bool(_read(content).get(_CHECKSUM) == EDITED)


def broken_line(content: bytes) -> int:
    """Return the line from which on a file cannot be read, counted from 1; 0 where it is read to its end."""
    try:
        _read(content)
    except json.JSONDecodeError as error:
        return error.lineno
    except UnicodeDecodeError as error:
        return content.count(b"\n", 0, error.start) + 1
    except (ValueError, RecursionError):
        return 1
    return 0


def _read(content: bytes) -> dict[str, Any]:
    """Read an object; the mark of an editor at its beginning, and a comma too many at its end, do no harm."""
    written = json.loads(_LAST_COMMA.sub("", content.decode("utf-8-sig")))
    if not isinstance(written, dict):
        raise ValueError("not an object")
    return written


def _checksum(written: Mapping[str, Any]) -> str:
    return digest(json.dumps(written, sort_keys=True).encode()).hex()
