"""The Markdown converters: one for pages, one for a line or two, each made once and reused.

Extensions are given as instances: by name Markdown would look through every installed package.
"""

import re
from functools import cache
from html import escape

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from pymdownx.betterem import BetterEmExtension
from pymdownx.caret import InsertSupExtension
from pymdownx.highlight import HighlightExtension
from pymdownx.keys import KeysExtension
from pymdownx.mark import MarkExtension
from pymdownx.superfences import SuperFencesCodeExtension
from pymdownx.tilde import DeleteSubExtension

_BACKREF = re.compile(r'(?:&#160;|\s)*<a class="footnote-backref".*?</a>', re.DOTALL)
_DECLARATION = re.compile(r"<!(?!--)")
_STAND_IN = chr(0x10FFFD)
_NOT_IN_A_LINE = ("olist", "ulist", "hashheader", "setextheader", "quote", "code", "hr", "indent", "reference")


def _inline_extensions() -> list[Extension]:
    return [BetterEmExtension(), InsertSupExtension(), DeleteSubExtension(), MarkExtension(), KeysExtension()]


@cache
def _page() -> Markdown:
    extensions: list[Extension] = [
        TableExtension(use_align_attribute=True),
        FootnoteExtension(),
        AttrListExtension(),
        DefListExtension(),
        AbbrExtension(),
        SaneListExtension(),
        HighlightExtension(use_pygments=False),
        SuperFencesCodeExtension(),
        *_inline_extensions(),
    ]
    return Markdown(extensions=extensions, output_format="html")


@cache
def _line() -> Markdown:
    converter = Markdown(extensions=_inline_extensions(), output_format="html")
    for name in _NOT_IN_A_LINE:
        converter.parser.blockprocessors.deregister(name)
    converter.preprocessors.deregister("html_block")
    return converter


def page_html(markdown: str) -> str:
    """Return the HTML of Markdown with everything a lesson may hold; not yet cleaned."""
    html = _converted(_page(), markdown)
    return _BACKREF.sub("", html) if "footnote-backref" in html else html


def line_html(markdown: str) -> str:
    """Return the HTML of one or more paragraphs without lists, headings or tables; not yet cleaned."""
    return _converted(_line(), markdown)


def _converted(converter: Markdown, markdown: str) -> str:
    # Python's html.parser stops with an AssertionError at “<![x” (3.11 to 3.13): a declaration is only text here.
    text = _DECLARATION.sub(_STAND_IN, markdown)
    try:
        html = converter.reset().convert(text)
    except RecursionError:  # quotations or lists hundreds deep: nobody writes them but to do harm
        _page.cache_clear()  # the parser is left in the middle of something
        _line.cache_clear()
        html = f"<pre>{escape(text)}</pre>"
    return html.replace(_STAND_IN, "&lt;!")
