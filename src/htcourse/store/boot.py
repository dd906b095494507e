"""Which start of the computer this is, where the system says so."""

import sys
from pathlib import Path

_LINUX = Path("/proc/sys/kernel/random/boot_id")
"""Another one at every start: random(4), "/proc interfaces"."""


def boot_id() -> str:
    """Return what names this start of the computer, or an empty text; no two starts have the same."""
    if sys.platform != "linux":
        return ""
    try:
        return _LINUX.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
