"""Texts of an item to Markdown; the pictures they show come along from the package."""

from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from htcourse.core.bounds import composed
from htcourse.core.errors import CourseError
from htcourse.markup.from_html import markdown_of
from htcourse.markup.ims_packages import Package, file_meant
from htcourse.markup.markdown_writer import Instead
from htcourse.markup.pictures import LONGEST_ADDRESS, Kept, PictureStore, note_instead

if TYPE_CHECKING:
    from lxml.etree import _Element


def put_text(element: "_Element", text: str) -> None:
    """Put text in the place of an element."""
    parent = element.getparent()
    assert parent is not None
    text += element.tail or ""
    before = element.getprevious()
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
    element.tail = None
    parent.remove(element)


def html_inside(element: "_Element | None") -> str:
    """Return what an element holds, in HTML."""
    if element is None:
        return ""
    from lxml import etree

    _pictures_as_img(element)
    pieces = [escape(element.text or "", quote=False)]
    pieces += [etree.tostring(each, encoding="unicode", method="html") for each in element]
    return composed("".join(pieces))


def words_of(element: "_Element | None") -> str:
    """Return the words alone, on one line."""
    return "" if element is None else " ".join("".join(str(each) for each in element.itertext()).split())


def _pictures_as_img(element: "_Element") -> None:
    """Turn `<object data="x.png">` into `<img>`, which shows the same."""
    for each in list(element.iter("object")):
        kind = each.get("type") or ""
        if kind.startswith("image/") or (each.get("data") or "").lower().endswith((".png", ".jpg", ".jpeg", ".svg")):
            alt = words_of(each)
            tail = each.tail
            source = each.get("data") or ""
            each.clear()
            each.tag = "img"
            each.set("src", source)
            each.set("alt", alt)
            each.tail = tail


@dataclass(slots=True)
class Texts:
    """The texts of one item, which is `file` in the package.

    `removed` gathers what no text may hold, `refused` the pictures that were no good, with the reason.
    """

    package: Package
    store: PictureStore
    file: str
    removed: dict[str, None] = field(default_factory=dict)
    refused: dict[str, Kept] = field(default_factory=dict)

    def block(self, element: "_Element | None") -> str:
        """Return a text of paragraphs."""
        return self.of(html_inside(element), is_line=False)

    def line(self, element: "_Element | None") -> str:
        """Return a text in which no list and no heading starts: a choice, a feedback."""
        return self.of(html_inside(element), is_line=True)

    def of(self, html: str, *, is_line: bool) -> str:
        """Return HTML in Markdown."""
        instead: Instead = []
        converted = markdown_of(html, self._picture, line=is_line, instead=instead)
        self.removed.update(dict.fromkeys(each for each in converted.removed if each not in self.refused))
        note_instead(self.refused, instead)
        return converted.markdown

    def _picture(self, source: str) -> str | None:
        if source.startswith("data:"):
            return self._kept(source, self.store.put_inline(source))
        name = file_meant(self.file, source, self.package.names)
        if not name:
            return None
        if name not in self.package.names:
            return self._kept(source, Kept("", "missing"))
        try:
            return self._kept(source, self.store.put(name, self.package.read(name)))
        except CourseError:
            return self._kept(source, Kept("", "unreadable"))

    def _kept(self, source: str, kept: Kept) -> str | None:
        if not kept.name:
            self.refused.setdefault(source[:LONGEST_ADDRESS], kept)
        return kept.name or None
