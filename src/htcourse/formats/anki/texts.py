"""Fields of notes to Markdown or plain words; the pictures they show come along from the package."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import unquote

from htcourse.core.errors import CourseError
from htcourse.core.escaping import printable
from htcourse.core.question_bank import title_from
from htcourse.formats.anki.archive import medium
from htcourse.markup.from_html import markdown_of
from htcourse.markup.pictures import Kept, PictureStore
from htcourse.markup.safe_zip import Archive

_SOUND = re.compile(r"\[sound:([^\]<>]{1,200})\]|\[anki:(?:play|tts)[^\]<>]{0,200}\](?:[^\[]{0,2000}\[/anki:tts\])?")
_LATEX = re.compile(r"\[(/?)(latex|\$\$?)\]")
_BREAK = re.compile(r"<(?:br|/?p|/?div|/?li|/?tr|hr)\b[^<>]*>", re.IGNORECASE)
_CODE = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)|<!--.*?(?:-->|$)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_LONGEST = 200_000


def plain_words(html: str) -> str:
    """Return the words of a field, a line for each line that is shown."""
    html = _LATEX.sub("", _SOUND.sub(" ", html[:_LONGEST]))
    text = unescape(_TAG.sub("", _BREAK.sub("\n", _CODE.sub(" ", html.replace("\n", " ")))))
    lines = (" ".join(each.split()) for each in printable(text).split("\n"))
    return "\n".join(filter(None, lines))


def first_words(html: str) -> str:
    """Return the first words of a field, to name a note by."""
    return title_from(plain_words(html[:2000]).replace("\n", " "))[:60]


@dataclass(slots=True)
class Texts:
    """The texts of one note after the other; `removed` and `refused` (with reasons) are those of the present one."""

    archive: Archive
    media: Mapping[str, str]
    store: PictureStore
    removed: dict[str, None] = field(default_factory=dict)
    refused: dict[str, Kept] = field(default_factory=dict)

    def begin(self) -> None:
        """Begin another note."""
        self.removed, self.refused = {}, {}

    def markdown(self, html: str, *, is_line: bool) -> str:
        """Return a field in Markdown."""
        for found in _SOUND.finditer(html):
            self.removed[found[1] or found[0][:30]] = None
        self.removed.update(dict.fromkeys(each[0] for each in _LATEX.finditer(html) if not each[1]))
        html = _LATEX.sub("", _SOUND.sub("", html))
        converted = markdown_of(html, self.picture, line=is_line)
        self.removed.update(dict.fromkeys(each for each in converted.removed if each not in self.refused))
        return converted.markdown

    def picture(self, source: str) -> str | None:
        """Keep a picture and return its name in the module; None where there is none."""
        if source.startswith("data:"):
            return self._kept(source, self.store.put_inline(source))
        file = self.media.get(source) or self.media.get(unquote(source))
        if file is None:
            return self._kept(source, Kept("", "missing"))
        try:
            return self._kept(source, self.store.put(unquote(source), medium(self.archive, file)))
        except CourseError:
            return self._kept(source, Kept("", "missing"))

    def _kept(self, source: str, kept: Kept) -> str | None:
        if not kept.name:
            self.refused[source[:80]] = kept
        return kept.name or None
