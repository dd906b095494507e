"""Notes of a Word document, by the names under which a text calls them, and what of a text was changed."""

from typing import TYPE_CHECKING

from htcourse.markup.office_xml import get, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element

    from htcourse.markup.word_styles import WordStyles

_CALLS = ("{*}footnoteReference", "{*}endnoteReference")
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


def is_tracked(holder: "_Element") -> bool:
    """Say whether a change was tracked in an element."""
    return next(holder.iter(*_TRACKED), None) is not None
