"""What readers of H5P's contents share: fields of any JSON at all, texts, and what comes of a content."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from htcourse.core.incoming import Incoming
from htcourse.markup.from_html import looks_like_html, words_in_html
from htcourse.markup.package_texts import Texts

_UNDISCLOSED = "U"
"""The licence of H5P that says nothing of any."""
_LONGEST_CREDIT = 120


class Read(NamedTuple):
    """A question: our kind, its text, body, feedback and points; `is_whole` unless the content makes several of it."""

    kind: str
    text: str
    body: Any
    feedback: str = ""
    is_whole: bool = True
    points: float = 1.0


@dataclass(slots=True)
class Content(Incoming):
    """One content while it is read."""

    texts: Texts
    keeps_order: bool = False

    def line(self, html: str) -> str:
        """Return HTML as a line of Markdown."""
        return self.texts.of(html, is_line=True)

    def block(self, html: str, params: Mapping[str, Any]) -> str:
        """Return HTML as paragraphs of Markdown, the content's picture above them."""
        media = mapping(mapping(params, "media"), "type")
        shown = mapping(media, "params")
        file = mapping(shown, "file")
        source, alt = text(file, "path"), text(shown, "alt")
        picture = f'<p><img src="{_attribute(source)}" alt="{_attribute(alt)}"></p>' if source else ""
        is_picture = "Image" in text(media, "library") or "image" in text(file, "mime")
        return self.texts.of((picture if is_picture else "") + html, is_line=False)


def credit_of(metadata: Mapping[str, Any]) -> str:
    """Return who made something, its licence and where it is from; empty where nobody says."""
    licence = text(metadata, "license").strip()
    licence = "" if licence == _UNDISCLOSED else f"{licence} {text(metadata, 'licenseVersion')}"
    makers = [*(text(each, "name") for each in entries(metadata, "authors")), text(metadata, "author")]
    others = (text(metadata, "source"), text(metadata, "licenseExtras"))
    told = (" ".join(each.split())[:_LONGEST_CREDIT] for each in (*makers, licence, *others))
    return ", ".join(dict.fromkeys(filter(None, told)))


def _attribute(value: str) -> str:
    from html import escape

    return escape(value)


def text(data: Mapping[str, Any], key: str) -> str:
    """Return a text, an empty one for anything else."""
    found = data.get(key)
    return found if isinstance(found, str) else ""


def title_of(data: Mapping[str, Any]) -> str:
    """Return the words of a title on a line: some editors of H5P take it, tags and entities, from a text."""
    title = text(data, "title")
    return " ".join((words_in_html(title) if looks_like_html(title) else title).split())


def per_cent(data: Mapping[str, Any], key: str) -> int:
    """Return a whole number from 1 to 100, 0 for anything else."""
    found = data.get(key)
    return found if isinstance(found, int) and not isinstance(found, bool) and 0 < found <= 100 else 0


def mapping(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """Return an object, an empty one for anything else."""
    found = data.get(key)
    return found if isinstance(found, dict) else {}


def entries(data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """Return the objects of a list."""
    found = data.get(key)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def texts_in(data: Mapping[str, Any], key: str) -> list[str]:
    """Return the texts of a list."""
    found = data.get(key)
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def is_set(data: Mapping[str, Any], key: str) -> bool:
    """Say whether a switch is on."""
    return data.get(key) in (True, "true", 1)
