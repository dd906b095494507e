"""JSON files that tell by a checksum whether they are as the program wrote them: one flipped bit is found."""

import json
from collections.abc import Mapping
from typing import Any

from htcourse.core.ids import digest

_CHECKSUM = "checksum"
"""The name of the digest of all that stands beside it; files of earlier versions have none."""


def sealed(plain: Mapping[str, Any], indent: int | None = 2) -> bytes:
    """Return the text of a file with its checksum; what is no JSON (a read-only mapping) becomes an object."""
    text = json.dumps(plain, ensure_ascii=False, default=dict).encode("utf-8", "replace")
    written = json.loads(text)  # as it will be read
    return json.dumps({**written, _CHECKSUM: _checksum(written)}, ensure_ascii=False, indent=indent).encode()


def unsealed(content: bytes) -> tuple[dict[str, Any], bool]:
    """Return what a file says, and whether its checksum vouches for it; raises ValueError and RecursionError."""
    written = json.loads(content.decode())
    if not isinstance(written, dict):
        raise ValueError("not an object")
    kept = written.pop(_CHECKSUM, None)
    if kept not in (None, _checksum(written)):
        raise ValueError("not what was written")
    return written, kept is not None


def _checksum(written: Mapping[str, Any]) -> str:
    return digest(json.dumps(written, sort_keys=True).encode()).hex()
