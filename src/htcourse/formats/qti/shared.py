"""Texts that several items share, each in a file of its own: stimuli of QTI, and what TAO includes (XInclude)."""

from posixpath import dirname, relpath
from typing import TYPE_CHECKING
from urllib.parse import quote

from htcourse.core import incoming
from htcourse.core.errors import CourseError
from htcourse.formats.qti.names import renamed
from htcourse.formats.qti.source import Source
from htcourse.markup.ims_packages import Package, file_beside
from htcourse.markup.package_texts import Texts, put_text
from htcourse.markup.safe_xml import XmlError, parse

if TYPE_CHECKING:
    from lxml.etree import _Element

_INCLUDE = "include"
_MOST_INCLUDED = 20
"""Texts of one item, those counted that included ones include: they may do so in a circle."""
_ADDRESSES = ("src", "data")


def stimulus_of(source: Source, package: Package) -> str:
    """Return the stimuli that an item names, in Markdown."""
    texts = []
    for each in source.item.findall("assessmentStimulusRef"):
        file = file_beside(source.texts.file, each.get("href") or "")
        root = _root_of(package, file)
        body = root.find("stimulusBody") if root is not None else None
        if body is None:
            source.problems.append(incoming.MISSING.warning(source.place, file=each.get("href") or "?"))
            continue
        stimulus = Texts(package, source.texts.store, file, source.texts.removed, source.texts.refused)
        texts.append(stimulus.block(body))
    return "\n\n".join(filter(None, texts))


def include(source: Source, package: Package) -> None:
    """Put the texts of other files where an item includes them, and note what is not there."""
    item, count = source.texts.file, 0
    while (found := next(source.body.iter(_INCLUDE), None)) is not None:
        address, count = found.get("href") or "", count + 1
        file = file_beside(item, address)
        text = _root_of(package, file) if count <= _MOST_INCLUDED else None
        holder = found.getparent()
        if text is None or holder is None:
            if file in package.names:
                source.texts.removed[f"<{_INCLUDE}>"] = None
            else:
                source.simplified(incoming.MISSING, file=address or "?")
            put_text(found, "")
            continue
        for each in text.iter():
            for name in (*_ADDRESSES, "href") if each.tag == _INCLUDE else _ADDRESSES:
                if beside := file_beside(file, each.get(name) or ""):
                    each.set(name, quote(relpath(beside, dirname(item) or ".")))
        text.tag, text.tail = "div", found.tail
        holder.replace(found, text)


def _root_of(package: Package, file: str) -> "_Element | None":
    try:
        return renamed(parse(package.read(file))) if file in package.names else None
    except (XmlError, CourseError):
        return None
