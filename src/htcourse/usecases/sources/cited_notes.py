"""Notes of a text that are references, turned into citations of sources."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.sources.legal_reference import is_named_exactly, without_article
from htcourse.usecases.sources.oscola_reference import cited_page
from htcourse.usecases.sources.pasted_reference import reference_in
from htcourse.usecases.sources.source_forms import alike, name_of_source, sources_in, with_source

NOTE = re.compile(r"\[\^([^\]\s]+)\]")
"""Where a note is called."""
_HIGH = re.compile(r"\^((?:\[\^[^\]\s]+\])+)\^")
"""Calls that somebody wrote in superscript, as Word does: a citation is none."""

_DEFINED = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]+(.+(?:\n[ \t]+\S.*)*)\n?", re.MULTILINE)
_MARKUP = re.compile(r"[*`]|(?<![\w/])_|_(?!\w)|\\(?=\W)|<(?=https?://)|(?<=\S)>")
_LINK = re.compile(r"\[([^\[\]]*)\]\(<?([^()<>\s]+)>?\)")
_LONGEST_REFERENCE = 500
_SHOWN_OF_NOTE = 100
_NOT_A_TITLE = re.compile(r"(?:see|cf\.|ibid|op\. cit|там же|см\.|сравни|қараңыз)\b", re.IGNORECASE)


class CitedText(NamedTuple):
    """A text in which notes that are references became citations, and the sources with them.

    `sources` are the names of those that are new; `problems` tell of every note that became a citation.
    """

    markdown: str
    sources_text: str
    sources: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def notes_as_sources(markdown: str, sources_text: str, file: str = "") -> CitedText:
    """Return a text whose notes that are references (a title with an address, a year or more) cite sources.

    All other notes stay notes. A source that is there already is cited and not made again. `file` is that of the text.
    """
    names: dict[str, str] = {}
    made: list[str] = []
    problems: list[Problem] = []
    for found in _DEFINED.finditer(markdown):
        name, article, sources_text, is_new = _source_of(found[2], sources_text)
        if name:
            names[found[1]] = f"@{name}, {article}" if article else f"@{name}"
            made += [name] if is_new else []
            note = " ".join(found[2].split())
            note = note if len(note) <= _SHOWN_OF_NOTE else f"{note[: _SHOWN_OF_NOTE - 1]}…"
            problems.append(_CITED.warning(Place(file), note=note, source=name))
    text = _DEFINED.sub(lambda found: "" if found[1] in names else found[0], markdown)
    text = _HIGH.sub(r"\1", text)
    text = NOTE.sub(lambda found: f"[{names[found[1]]}]" if found[1] in names else found[0], text)
    text = re.sub(r"([^\s\\])\[@", r"\1 [@", text)
    return CitedText(
        re.sub(r"([.,;:!?]) (\[@[^\]]+\])(?=\s|$)", r" \2\1", text), sources_text, tuple(made), tuple(problems)
    )


def _source_of(note: str, sources_text: str) -> tuple[str, str, str, bool]:
    """Return the name of the source a note is, the article of it, the sources with it, and whether it is new.

    No name for other notes.
    """
    words = _LINK.sub(lambda found: f"{found[1]} {found[2]}" if found[1] != found[2] else found[2], note)
    words = " ".join(_MARKUP.sub("", words).split())
    if len(words) > _LONGEST_REFERENCE or _NOT_A_TITLE.match(words):
        return "", "", sources_text, False
    whole, article = without_article(words)
    data = dict(reference_in(whole))
    if data.get("type") not in ("legislation", "treaty", "legal_case"):
        data, article = dict(reference_in(words)), cited_page(words.rstrip(" ."))
    if not _is_reference(data):
        return "", "", sources_text, False
    data.setdefault("title", str(data.get("URL") or data.get("DOI")))
    old = alike(sources_text, data)
    if old:
        return old, article, sources_text, False
    data["id"] = ""
    name = name_of_source(data, {each.id for each in sources_in(sources_text)})
    if not name:
        return "", "", sources_text, False
    return name, article, with_source(sources_text, name, data | {"id": name}), True


def _is_reference(data: Mapping[str, object]) -> bool:
    """Say whether what was read of a note is a reference: where it is found, who wrote it and when, or a law of a year.

    The whole line of a law, treaty or judgment is its title: a sentence that speaks of one is no reference.
    """
    if data.get("URL") or data.get("DOI"):
        return True
    if data.get("type") in ("legislation", "treaty", "legal_case"):
        return bool(data.get("date") or data.get("number")) and is_named_exactly(str(data.get("title", "")))
    return bool(data.get("title") and data.get("date") and data.get("authors"))


_CITED = Sentence(
    "note-cited",
    QT_TRANSLATE_NOOP("Errors", "The note “{note}” now cites the source “{source}”."),
    QT_TRANSLATE_NOOP("Errors", "Look whether the source is right, and say in its form how far it was seen."),
)
