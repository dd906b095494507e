"""Text pasted from another program as a lesson has it: Markdown, sections with ids, notes that are references cited."""

import re
from typing import NamedTuple

from htcourse.core.code_spans import FENCE
from htcourse.core.errors import Problem
from htcourse.core.escaping import at_line_start
from htcourse.core.question_bank import title_from
from htcourse.formats.markdown_folder.page import end_of_first_paragraph
from htcourse.markup.documents import written
from htcourse.markup.pasted_html import has_structure, pasted
from htcourse.usecases.names import free_name, suggested_id
from htcourse.usecases.sources.cited_notes import LED, NOTE, notes_as_sources

_HEADING = re.compile(r"^(#{1,6}) (.+)$", re.MULTILINE)
_SECTION = re.compile(r"^## ", re.MULTILINE)
_SLUG = re.compile(r"\{#([\w-]+)")


class PastedText(NamedTuple):
    """What to insert, the text of sources.json then (the same where nothing was added), and what was left out.

    `left_out` are tags and addresses; `sources` the names of sources that were made of notes; `unclear` tell of notes
    that name another, which may be a citation by now.
    """

    markdown: str
    sources_text: str
    sources: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    unclear: tuple[Problem, ...] = ()


def is_worth_reading(html: str) -> bool:
    """Say whether pasted HTML shows more than its words: headings, lists, tables, bold, links."""
    return has_structure(html)


def pasted_text(html: str, lesson: str = "", sources_text: str = "") -> PastedText | None:
    """Return pasted HTML as text of a lesson, whose text so far is `lesson`; None where its plain words do better."""
    found = written(pasted(html))
    if not found.markdown:
        return None
    below = "".join(f"\n[^{name}]: {words}" for name, words in found.notes.items())
    text = _sections(found.markdown, lesson) + (f"\n{below}\n" if below else "")
    cited = notes_as_sources(text, sources_text, is_part=True)
    markdown = _renumbered(cited.markdown, lesson)
    unclear = tuple(each for each in cited.problems if each.code == LED.code)
    return PastedText(markdown.strip("\n"), cited.sources_text, cited.sources, found.left_out, unclear)


def _sections(markdown: str, lesson: str) -> str:
    """Return Markdown whose highest headings begin sections, each with an id that the lesson does not have yet."""
    used = set(_SLUG.findall(lesson))
    outside = FENCE.split(markdown)[0] if FENCE.search(markdown) else markdown
    levels = [len(found[1]) for found in _HEADING.finditer(outside)]
    more = max(0, 2 - min(levels, default=2))

    def heading(found: re.Match[str]) -> str:
        level = min(6, len(found[1]) + more)
        if level > 2 or _SLUG.search(found[2]):
            return f"{'#' * level} {found[2]}"
        slug = free_name(suggested_id(title_from(NOTE.sub("", found[2]))) or "section", used)
        used.add(slug)
        return f"## {found[2]} {{#{slug}}}"

    return _with_notes_below(_HEADING.sub(heading, outside)) + markdown[len(outside) :]


def _with_notes_below(markdown: str) -> str:
    """Return sections whose titles call no notes, which they could not: their first paragraphs do."""
    head, *sections = _SECTION.split(markdown)
    for at, section in enumerate(sections):
        title, *lines = section.split("\n")
        notes = "".join(found[0] for found in NOTE.finditer(title))
        if notes and not (end := end_of_first_paragraph(lines)):
            lines[:0] = ["", at_line_start(title.rpartition(" {#")[0])]
        elif notes:
            lines[end - 1] += notes
        sections[at] = "\n".join([f"## {NOTE.sub('', title)}", *lines])
    return head + "".join(sections)


def _renumbered(markdown: str, lesson: str) -> str:
    """Return Markdown whose notes have other numbers than those of the lesson."""
    taken = {int(each) for each in NOTE.findall(lesson) if each.isdecimal()}
    first = max(taken, default=0)
    if not first:
        return markdown
    return NOTE.sub(lambda found: f"[^{int(found[1]) + first}]" if found[1].isdecimal() else found[0], markdown)
