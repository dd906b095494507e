"""Markdown of a line or a few paragraphs to safe HTML: choices, feedback, titles, question texts."""

import re
from functools import lru_cache
from html import escape

from htcourse.core.code_spans import sub_outside_code
from htcourse.core.escaping import HIDDEN_BRACE
from htcourse.render.citations_and_terms import Placeholders
from htcourse.render.clean import clean
from htcourse.render.definitions import Definitions, taken_out
from htcourse.render.lists import normalised
from htcourse.render.markdown_engine import line_html, page_html
from htcourse.render.page import finished
from htcourse.render.plain_text import plain_text

_MARKUP = re.compile(r"[*_`\[\]<&\\~^={}|\x00-\x09\x0b-\x1f]|\+\+|  \n|[\U000F0000-\U0010FFFF]")
_BLOCK_START = re.compile(r"^(?: {2,}|[ ]*(?:[-+>#:!?]|\d+[.)]\s|-{3}))", re.MULTILINE)
_GAP = re.compile(r"\{[\w-]+\}")
_HIDDEN_MARK = re.compile(rf"{HIDDEN_BRACE}(?=[\w-]+\}})")
_BREAK = re.compile(r"\n\s*\n")
_PARAGRAPHS = re.compile(r"</p>\s*<p>")


@lru_cache(maxsize=4096)
def inline_html(markdown: str, language: str = "en") -> str:
    """Return safe HTML without a paragraph around it; paragraphs are parted by two line breaks.

    Nothing in it is read as a list, heading or table (“1904. The …” stays as it is). Citations leave nothing:
    a question names its sources beside its text.
    """
    text = markdown.strip()
    if not _MARKUP.search(text):
        return _BREAK.sub("<br><br>", escape(text, quote=False))
    placeholders = Placeholders(language, None)
    html = finished(clean(line_html(placeholders.taken_out(text)))).strip()
    html = _PARAGRAPHS.sub("<br><br>", html).removeprefix("<p>").removesuffix("</p>")
    return placeholders.put_back(html).strip()


def plain_line(markdown: str) -> str:
    """Return a text without markup on one line."""
    return " ".join(plain_text(inline_html(markdown)).split())


@lru_cache(maxsize=2048)
def block_html(markdown: str, language: str = "en") -> str:
    """Return safe HTML of paragraphs, lists, quotations and tables, without blocks of the `!!!` kind.

    The gaps of a cloze text (`{g1}`) stay as they are; between a brace that hides (`&#123;g1}`) and its word stands a
    word joiner, so that who looks for gaps in the HTML finds none there.
    """
    text = markdown.strip("\n")
    if not _MARKUP.search(text) and not _BLOCK_START.search(text):
        return "\n".join(f"<p>{escape(each.strip(), quote=False)}</p>" for each in _BREAK.split(text) if each.strip())
    placeholders = Placeholders(language, None)
    text = sub_outside_code(_HIDDEN_MARK, lambda _: "{\u2060", placeholders.taken_out(text))
    body, defined = taken_out(placeholders.kept(_GAP, text))
    return placeholders.put_back(finished(clean(page_html(_with(normalised(body), defined)))).strip())


def _with(body: str, defined: Definitions) -> str:
    below = defined.used_in(body)
    return f"{body}\n\n{below}" if below else body
