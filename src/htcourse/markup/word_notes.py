"""Notes of a Word document, by the names under which a text calls them, and what of a text was changed."""

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from htcourse.markup.office_xml import get, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element

    from htcourse.markup.word_styles import WordStyles

_CALLS = ("{*}footnoteReference", "{*}endnoteReference")
_SIGNS = ("{*}t", "{*}sym")
_SIGN = re.compile(r"\s*(?:\S{1,6}\s*$|[^\w\s]{1,3}(?=\s)|\w{1,3}[.)]?(?=\s))")
"""Signs (`*`, `a)`) that call a note; more words may stand in the same run."""
_YES = ("1", "true", "on")
_GONE = ("{*}del", "{*}moveFrom")
_TRACKED = ("{*}ins", "{*}moveTo", *_GONE)


def note_name(call: "_Element") -> str:
    """Return the name of the note that is called."""
    return f"{name_of(call).removesuffix('Reference')}-{get(call, 'id')}"


def unseen_notes(text: "_Element", styles: "WordStyles", left_out: dict[str, None]) -> set[str]:
    """Return the notes that are called only where words were deleted or are hidden; hidden ones are noted."""
    seen, unseen = set[str](), set[str]()
    for call in text.iter(*_CALLS):
        is_hidden = any(map(styles.is_hidden, call.iterancestors("{*}r")))
        left_out |= {"<hidden text>": None} if is_hidden else {}
        is_gone = is_hidden or next(call.iterancestors(*_GONE), None) is not None
        (unseen if is_gone else seen).add(note_name(call))
    return unseen - seen


def taken_signs(text: "_Element | None") -> dict[str, str]:
    """Take the signs (`*`) out with which a text calls notes instead of by numbers; return them by the notes' names."""
    signs = {}
    for call in [] if text is None else list(text.iter(*_CALLS)):
        run = call.getparent()
        if run is not None and get(call, "customMarkFollows") in _YES:
            own = list(takewhile(_is_sign, call.itersiblings()))
            said = "".join(map(_sign_of, own))
            sign = _SIGN.match(said)
            if sign is not None:
                signs[note_name(call)] = sign[0].strip()
                _leave(run, own, said[sign.end() :])
    return signs


def _leave(run: "_Element", own: "list[_Element]", rest: str) -> None:
    """Leave of some texts of a run what stands behind the sign."""
    for each in own if not rest else own[1:]:
        run.remove(each)
    if rest:
        own[0].tag = str(own[0].tag).replace("}sym", "}t")
        own[0].text = rest


def without_sign(note: "_Element", sign: str) -> "_Element":
    """Return a note whose text does not begin with the sign that calls it."""
    first = next((each for each in note.iter(*_SIGNS) if _sign_of(each).strip()), None)
    if first is not None and sign and _sign_of(first).lstrip().startswith(sign):
        rest = _sign_of(first).lstrip().removeprefix(sign)
        if not (sign[-1:].isalnum() and rest[:1].isalnum()):
            first.tag = str(first.tag).replace("}sym", "}t")
            first.text = rest
    return note


def _is_sign(element: "_Element") -> bool:
    return name_of(element) in ("t", "sym")


def _sign_of(element: "_Element") -> str:
    return element.text or get(element, "char")


def is_tracked(holder: "_Element") -> bool:
    """Say whether a change was tracked in an element."""
    return next(holder.iter(*_TRACKED), None) is not None
