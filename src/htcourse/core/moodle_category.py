"""Moodle's category paths: `$course$/top/Law/Protocol`, in which two slashes stand for one in a name."""

import re
from collections.abc import Iterable

_SLASH = re.compile(r"(?<!/)/(?!/)")  # moodle/moodle, question/format.php: split_category_path
_CONTEXT = re.compile(r"\$\w+\$(/|$)")


def category_names(path: str) -> tuple[str, ...]:
    """Return the names of a path, from the top; the course and the word `top` are no names."""
    names = [
        " ".join(each.split()).replace("//", "/") for each in _SLASH.split(_CONTEXT.sub("", path.strip(), count=1))
    ]
    return tuple(filter(None, names[1:] if names[0] == "top" else names))


def category_path(names: Iterable[str]) -> str:
    """Return the path of a category that any course can take in."""
    return "/".join(("$course$", "top", *(" ".join(each.split()).replace("/", "//") for each in names)))
