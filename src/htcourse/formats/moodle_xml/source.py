"""One question of a Moodle XML file while it is read: its fields, where it stands, what was found wrong so far."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from htcourse.core.incoming import Incoming
from htcourse.core.moodle_grid import fraction_of
from htcourse.core.read_numbers import parse_number
from htcourse.formats.moodle_xml import faults
from htcourse.formats.moodle_xml.texts import Texts, text_in
from htcourse.markup.pictures import PictureStore

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(slots=True)
class Source(Incoming):
    """A `<question>`."""

    element: "_Element"
    texts: Texts
    store: PictureStore

    def find(self, path: str) -> "_Element | None":
        """Return a field."""
        return self.element.find(path)

    def all(self, path: str) -> "list[_Element]":
        """Return all fields of a name."""
        return self.element.findall(path)

    def value(self, path: str, otherwise: str = "") -> str:
        """Return the text of a field that holds nothing else."""
        return text_in(self.find(path)) or otherwise

    def is_set(self, path: str, otherwise: bool) -> bool:
        """Say whether a switch is on: everything but `false` and `0` is (Moodle: trans_single)."""
        found = self.find(path)
        return otherwise if found is None else text_in(found) not in ("false", "0", "")

    def question_text(self) -> str:
        """Return the question's text as it stands in the file."""
        return text_in(self.find("questiontext"))

    def text_of(self, text: str) -> str:
        """Return the question's text, in which something may have been replaced, in Markdown with the old `<image>`."""
        markdown = self.texts.markdown(text, self.find("questiontext"), is_line=False)
        content, name = self.value("image_base64"), self.value("image")
        if not (content and name):
            return markdown
        kept = self.store.put_base64(name, content)
        if not kept.name:
            self.texts.refused[name] = kept
            return markdown
        return f"{markdown}\n\n![]({kept.name})".strip()

    def piece(self, html: str) -> str:
        """Return a piece of HTML of the question's text as a line."""
        return self.texts.html_line(html, self.find("questiontext"))

    def fraction(self, answer: "_Element") -> float | None:
        """Return what an answer is worth, None when that is no weight; old files have it in a field of its own."""
        inner = answer.find("fraction")
        written = (answer.get("fraction") or "0") if inner is None else text_in(inner)
        number = parse_number(written)
        percent = None if number is None else number if inner is None else number * 100
        if percent is None or not -100 <= percent <= 100:
            self.left_out(faults.WEIGHT, weight=written[:40])
            return None
        return fraction_of(percent)
