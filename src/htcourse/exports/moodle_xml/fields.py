"""Fields of a Moodle question: texts in CDATA where need be, pictures in base64 below the text that shows them."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote

from htcourse.core.escaping import printable
from htcourse.render.inline import block_html, inline_html
from htcourse.render.portable import portable_html


@dataclass(frozen=True, slots=True)
class Html:
    """A text in HTML and the names of the pictures it shows."""

    html: str = ""
    pictures: tuple[str, ...] = ()


@dataclass(slots=True)
class Fields:
    """Writes the fields of one question; `missing` gathers pictures that are not among `pictures`."""

    pictures: Mapping[str, bytes]
    missing: dict[str, None] = field(default_factory=dict)

    def block(self, markdown: str) -> Html:
        """Return a text of paragraphs."""
        return self.portable(block_html(markdown)) if markdown else Html()

    def line(self, markdown: str) -> Html:
        """Return a text without paragraphs."""
        return self.portable(inline_html(markdown)) if markdown else Html()

    def portable(self, html: str) -> Html:
        """Return our HTML as Moodle shows it."""
        shown: dict[str, None] = {}

        def source(name: str) -> str | None:
            if name not in self.pictures:
                return None
            shown[name] = None
            return f"@@PLUGINFILE@@/{quote(_path(name))}"

        made = portable_html(html, source)
        self.missing.update(dict.fromkeys(made.left_out))
        return Html(made.html, tuple(shown))

    def text(self, name: str, text: Html, attributes: str = ' format="html"', inside: str = "") -> str:
        """Return a field with a text, its pictures, and what else stands `inside` it."""
        files = "".join(f"{self._file(each)}\n" for each in text.pictures)
        return f"<{name}{attributes}>\n{text_element(text.html)}\n{files}{inside}</{name}>\n"

    def _file(self, name: str) -> str:
        folder, _, file = _path(name).rpartition("/")
        path = f"/{folder}/" if folder else "/"
        content = base64.b64encode(self.pictures[name]).decode()
        return f'<file name="{_attribute(file)}" path="{_attribute(path)}" encoding="base64">{content}</file>'


def text_element(text: str) -> str:
    """Return `<text>`, in CDATA where the text has what XML reads as its own (Moodle: xml_escape)."""
    text = printable(text).replace("\r", "")
    if not any(mark in text for mark in "<>&\"'"):
        return f"<text>{text}</text>"
    return f"<text><![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]></text>"


def element(name: str, value: object) -> str:
    """Return a field that holds a value alone."""
    return f"<{name}>{escape(printable(str(value)), quote=False)}</{name}>\n"


def _attribute(text: str) -> str:
    return escape(printable(text))


def _path(name: str) -> str:
    return name.removeprefix("images/")
