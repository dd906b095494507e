"""Elements of QTI 2.1, and our HTML as the XHTML that QTI takes in."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast

from lxml import etree, html

from htcourse.core import outgoing
from htcourse.core.escaping import printable

if TYPE_CHECKING:
    from lxml.etree import _Element

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"

_BLOCK_TAGS = "p hr ul ol dl h1 h2 h3 h4 h5 h6 pre table blockquote div"
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_INSIDE = "li dt dd caption thead tbody tfoot tr th td br a img em strong b i sub sup code kbd samp tt q span small"
_ALLOWED = _BLOCKS.union(_INSIDE.split(), {"big", "abbr", "cite", "var"})
_AS_SPAN = {"s": "strike", "u": "underline", "mark": "mark", "del": "strike", "ins": "underline"}
_ATTRIBUTES = {"a": ("href",), "img": ("src", "alt", "width", "height"), "td": ("colspan", "rowspan")}
_ATTRIBUTES["th"] = _ATTRIBUTES["td"]
_NOT_ONE = re.compile(r"[^A-Za-z0-9._-]")


def identifier(text: str) -> str:
    """Return an id as QTI takes it: it begins with a letter."""
    name = _NOT_ONE.sub("-", text)
    return name if re.match(r"[A-Za-z_]", name) else f"id-{name}"


def element(name: str, attributes: Mapping[str, object] | None = None, *inside: "_Element | str") -> "_Element":
    """Return an element with attributes (None leaves one out), and text or elements inside it."""
    made = etree.Element(f"{{{QTI}}}{name}", nsmap=cast(dict[str, str], {None: QTI}))
    for key, value in (attributes or {}).items():
        if value is not None:
            made.set(key, str(value).lower() if isinstance(value, bool) else printable(number(value)))
    for each in inside:
        if isinstance(each, str):
            add_text(made, each)
        else:
            made.append(each)
    return made


def number(value: object) -> str:
    """Return a value in words; a number as short as it is exact."""
    return outgoing.number(value) if isinstance(value, float) else str(value)


def add_text(parent: "_Element", text: str) -> None:
    """Put text behind all that an element holds."""
    text = printable(text)
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def append_flow(parent: "_Element", markup: str) -> "_Element":
    """Put HTML, text and all, into an element that takes words and blocks; return the element."""
    if "<" not in markup and "&" not in markup:
        add_text(parent, markup)
        return parent
    holder = html.fragment_fromstring(markup, create_parent="div")
    _copy(holder, parent)
    return parent


def blocks(markup: str) -> "list[_Element]":
    """Return HTML as blocks; words that stand bare get a paragraph."""
    holder = append_flow(element("div"), markup)
    found: list[_Element] = []
    loose: _Element | None = None
    for piece in _pieces(holder):
        if isinstance(piece, str):
            if loose is None and not piece.strip():
                continue
        elif etree.QName(piece).localname in _BLOCKS:
            found.append(piece)
            loose = None
            continue
        if loose is None:
            loose = element("p")
            found.append(loose)
        if isinstance(piece, str):
            add_text(loose, piece)
        else:
            loose.append(piece)
    return found


def _pieces(holder: "_Element") -> "Iterator[_Element | str]":
    """Give the text and elements of an element in order; the elements lose their tails."""
    if holder.text:
        yield holder.text
    for each in list(holder):
        tail, each.tail = each.tail, None
        yield each
        if tail:
            yield tail


def _copy(source: "_Element", parent: "_Element") -> None:
    add_text(parent, source.text or "")
    for each in source:
        if isinstance(each.tag, str):
            _copy_element(each, parent)
        add_text(parent, each.tail or "")


def _copy_element(source: "_Element", parent: "_Element") -> None:
    tag = str(source.tag)
    name = "span" if tag in _AS_SPAN else tag
    if name not in _ALLOWED:
        _copy(source, parent)
        return
    attributes = {key: source.get(key) for key in _ATTRIBUTES.get(name, ())}
    attributes["class"] = _AS_SPAN.get(tag, source.get("class"))
    if name == "img":
        attributes["alt"] = source.get("alt") or ""
    made = element(name, attributes)
    parent.append(made)
    _copy(source, made)
    if name == "table" and made.find(f"{{{QTI}}}tbody") is None:
        _with_body(made)


def _with_body(table: "_Element") -> None:
    """Put the rows of a table into the body that QTI wants it to have."""
    body = element("tbody")
    rows = [each for each in table if etree.QName(each).localname == "tr"]
    head = table.find(f"{{{QTI}}}thead")
    body.extend(rows or (list(head) if head is not None else []))
    if head is not None and not rows:
        table.remove(head)
    table.append(body)
