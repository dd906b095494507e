"""Elements of Word and OpenDocument by names without their namespaces: those of Word's strict form differ."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_COLOUR = re.compile(r"#?([0-9a-fA-F]{6})")
_GREYEST = 60


def name_of(element: "_Element") -> str:
    """Return the name of an element."""
    return str(element.tag).rpartition("}")[2]


def get(element: "_Element | None", name: str) -> str:
    """Return an attribute; empty where there is none."""
    if element is None:
        return ""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def below(element: "_Element | None", *names: str) -> "_Element | None":
    """Return what stands below an element by the names on the way there."""
    for name in names:
        element = None if element is None else next((each for each in element if name_of(each) == name), None)
    return element


def outer(element: "_Element", name: str) -> "_Element | None":
    """Return the nearest element of a name that an element stands in."""
    return next(element.iterancestors(f"{{*}}{name}"), None)


def whole(text: str, default: int = 0) -> int:
    """Return a whole number of at most nine figures, or the default."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else default


def is_coloured(colour: str) -> bool:
    """Say whether a ground (`#ffff00`, `FFFF00`) is a colour: white and grey come with words from web pages."""
    parts = bytes.fromhex(found[1]) if (found := _COLOUR.fullmatch(colour)) else b"\0"
    return max(parts) - min(parts) > _GREYEST
