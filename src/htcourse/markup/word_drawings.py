"""What a drawing of a Word document shows: pictures and text boxes, each once though the file may hold two forms."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from htcourse.markup.office_xml import get, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element

BOX = "txbxContent"
_SHOWN = (BOX, "blip", "imagedata")
_IN_FORMS = ("{*}t", *(f"{{*}}{each}" for each in _SHOWN))


def chosen(holder: "Iterable[_Element]") -> "Iterator[_Element]":
    """Give what stands in an element; of what has several forms the first with words or a picture."""
    for each in holder:
        forms = list(each) if name_of(each) == "AlternateContent" else []
        if forms:
            yield from chosen(next((form for form in forms if next(form.iter(*_IN_FORMS), None) is not None), forms[0]))
        else:
            yield each


def shown(drawing: "Iterable[_Element]") -> "Iterator[_Element]":
    """Give the pictures and text boxes of a drawing in their order, but not what stands in a box."""
    for each in chosen(drawing):
        if name_of(each) in _SHOWN:
            yield each
        else:
            yield from shown(each)


def kind_of(drawing: "_Element") -> str:
    """Return what people call a drawing that shows neither pictures nor text boxes."""
    names = {"chart": "chart", "relIds": "SmartArt"}
    return next((names[name] for each in drawing.iter() if (name := name_of(each)) in names), "drawing")


def description(drawing: "_Element") -> str:
    """Return what is said of a drawing to those who cannot see it."""
    told = (
        get(each, "descr") or get(each, "title") or get(each, "alt") for each in drawing.iter("{*}docPr", "{*}shape")
    )
    return next(filter(None, told), "")
