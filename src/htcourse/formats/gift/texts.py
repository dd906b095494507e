"""Texts of a GIFT file in whatever markup they are, to Markdown."""

import re
from dataclasses import dataclass, field

from htcourse.core.escaping import markdown_of_plain
from htcourse.formats.gift.blocks import restored

_FORMAT = re.compile(r"\[(html|moodle|plain|markdown)\]")
_LOOKS_LIKE_HTML = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|caption|center|cite|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|ol|p"
    r"|pre|q|s|samp|script|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var)\b[^<>]*>"
    r"|&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);",
    re.IGNORECASE,
)
_WORDS = re.compile(r"(?:[^\W\d_](?:[^\W_]|[,.;:?'\"()%/’“”«»–—…-]|[ ](?! ))*)?")
"""Nothing but words, as most texts are: no mark of Markdown or HTML among them, and none can stand at their start."""

MOODLE = "moodle"


@dataclass(slots=True)
class Texts:
    """The texts of one question: `markup` is what they are in unless they say otherwise; `removed` what was dropped."""

    markup: str = MOODLE
    removed: list[str] = field(default_factory=list)

    def question(self, text: str, blank: str) -> str:
        """Return the question's own text, whose markup is that of all others; `blank` stands where the answers were."""
        self.markup, bare = split_format(text.strip(), MOODLE)
        return self._markdown(restored(bare), self.markup, blank=blank)

    def block(self, text: str) -> str:
        """Return a text of paragraphs."""
        markup, bare = split_format(text.strip(), self.markup)
        return self._markdown(restored(bare), markup)

    def line(self, text: str) -> str:
        """Return a text in which no list and no heading starts: a choice, a feedback."""
        markup, bare = split_format(text.strip(), self.markup)
        return self._markdown(restored(bare), markup, is_line=True)

    def moodle(self, text: str) -> str:
        """Return a text in Moodle's own markup, whatever the question's is, in one line."""
        return self._markdown(restored(text), MOODLE, is_line=True)

    def _markdown(self, text: str, markup: str, *, is_line: bool = False, blank: str = "") -> str:
        text = text.strip()
        if _WORDS.fullmatch(text):
            return text
        if markup == "markdown":
            from htcourse.markup.from_markdown import markdown_of_markdown

            converted = markdown_of_markdown(text, line=is_line)
            self.removed += converted.removed
            return converted.markdown.replace(BLANK, blank)
        if markup == "html" or (markup == MOODLE and _LOOKS_LIKE_HTML.search(text)):
            # Imported here: recognising a file must not bring the HTML reader.
            from htcourse.markup.from_html import markdown_of

            html = text.replace("\n", "<br>\n") if markup == MOODLE else text
            converted = markdown_of(html.replace(BLANK, blank), line=is_line)
            self.removed += converted.removed
            return converted.markdown
        return markdown_of_plain(text.replace(BLANK, blank), line=is_line)


BLANK = "\ufdd7"
"""A noncharacter that stands where the answers stood inside a sentence."""


def split_format(text: str, otherwise: str) -> tuple[str, str]:
    """Return the markup a text says it is in (`[html]…`), else `otherwise`, and the text without that word."""
    found = _FORMAT.match(text)
    return (found[1], text[found.end() :]) if found else (otherwise, text)


def raw(text: str) -> str:
    """Return a text that is compared with what a learner types: as it stands, without its format, on one line."""
    return " ".join(restored(split_format(text.strip(), "")[1]).split())
