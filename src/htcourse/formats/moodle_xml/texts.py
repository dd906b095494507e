"""Texts of a Moodle question, in whatever markup they are, to Markdown; their pictures come along."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from htcourse.core.bounds import composed
from htcourse.core.escaping import markdown_of_plain
from htcourse.markup.from_html import looks_like_html, markdown_of
from htcourse.markup.from_markdown import markdown_of_markdown
from htcourse.markup.markdown_writer import Instead
from htcourse.markup.pictures import LONGEST_ADDRESS, Kept, PictureStore, note_instead

if TYPE_CHECKING:
    from lxml.etree import _Element

_OWN = "@@PLUGINFILE@@"
_FORMATS = ("html", "moodle_auto_format", "plain_text", "wiki_like", "markdown")


def file_name(source: str) -> str:
    """Return what a picture is called in sentences."""
    return unquote(source.removeprefix(f"{_OWN}/")) if not source.startswith("data:") else source[:20] + "…"


def text_in(element: "_Element | None") -> str:
    """Return the text of a field, as it stands in `<text>`, or in the field itself in old files; in NFC, trimmed."""
    if element is None:
        return ""
    inner = element.find("text")
    holder = element if inner is None else inner
    text = holder.text or ""
    if len(holder) and inner is not None:
        from lxml.etree import tostring

        # HTML that was written without CDATA: Moodle refuses it, its words are plain all the same.
        text += "".join(tostring(each, encoding="unicode") for each in holder)
    return composed(text).strip()


@dataclass(slots=True)
class Texts:
    """The texts of one question. `markup` is what they are in unless they say otherwise.

    `removed` gathers what no text may hold, `refused` the pictures that were no good, with the reason.
    """

    store: PictureStore
    markup: str = "html"
    removed: dict[str, None] = field(default_factory=dict)
    refused: dict[str, Kept] = field(default_factory=dict)
    _files: "dict[_Element | None, _Files]" = field(default_factory=dict)

    def block(self, element: "_Element | None") -> str:
        """Return a text of paragraphs."""
        return self.markdown(text_in(element), element, is_line=False)

    def line(self, element: "_Element | None") -> str:
        """Return a text in which no list and no heading starts: a choice, a feedback."""
        return self.markdown(text_in(element), element, is_line=True)

    def markdown(self, text: str, element: "_Element | None", *, is_line: bool) -> str:
        """Return a text in the markup of a field and with its files."""
        markup = (element.get("format") or self.markup) if element is not None else self.markup
        return self._made(text, markup if markup in _FORMATS else "html", element, is_line)

    def html_line(self, html: str, element: "_Element | None") -> str:
        """Return a piece of HTML that stands inside a field, with the field's files."""
        return self._made(html, "html", element, is_line=True)

    def unused(self) -> list[str]:
        """Return the files no text shows."""
        return [each for files in self._files.values() for each in files.unused()]

    def _made(self, text: str, markup: str, element: "_Element | None", is_line: bool) -> str:
        if element not in self._files:
            self._files[element] = _Files(self.store, _files(element), self.refused)
        files = self._files[element]
        instead: Instead = []
        if markup == "markdown":
            converted = markdown_of_markdown(text, files.name, line=is_line, instead=instead)
        elif markup == "html" or (markup != "plain_text" and looks_like_html(text)):
            html = text if markup == "html" else text.replace("\n", "<br>\n")
            converted = markdown_of(html, files.name, line=is_line, instead=instead)
        else:
            return markdown_of_plain(text, line=is_line)
        self.removed.update(dict.fromkeys(each for each in converted.removed if each not in self.refused))
        note_instead(self.refused, instead)
        return converted.markdown


def _files(element: "_Element | None") -> dict[str, str]:
    """Return the base64 of the files of a field, by path and name."""
    if element is None:
        return {}
    return {
        f"{(each.get('path') or '/').strip('/')}/{each.get('name') or ''}".lstrip("/"): each.text or ""
        for each in element.findall("file")
    }


class _Files:
    """The files of one field."""

    def __init__(self, store: PictureStore, files: Mapping[str, str], refused: dict[str, Kept]) -> None:
        self._store = store
        self._files = files
        self._refused = refused
        self._shown: set[str] = set()

    def name(self, source: str) -> str | None:
        """Return the name a picture has from now on, None when it is not there or no good."""
        if source.startswith("data:"):
            return self._kept(source[:80], self._store.put_inline(source))
        if not source.startswith(f"{_OWN}/"):
            return None
        path = unquote(source[len(_OWN) :].partition("?")[0]).strip("/")
        if path not in self._files:
            return self._kept(source, Kept("", "missing"))
        self._shown.add(path)
        return self._kept(source, self._store.put_base64(path, self._files[path]))

    def unused(self) -> list[str]:
        return [each for each in self._files if each and each not in self._shown]

    def _kept(self, source: str, kept: Kept) -> str | None:
        if not kept.name:
            self._refused.setdefault(source[:LONGEST_ADDRESS], kept)
        return kept.name or None
