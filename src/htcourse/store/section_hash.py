"""Whether anything on a section's page has changed."""

import hashlib
import json
from typing import Any


def section_hash(title: str, parts: list[dict[str, Any]]) -> str:
    """Return 16 hex digits that change when anything on a section's page changes."""
    words = json.dumps([title, parts], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(words.encode()).hexdigest()[:16]
