"""Markdown of other programs to that of the authoring format: the same is left out of it as of HTML."""

import re
from functools import cache
from typing import TYPE_CHECKING

from htcourse.core.bounds import text_excess
from htcourse.core.escaping import markdown_of_plain, printable
from htcourse.markup.from_html import TOO_MUCH, Converted, markdown_of
from htcourse.markup.markdown_writer import Instead, PictureName

if TYPE_CHECKING:
    from markdown import Markdown


def markdown_of_markdown(
    text: str, picture: PictureName | None = None, line: bool = False, instead: Instead | None = None
) -> Converted:
    """Return Markdown that shows what `text` shows as Moodle reads it; never raises.

    It goes by way of HTML, so that pictures, links, tags, citations and whatever else only looks like ours is treated
    as `markdown_of` does, where the parameters are told. What nobody writes by hand gives its words alone.
    """
    text = printable(text)
    if _WORDS.fullmatch(text):
        return Converted(markdown_of_plain(text, line))
    if text_excess(text):
        return Converted(markdown_of_plain(text, line), (TOO_MUCH,))
    try:
        html = _converter().reset().convert(text)
    except RecursionError:
        return Converted(markdown_of_plain(text, line), (TOO_MUCH,))
    return markdown_of(html, picture, line, instead)


_WORDS = re.compile(r"(?:[^\W\d_][^\\`*_{}\[\]<>#|~&!:=^$@+\n\r\t]*)?")
"""A line that begins with a letter and has no mark of Markdown, as most texts of questions: it shows as it is."""


@cache
def _converter() -> "Markdown":
    from markdown import Markdown
    from markdown.extensions.def_list import DefListExtension
    from markdown.extensions.fenced_code import FencedCodeExtension
    from markdown.extensions.tables import TableExtension

    extensions = [DefListExtension(), FencedCodeExtension(), TableExtension(use_align_attribute=True)]
    return Markdown(extensions=extensions, output_format="html")
