"""The way of Tab through the links of a text: which is chosen, where it stands, and where the way begins."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser


def is_at_link(text: QTextBrowser) -> bool:
    """Whether a link is chosen in a text."""
    cursor = text.textCursor()
    return cursor.hasSelection() and cursor.charFormat().isAnchor()


def link_place(text: QTextBrowser) -> QRect:
    """Return where the link chosen stands in its text; one over several lines takes their whole width."""
    cursor = text.textCursor()
    start, end = QTextCursor(cursor), QTextCursor(cursor)
    start.setPosition(cursor.selectionStart())
    end.setPosition(cursor.selectionEnd())
    first, last = text.cursorRect(start), text.cursorRect(end)
    place = first | last
    return place if first.top() == last.top() else QRect(0, place.top(), text.width(), place.height())


def seen_of(text: QTextBrowser) -> QRect:
    """Return what is seen of a text."""
    return text.visibleRegion().boundingRect()


def begin_in_view(text: QTextBrowser, *, is_next: bool) -> None:
    """Let the way from link to link begin with what is seen of a text, unless it is at a link that is."""
    seen = seen_of(text)
    if seen.isEmpty() or (is_at_link(text) and seen.intersects(link_place(text))):
        return
    # Qt looks on from what is selected.
    moves, keep = QTextCursor.MoveOperation, QTextCursor.MoveMode.KeepAnchor
    before, after = moves.PreviousCharacter, moves.NextCharacter
    cursor = text.cursorForPosition(seen.topLeft() if is_next else seen.bottomRight())
    cursor.movePosition(moves.StartOfLine if is_next else moves.EndOfLine)
    # Out of a cell of a table nothing can be selected.
    if not cursor.movePosition(before if is_next else after, keep):
        cursor.movePosition(after if is_next else before, keep)
    text.setTextCursor(cursor)
