"""Fields of a Word document: their codes are no words, and some of them are links."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from htcourse.markup.documents import attribute
from htcourse.markup.office_xml import below, get, name_of, whole
from htcourse.markup.symbol_fonts import sign_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_CODE = re.compile(r"\s*HYPERLINK\b(.*)", re.IGNORECASE | re.DOTALL)
_PART = re.compile(r'(\\[a-z])?\s*(?:"([^"]*)"|([^\s"\\]\S*))?', re.IGNORECASE)
_SYMBOL = re.compile(r'\s*SYMBOL\s+(?:0x([0-9a-f]{1,5})|(\d{1,6}))\b(?:.*?\\f\s+"?([^"\\]*))?', re.IGNORECASE)
_FORMULA = re.compile(r"\s*EQ\s", re.IGNORECASE)
_OFF = ("0", "false", "off")


@dataclass(slots=True)
class _Field:
    code: str = ""
    is_code: bool = True
    link: tuple[str, ...] = ()


class WordFields:
    """The fields that are open at a place of the text, each with its code and the tag of the link it is."""

    def __init__(self, left_out: dict[str, None]) -> None:
        """Start where no field is open; in `left_out` is noted that a formula stands as its code."""
        self._left_out = left_out
        self._open: list[_Field] = []

    @property
    def is_code(self) -> bool:
        """Say whether what stands here is part of the code of a field."""
        return any(each.is_code for each in self._open)

    @property
    def link(self) -> tuple[str, ...]:
        """Return the tag of the innermost link that is open."""
        return next((each.link for each in reversed(self._open) if each.link), ())

    def take(self, mark: "_Element") -> str:
        """Follow a field from its beginning over the end of its code to its end; return words it shows by itself."""
        kind = get(mark, "fldCharType")
        if kind == "begin":
            self._open.append(_Field())
            return _form_value(below(mark, "ffData"))
        if kind == "separate" and self._open:
            field = self._open[-1]
            field.is_code, field.link = False, link_of(field.code)
        elif kind == "end" and self._open:
            ended = self._open.pop()
            if ended.is_code and _FORMULA.match(ended.code):
                self._left_out["<formula>"] = None
                return ended.code.strip()
            if ended.is_code and (found := _SYMBOL.match(ended.code)):
                return sign_of(found[1] or f"{int(found[2]):X}", (found[3] or "").strip(), self._left_out)
        return ""

    def add_code(self, text: str) -> None:
        """Take a piece of a code."""
        if self._open:
            self._open[-1].code += text

    def end_paragraph(self) -> None:
        """End the codes: one that is never ended hides no other paragraph."""
        for each in self._open:
            each.is_code = False


def _form_value(form: "_Element | None") -> str:
    """Return what a box to tick or a list to choose from shows."""
    if (box := below(form, "checkBox")) is not None:
        state = below(box, "checked") if below(box, "checked") is not None else below(box, "default")
        return "☐" if state is None or get(state, "val") in _OFF else "☒"
    choices = below(form, "ddList")
    if choices is None:
        return ""
    entries = [get(each, "val") for each in choices if name_of(each) == "listEntry"]
    chosen = whole(get(below(choices, "result"), "val"))
    return entries[chosen] if chosen < len(entries) else ""


def link_of(code: str) -> tuple[str, ...]:
    """Return the tag of the link that the code of a field makes, if it is one."""
    found = _CODE.match(code)
    if found is None:
        return ()
    target = mark = ""
    for switch, quoted, bare in _PART.findall(found[1]):
        if switch.lower() == "\\l":
            mark = quoted or bare
        elif switch.lower() not in ("\\o", "\\t"):
            target = target or quoted or bare
    return link(f"{target}#{mark}" if mark else target)


def link(target: str) -> tuple[str, ...]:
    """Return the tag of a link; to a heading from the table of contents none."""
    return (f"a {attribute('href', target)}",) if target.strip("#") and not target.startswith("#_Toc") else ()
