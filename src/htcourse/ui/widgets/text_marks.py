"""Marks in a text document: quotes to places and back. Python counts code points, Qt counts UTF-16 units."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from htcourse.core.quotes import Quote, agreement_at, find_quote, quote_of
from htcourse.ui.look.theme import Look


class TextMark(NamedTuple):
    """Words to mark: the mark's id, the name of their paragraph, and the quote."""

    id: str
    paragraph: str
    quote: Quote


def anchor_of(block: QTextBlock) -> str:
    """Return the id of a paragraph (`p3f2a91`): it arrives as the name of the block's first fragment."""
    names = block.charFormat().anchorNames()
    if not names:
        iterator = block.begin()
        if not iterator.atEnd():
            names = iterator.fragment().charFormat().anchorNames()
    return str(names[0]) if names else ""


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """Give a document's paragraphs in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def cursor_of(document: QTextDocument, mark: TextMark) -> QTextCursor | None:
    """Return the words of a mark: in its paragraph, else where the surroundings agree most; None without any."""
    best: tuple[int, QTextBlock, tuple[int, int]] | None = None
    for block in blocks_of(document):
        text = block.text()
        place = find_quote(text, mark.quote)
        if place is None:
            continue
        is_named = bool(mark.paragraph) and anchor_of(block) == mark.paragraph
        agreement = agreement_at(text, *place, mark.quote) + (1000 if is_named else 0)
        if best is None or agreement > best[0]:
            best = (agreement, block, place)
    if best is None:
        return None
    _, block, (start, end) = best
    cursor = QTextCursor(document)
    cursor.setPosition(block.position() + _units(block.text(), start))
    cursor.setPosition(block.position() + _units(block.text(), end), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def quotes_in(cursor: QTextCursor) -> list[tuple[str, Quote]]:
    """Return what a selection holds, paragraph by paragraph."""
    found = []
    block = cursor.document().findBlock(cursor.selectionStart())
    while block.isValid() and block.position() < cursor.selectionEnd():
        text = block.text()
        start = _points(text, cursor.selectionStart() - block.position())
        end = _points(text, cursor.selectionEnd() - block.position())
        quote = quote_of(text, start, end)
        if quote is not None:
            found.append((anchor_of(block), quote))
        block = block.next()
    return found


def selection_of(cursor: QTextCursor, look: Look) -> QTextEdit.ExtraSelection:
    """Return marked words as they are shown: a ground, and a line below that is seen without colours."""
    mark = found_in(cursor, look)
    mark.format.setUnderlineColor(look.colour("warn"))
    mark.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    return mark


def found_in(cursor: QTextCursor, look: Look) -> QTextEdit.ExtraSelection:
    """Return words that were looked for as they are shown: on a ground; where soft grounds are black, the full colour.

    There a line alone would look like a term's.
    """
    is_framed = look.theme.is_framed
    mark = QTextEdit.ExtraSelection()
    mark.cursor = cursor
    mark.format.setBackground(look.colour("warn" if is_framed else "warn_soft"))
    mark.format.setForeground(look.colour("on_accent" if is_framed else "ink"))
    return mark


def _units(text: str, points: int) -> int:
    return len(text[:points].encode("utf-16-le")) // 2


def _points(text: str, units: int) -> int:
    """Return how many code points so many UTF-16 units are, within the text."""
    return len(text.encode("utf-16-le")[: 2 * max(0, units)].decode("utf-16-le", "ignore"))
