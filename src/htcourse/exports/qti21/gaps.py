"""Interactions in the place of the marks of a cloze text (`{g1}`)."""

from typing import TYPE_CHECKING

from htcourse.core.question_types.cloze import MARK

if TYPE_CHECKING:
    from lxml.etree import _Element


def put_gaps(block: "_Element", entries: "dict[str, _Element]") -> None:
    """Put interactions in the place of their marks, anywhere in a block."""
    for each in list(block.iter()):
        before, gaps = _split(each.text or "", entries)
        if gaps:
            each.text = before
            for at, gap in enumerate(gaps):
                each.insert(at, gap)
        before, gaps = _split(each.tail or "", entries) if each is not block else ("", [])
        parent = each.getparent()
        if gaps and parent is not None:
            each.tail = before
            place = parent.index(each) + 1
            for at, gap in enumerate(gaps):
                parent.insert(place + at, gap)


def _split(text: str, entries: "dict[str, _Element]") -> "tuple[str, list[_Element]]":
    """Return the text before the first gap, and the gaps with the text behind each as its tail."""
    before, at = text, 0
    gaps: list[_Element] = []
    for mark in MARK.finditer(text):
        gap = entries.pop(mark[1], None)
        if gap is None:
            continue
        if gaps:
            gaps[-1].tail = text[at : mark.start()]
        else:
            before = text[: mark.start()]
        gap.tail = text[mark.end() :]
        gaps.append(gap)
        at = mark.end()
    return before, gaps
