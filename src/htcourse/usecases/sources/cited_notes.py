"""Notes of a text that are references, turned into citations of sources."""

import html
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.sources.apa_reference import apa_page
from htcourse.usecases.sources.gost_reference import gost_book, gost_page, without_page
from htcourse.usecases.sources.legal_reference import is_named_exactly, speaks_of_something, without_article
from htcourse.usecases.sources.oscola_reference import cited_page
from htcourse.usecases.sources.pasted_reference import reference_in
from htcourse.usecases.sources.plain_reference import holds_more_than_a_title
from htcourse.usecases.sources.reference_line import YEAR, holds_several, said, unread
from htcourse.usecases.sources.source_forms import LAWS, UNREAD, alike, name_of_source, sources_in, with_source

NOTE = re.compile(r"\[\^([^\]\s]+)\]")
"""Where a note is called."""
_HIGH = re.compile(r"\^((?:\[\^[^\]\s]+\])+)\^")
"""Calls that somebody wrote in superscript, as Word does: a citation is none."""

_DEFINED = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]+(.+(?:\n[ \t]+\S.*)*)\n?", re.MULTILINE)
_MARKUP = re.compile(r"[*`]|(?<![\w/])_|_(?!\w)|\\(?=\W)|<(?=https?://)|(?<=\S)>")
_LINK = re.compile(r"\[([^\[\]]*)\]\(<?([^()<>\s]+)>?\)")
_LONGEST_REFERENCE = 500
_SHOWN_OF_NOTE = 100
_SAME = re.compile(
    r"(?:see )?(?:ibid|id(?=\.)|idem|там же|сонда|сол жерде|сол еңбек|ошол эле (?:жерде|эмгек)|"
    r"ўша (?:жойда|асар)|o[‘'ʻ’]sha (?:joyda|asar)|ҳамон ҷо)\b\.?,?"
    r"(?P<pin>.{0,40})",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:see )?(?P<who>[^();\d]{0,80}?),? ?"
    r"(?:\(n (?P<short>\d{1,3})\)|(?:above|supra) n(?:otes?|\.)? ?(?P<long>\d{1,3})),?(?P<pin>.{0,40})",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:ibid|там же)\b|\bid\. at \d|\b(?:op\.? cit|loc\.? cit|указ\. соч|цит\. соч)|"
    r"\b(?:аталган|көрсөтүлгөн) эмгек|\b(?:аталған|көрсетілген) еңбек|\b(?:кўрсатилган асар|ko[‘'ʻ’]rsatilgan asar)|"
    r"\(n \d{1,3}\)|\b(?:above|supra) n(?:otes?|\.)? ?\d",
    re.IGNORECASE,
)
"""A note that names another instead of a source: the one before it, one by its number, or one somewhere above."""
_NUMBER_ALONE = re.compile(r"(?:see |cf )?\(?(?:n|above|supra) ", re.IGNORECASE)
_PAGES = re.compile(r"(?:at )?((?:pp?\.? ?|[сСcC]\. ?|стр\. ?)?)(\d{1,4}(?: ?[–-] ?\d{1,4})?)(-бб?|-?бет(?:тер)?)?")
_NOT_A_TITLE = re.compile(r"(?:see|cf\.|ibid|id\.|idem|op\. cit|там же|см\.|сравни|қараңыз)\b", re.IGNORECASE)


class CitedText(NamedTuple):
    """A text in which notes that are references became citations, and the sources with them.

    `sources` are the names of those that are new; `problems` tell of every note that became a citation.
    """

    markdown: str
    sources_text: str
    sources: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def notes_as_sources(markdown: str, sources_text: str, file: str = "", *, is_part: bool = False) -> CitedText:
    """Return a text whose notes that are references (a title with an address, a year or more) cite sources.

    All other notes stay notes. A source that is there already is cited and not made again. `file` is that of the text.
    In a part of one notes have other numbers than those by which they name each other: a name must say which is meant.
    """
    cited: dict[str, tuple[str, str]] = {}
    made: list[str] = []
    problems: list[Problem] = []
    notes = {found[1]: found[2] for found in _DEFINED.finditer(markdown)}
    called = dict.fromkeys(each for each in NOTE.findall(_DEFINED.sub("", markdown)) if each in notes)
    order = [*called, *(each for each in notes if each not in called)]
    for at, number in enumerate(order):
        note = notes[number]
        is_several, unread_words = False, ""
        name, article = _other_note(note, order[at - 1] if at and number in called else "", notes, cited)
        if name and is_part and _NUMBER_ALONE.match(_plain(note)):
            name = ""
        elif not name:
            data, article, unread_words = _read(_plain(note))
            is_several = bool(data) and holds_several(_plain(note))
            if data and not is_several and not unread_words:
                name, sources_text, is_new = _source_of(data, sources_text)
                made += [name] if is_new else []
        words = " ".join(note.split())
        words = words if len(words) <= _SHOWN_OF_NOTE else f"{words[: _SHOWN_OF_NOTE - 1]}…"
        if name:
            cited[number] = name, article
            problems.append(_CITED.warning(Place(file), note=words, source=name))
        elif is_several:
            problems.append(_SEVERAL.warning(Place(file), note=words))
        elif _LEADS.search(words) or _SAME.fullmatch(words):
            problems.append(LED.warning(Place(file), note=words))
        elif unread_words:
            problems.append(_UNREAD.warning(Place(file), note=words, words=unread_words))
    names = {number: f"@{name}, {article}" if article else f"@{name}" for number, (name, article) in cited.items()}
    text = _DEFINED.sub(lambda found: "" if found[1] in names else found[0], markdown)
    text = _HIGH.sub(r"\1", text)
    text = NOTE.sub(lambda found: f"[{names[found[1]]}]" if found[1] in names else found[0], text)
    text = re.sub(r"([^\s\\])\[@", r"\1 [@", text)
    return CitedText(
        re.sub(r"([.,;:!?]) (\[@[^\]]+\])(?=\s|$)", r" \2\1", text), sources_text, tuple(made), tuple(problems)
    )


def _other_note(
    note: str, before: str, notes: Mapping[str, str], cited: Mapping[str, tuple[str, str]]
) -> tuple[str, str]:
    """Return the source of the note that a note names instead of one, and the page or article; empty where unclear."""
    words = _plain(note)
    same, other = _SAME.fullmatch(words), _BEFORE.fullmatch(words)
    if same:
        number, pin = before, same["pin"]
    elif other:
        number, pin = other["short"] or other["long"], other["pin"]
        if any(each not in notes.get(number, "") for each in re.findall(r"[^\W\d_]{3,}", other["who"])):
            return "", ""
    else:
        return "", ""
    name, article = cited.get(number, ("", ""))
    pin = pin.strip(" .,;")
    if not name or not pin:
        return name, article if same else ""
    pages = _PAGES.fullmatch(pin)
    if pages:
        return name, f"{pages[1] or ('' if pages[3] else 'p. ')}{pages[2]}{pages[3] or ''}"
    rest, found = without_article(f"X, {pin}")
    return (name, found) if rest == "X" else ("", "")


def _plain(note: str) -> str:
    """Return the words of a note on one line, without the marks of Markdown."""
    words = _LINK.sub(lambda found: f"{found[1]} {found[2]}" if found[1] != found[2] else found[2], html.unescape(note))
    return " ".join(_MARKUP.sub("", words).split())


def _read(words: str) -> tuple[dict[str, Any], str, str]:
    """Return the source that a note is, the place in it, and which words of the note were not understood.

    No source for other notes.
    """
    if len(words) > _LONGEST_REFERENCE or _NOT_A_TITLE.match(words):
        return {}, "", ""
    data = dict(reference_in(words))
    left = str(data.pop(UNREAD, ""))
    is_law = data.get("type") in LAWS
    bare = said(words)
    article = without_article(bare)[1] if is_law else cited_page(bare) or gost_page(bare) or apa_page(bare)
    if not article and gost_book(bare):
        article = without_page(bare)[1]
    is_cited_there = " // " in words or re.search(r"\): \d+$", said(words))
    if is_cited_there and article and data.get("page") in re.findall(r"\d+", article):
        del data["page"]  # where the note cites, not where the article stands
    if _is_reference(data, words):
        return data, article, left or unread(words, {**data, "pin": article})
    parts = words.split(";") if ";" in words else []
    is_parted = bool(data.get("authors")) or (holds_more_than_a_title(words) and not speaks_of_something(words))
    is_begun = data.get("type") == "legal_case" or data.get("URL") or (is_parted and YEAR.search(words))
    if is_begun or any(_is_reference(reference_in(each), each) for each in parts):
        return data, "", unread(words, data)
    return {}, "", ""


def _source_of(data: dict[str, Any], sources_text: str) -> tuple[str, str, bool]:
    """Return the name of a source, the sources with it, and whether it is new; no name where it can have none."""
    data.setdefault("title", str(data.get("URL") or data.get("DOI")))
    old = alike(sources_text, data)
    if old:
        return old, sources_text, False
    data["id"] = ""
    name = name_of_source(data, {each.id for each in sources_in(sources_text)})
    return (name, with_source(sources_text, name, data | {"id": name}), True) if name else ("", sources_text, False)


def _is_reference(data: Mapping[str, object], words: str) -> bool:
    """Say whether what was read of a note is a reference: where it is found, who wrote it and when, or a law of a year.

    The whole line of a law, treaty or judgment is its title: a sentence that speaks of one is no reference.
    """
    if data.get("URL") or data.get("DOI"):
        return bool(data.get("title")) or not said(words)
    if data.get("type") in LAWS:
        return bool(data.get("date") or data.get("number")) and is_named_exactly(str(data.get("title", "")))
    by = data.get("authors") or data.get("editors") or data.get("edition")
    return bool(data.get("title") and data.get("date") and by)


_CITED = Sentence(
    "note-cited",
    QT_TRANSLATE_NOOP("Errors", "The note “{note}” now cites the source “{source}”."),
    QT_TRANSLATE_NOOP("Errors", "Look whether the source is right, and say in its form how far it was seen."),
)
_SEVERAL = Sentence(
    "note-of-several",
    QT_TRANSLATE_NOOP("Errors", "The note “{note}” may name several sources: it stays a note."),
    QT_TRANSLATE_NOOP("Errors", "Make a source of each, then cite them one after another in the place of the note."),
)
_UNREAD = Sentence(
    "note-not-read",
    QT_TRANSLATE_NOOP(
        "Errors", "The note “{note}” may be a reference, but this was not understood: {words}. It stays a note."
    ),
    QT_TRANSLATE_NOOP("Errors", "Paste it in the form of a new source, complete the fields, and cite it in its place."),
)
LED = Sentence(
    "note-leads-elsewhere",
    QT_TRANSLATE_NOOP("Errors", "The note “{note}” names another note, and it is not plain which source that is."),
    QT_TRANSLATE_NOOP("Errors", "Write its source in its place: notes that became citations have no number any more."),
)
