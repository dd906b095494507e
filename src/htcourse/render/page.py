"""The last steps from cleaned HTML to what QTextBrowser shows well: tables, callouts, paragraph ids."""

import re
from hashlib import sha256
from html import escape

from htcourse.render.plain_text import plain_text
from htcourse.render.wording import word

_CELL = re.compile(r"<(td|th)\b((?:\"[^\"]*\"|[^>\"])*)>(.*?)</\1>", re.DOTALL)
_NO_PICTURE = re.compile(r"<img(?![^>]* src=)(?:[^>]* alt=(\"[^\"]*\"))?[^>]*>")
_ALIGN = re.compile(r' align="\w+"')
_SWAPS = (
    ("<mark>", '<span class="mark">'),
    ("</mark>", "</span>"),
    ("<del>", "<s>"),
    ("</del>", "</s>"),
    ("<ins>", "<u>"),
    ("</ins>", "</u>"),
)
_WHOLE_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_EMPTY_CELL = r"<th([^>]*)>(?:\s|\u200b|&nbsp;|<br ?/?>)*</th>"
_EMPTY_HEAD = re.compile(rf"\s*<thead>\s*<tr>\s*(?:{_EMPTY_CELL}\s*)+</tr>\s*</thead>")
_MANY_COLUMNS = 5
_TOP_HEADING = re.compile(r"<(/?)h[12]\b")
_BLOCK = r"p|li|h[3-6]|dt|dd"
_START = re.compile(rf"<({_BLOCK})\b((?:\"[^\"]*\"|[^>\"])*)>")
_NEXT_BLOCK = re.compile(r"</?(?:p|li|ul|ol|h[1-6]|table|tr|td|th|blockquote|pre|dl|dt|dd|hr)\b")


def finished(html: str) -> str:
    """Return cleaned HTML with tables in class `rows`, their cells' text in paragraphs, and only tags Qt knows.

    A picture that was refused leaves its alt text.
    """
    for old, new in _SWAPS:
        html = html.replace(old, new)
    html = _TOP_HEADING.sub(r"<\1h3", html)
    if "<img" in html:
        html = _NO_PICTURE.sub(lambda match: (match[1] or "").strip('"'), html)
    if "<table" in html:
        html = _CELL.sub(_cell, _WHOLE_TABLE.sub(_table, html))
    return html


def _table(match: re.Match[str]) -> str:
    """Return a table with its class; one of many columns is set smaller, or its words would break.

    Markdown has no table without a row of headings: an empty one is left out, and an empty cell of one is no heading.
    """
    table = re.sub(_EMPTY_CELL, r'<td class="head"\1></td>', _EMPTY_HEAD.sub("", match[1]))
    columns = match[1].partition("</tr>")[0].count("<th")
    kind = "rows many" if columns >= _MANY_COLUMNS else "rows"
    return f'<table class="{kind}" width="100%" cellspacing="0">{table}</table>'


def _cell(match: re.Match[str]) -> str:
    tag, attributes, inner = match[1], match[2], match[3].strip()
    if inner and not inner.startswith(("<p", "<ul", "<ol", "<h", "<dl", "<blockquote", "<table")):
        align = _ALIGN.search(attributes)
        inner = f"<p{align[0] if align else ''}>{inner}</p>"
    return f"<{tag}{attributes}>{inner}</{tag}>"


def callout_html(kind: str, title: str, body: str, language: str) -> str:
    """Return a callout as a table of two cells, a bar and a body: the one form Qt gives a ground and a border."""
    shown = escape(title or word(kind, language), quote=False)
    return (
        f'<table class="callout callout-{kind}" width="100%" cellspacing="0"><tr>'
        f'<td class="bar bar-{kind}" width="4"></td>'
        f'<td class="callout-body body-{kind}"><p class="callout-title title-{kind}">{shown}</p>\n{body}</td>'
        f"</tr></table>"
    )


class ParagraphIds:
    """Gives every paragraph of a section an id that stays while its words stay.

    `p` and six hex digits of a hash over the words and their count: highlights are found by it again.
    """

    def __init__(self) -> None:
        """Start with no paragraph."""
        self._count: dict[str, int] = {}
        self._given: set[str] = set()

    def put(self, html: str) -> str:
        """Return the HTML with an id on every p, li, heading, dt and dd that holds words of its own."""

        def with_id(start: re.Match[str]) -> str:
            if ' id="' in start[2]:
                return start[0]
            after = _NEXT_BLOCK.search(html, start.end())
            words = html[start.end() : after.start() if after else len(html)]
            text = " ".join(plain_text(words).casefold().split())
            return f'<{start[1]} id="{self._id(text)}"{start[2]}>' if text else start[0]

        return _START.sub(with_id, html)

    def _id(self, text: str) -> str:
        while True:
            count = self._count[text] = self._count.get(text, 0) + 1
            given = "p" + sha256(f"{text}\n{count}".encode()).hexdigest()[:6]
            if given not in self._given:
                self._given.add(given)
                return given
