"""Text pasted from another program as a lesson has it: Markdown, sections with ids, notes that are references cited."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from htcourse.core.question_bank import title_from
from htcourse.markup.documents import written
from htcourse.markup.pasted_html import has_structure, pasted
from htcourse.usecases.workshop.names import free_name, suggested_id
from htcourse.usecases.workshop.pasted_reference import reference_in
from htcourse.usecases.workshop.source_forms import alike, name_of_source, sources_in, with_source

_HEADING = re.compile(r"^(#{1,6}) (.+)$", re.MULTILINE)
_FENCE = re.compile(r"^(```+|~~~+)", re.MULTILINE)
_SLUG = re.compile(r"\{#([\w-]+)")
_NOTE = re.compile(r"\[\^([^\]\s]+)\]")
_DEFINED = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]+(.+(?:\n[ \t]+\S.*)*)\n?", re.MULTILINE)
_MARKUP = re.compile(r"[*_`]|\\(?=\W)|<(?=https?://)|(?<=\S)>")
_LINK = re.compile(r"\[([^\[\]]*)\]\(<?([^()<>\s]+)>?\)")
_LONGEST_REFERENCE = 500
_NOT_A_TITLE = re.compile(r"(?:see|cf\.|ibid|op\. cit|там же|см\.|сравни|қараңыз)\b", re.IGNORECASE)


class PastedText(NamedTuple):
    """What to insert, the text of sources.json then (the same where nothing was added), and what was left out.

    `left_out` are tags and addresses; `sources` the names of sources that were made of notes.
    """

    markdown: str
    sources_text: str
    sources: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


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
    cited = notes_as_sources(text, sources_text)
    markdown = _renumbered(cited.markdown, lesson)
    return PastedText(markdown.strip("\n"), cited.sources_text, cited.sources, found.left_out)


def _sections(markdown: str, lesson: str) -> str:
    """Return Markdown whose highest headings begin sections, each with an id that the lesson does not have yet."""
    used = set(_SLUG.findall(lesson))
    outside = _FENCE.split(markdown)[0] if _FENCE.search(markdown) else markdown
    levels = [len(found[1]) for found in _HEADING.finditer(outside)]
    more = max(0, 2 - min(levels, default=2))

    def heading(found: re.Match[str]) -> str:
        level = min(6, len(found[1]) + more)
        if level > 2 or _SLUG.search(found[2]):
            return f"{'#' * level} {found[2]}"
        slug = free_name(suggested_id(title_from(found[2])) or "section", used)
        used.add(slug)
        return f"## {found[2]} {{#{slug}}}"

    return _HEADING.sub(heading, outside) + markdown[len(outside) :]


def _renumbered(markdown: str, lesson: str) -> str:
    """Return Markdown whose notes have other numbers than those of the lesson."""
    taken = {int(each) for each in _NOTE.findall(lesson) if each.isdecimal()}
    first = max(taken, default=0)
    if not first:
        return markdown
    return _NOTE.sub(lambda found: f"[^{int(found[1]) + first}]" if found[1].isdecimal() else found[0], markdown)


class CitedText(NamedTuple):
    """A text in which notes that are references became citations, and the sources with them."""

    markdown: str
    sources_text: str
    sources: tuple[str, ...]


def notes_as_sources(markdown: str, sources_text: str) -> CitedText:
    """Return a text whose notes that are references (a title with an address, a year or more) cite sources.

    All other notes stay notes. A source that is there already is cited and not made again.
    """
    names: dict[str, str] = {}
    made: list[str] = []
    for found in _DEFINED.finditer(markdown):
        name, sources_text, is_new = _source_of(found[2], sources_text)
        if name:
            names[found[1]] = name
            made += [name] if is_new else []
    text = _DEFINED.sub(lambda found: "" if found[1] in names else found[0], markdown)
    text = _NOTE.sub(lambda found: f"[@{names[found[1]]}]" if found[1] in names else found[0], text)
    text = re.sub(r"(\S)\[@", r"\1 [@", text)
    return CitedText(re.sub(r"([.,;:!?]) (\[@[^\]]+\])(?=\s|$)", r" \2\1", text), sources_text, tuple(made))


def _source_of(note: str, sources_text: str) -> tuple[str, str, bool]:
    """Return the name of the source a note is, the sources with it, and whether it is new; no name for other notes."""
    words = _LINK.sub(lambda found: f"{found[1]} {found[2]}" if found[1] != found[2] else found[2], note)
    words = " ".join(_MARKUP.sub("", words).split())
    if len(words) > _LONGEST_REFERENCE or _NOT_A_TITLE.match(words):
        return "", sources_text, False
    data = dict(reference_in(words))
    if not _is_reference(data):
        return "", sources_text, False
    data.setdefault("title", str(data.get("URL") or data.get("DOI")))
    old = alike(sources_text, data)
    if old:
        return old, sources_text, False
    data["id"] = ""
    name = name_of_source(data, {each.id for each in sources_in(sources_text)})
    if not name:
        return "", sources_text, False
    return name, with_source(sources_text, name, data | {"id": name}), True


def _is_reference(data: Mapping[str, object]) -> bool:
    """Say whether what was read of a note is a reference: where it is found, or who wrote it and when."""
    return bool(data.get("URL") or data.get("DOI") or (data.get("title") and data.get("date") and data.get("authors")))
