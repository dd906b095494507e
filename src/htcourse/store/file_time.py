"""When a file was saved, as every moment is written: UTC, ISO 8601."""

from datetime import UTC, datetime
from pathlib import Path

from htcourse.core.clock import moment_of


def saved_at(path: Path) -> str:
    """Return when a file was last saved; empty when it is gone."""
    try:
        return moment_of(datetime.fromtimestamp(path.stat().st_mtime, UTC), 0).utc
    except (OSError, ValueError, OverflowError):
        return ""
