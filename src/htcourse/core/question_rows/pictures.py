"""Pictures, which no cell can hold: their words stay."""

import re

_PICTURE = re.compile(r"!\[([^\[\]]*)\]\(([^()\s]*)[^()]*\)")


def without_pictures(markdown: str) -> tuple[str, tuple[str, ...]]:
    """Return Markdown with the words of its pictures in their places, and the names of the pictures."""
    if "![" not in markdown:
        return markdown, ()
    names = tuple(found[1][:80] for found in _PICTURE.findall(markdown))
    return _PICTURE.sub(lambda found: f"\\[{found[1]}\\]" if found[1].strip() else "", markdown), names
