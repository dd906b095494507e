"""A reference pasted from elsewhere as a source: BibTeX, RIS, CSL-JSON, a DOI, an address, or a plain line.

Nothing is asked of any network: what the text does not say stays empty. `plain_reference.py` reads a line: by the rules
of APA, of GOST, of lawyers. What none of them places is told beside what they are sure of.
"""

import json
import re
from functools import cache
from typing import Any, NamedTuple

from htcourse.core.bounds import composed
from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.sources.exported_reference import BIBTEX_ENTRY, from_json, from_ris
from htcourse.usecases.sources.parted_references import begun, parted_references
from htcourse.usecases.sources.pasted_lines import lines_without, mended_lines, page_lines
from htcourse.usecases.sources.plain_reference import LONGEST_LINE, plain_reference
from htcourse.usecases.sources.reference_line import holds_several, unread
from htcourse.usecases.sources.source_forms import LAWS, UNREAD, printed_source, shown
from htcourse.usecases.sources.wrapped_references import may_be_several

LONGEST = 200_000
MOST = 100
_SHOWN = 100

NOTHING = QT_TRANSLATE_NOOP("Errors", "No reference was found in this text.")

_EMPHASIS = re.compile(
    r"(\*{1,3})(?=[^\s*])([^*\n]+)(?<=[^\s*])\1|(?<![\w/])(_{1,3})(?=[^\s_])([^_\n]+)(?<=[^\s_])\3(?!\w)"
)
_SIGN = re.compile(r"\b[A-Z]{1,6}(?:/[\w.-]+){2}")
"""A document of the United Nations."""
_RIS_ENTRY = re.compile(r"^[ \t]*(?=TY  ?- )", re.MULTILINE)


class SeenSource(NamedTuple):
    """A source that was seen in a pasted text."""

    words: str
    """Its lines, without number or bullet; of an entry of a program, how it is printed."""
    source: dict[str, Any]
    """What they say of it, as `reference_in` does; what no field holds of a line stands under `UNREAD`."""


class Pasted(NamedTuple):
    """What was seen in a pasted text."""

    entries: tuple[SeenSource, ...] = ()
    left_out: tuple[str, ...] = ()
    """Lines that stand in no entry: headings, numbers of pages."""
    is_certain: bool = True
    """Whether nothing was guessed: it is one line, or the entry of a program."""


def only_reference_in(text: str) -> dict[str, Any]:
    """Return what a pasted text says of its one source, as `references_in` does; nothing where none is seen.

    Raises CourseError also for several: nobody would see that the first alone was taken.
    """
    pasted = read_pasted(text)
    if len(pasted.entries) > 1:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "There are {count} references in this text."),
            fix=QT_TRANSLATE_NOOP("Errors", "Paste one here, or paste them all where the module’s sources are listed."),
            count=len(pasted.entries),
        )
    if not pasted.entries:
        return {}
    source = pasted.entries[0].source
    return source | {UNREAD: "; ".join(filter(None, (source.get(UNREAD, ""), *pasted.left_out)))}


def references_in(text: str) -> tuple[dict[str, Any], ...]:
    """Return what a pasted text says of each of its sources; raises CourseError as `read_pasted` does."""
    return tuple(each.source for each in read_pasted(text).entries)


def read_pasted(text: str) -> Pasted:
    """Return the sources of a pasted text, each with its own words: entries or lines.

    Raises CourseError for more than 100, for lines that hold several or may, and for what is too long to be read.
    """
    left = cache(_left)
    text = re.sub(r"[ \t]*(?:\r\n?|[\n\u2028\u2029])", "\n", text).strip()
    if len(text) > LONGEST:
        raise _too_long(text, LONGEST)
    try:
        listed = json.loads(text) if text[:1] == "[" else None
    except (ValueError, RecursionError):
        listed = None
    is_of_program = isinstance(listed, list) or text[:1] == "{" or _is_of_program(text)
    as_pasted, beside = text, ""
    if isinstance(listed, list):
        pieces = [json.dumps(each) for each in listed]
    elif text[:1] == "{":
        pieces = [text]
    elif is_of_program:
        pieces, beside = _entries(text)
    else:
        text = _spaced(mended_lines(text))
        pieces = parted_references(text, left)
    if len(pieces) > MOST:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "There are {count} references in this text."),
            fix=QT_TRANSLATE_NOOP("Errors", "Paste {most} at a time at most."),
            count=len(pieces),
            most=MOST,
        )
    for each in pieces:
        if len(" ".join(each.split())) > LONGEST_LINE and not _entry(each.strip()):
            raise _too_long(each, LONGEST_LINE)
    listed_ones = {} if isinstance(listed, list) or len(pieces) < 2 else {"type": "report"}
    found = tuple(
        SeenSource(each.strip(), _with_unread(each, read))
        for each in pieces
        if (read := reference_in(each) or listed_ones)
    )
    if found and not is_of_program:
        joined = [each for each in pieces if "\n" in each]
        doubtful = (each for each in joined if not _is_set_apart(each, text) and may_be_several(each, left))
        several = next(filter(holds_several, pieces), "") or next(doubtful, "")
        if several:
            raise _several(several, len(pieces))
    if is_of_program:
        printed = (each._replace(words=printed_source(each.source) or each.words) for each in found)
        lines = _lines_of(beside)
        return Pasted(tuple(printed), lines, is_certain=len(found) < 2 and not lines)
    of_entries = [line.strip() for each in found for line in each.words.split("\n")]
    pages = page_lines(as_pasted)
    return Pasted(found, (*lines_without(text.split("\n"), of_entries), *pages), "\n" not in as_pasted)


def _is_of_program(text: str) -> bool:
    return bool(BIBTEX_ENTRY.search(text) or _RIS_ENTRY.search(text))


def _entries(text: str) -> tuple[list[str], str]:
    """Return the entries of BibTeX and of RIS in a text, and what stands before, between and behind them."""
    starts = list(_RIS_ENTRY.finditer(text))
    pieces, beside = list[str](), text[: starts[0].start()] if starts else text
    for each in begun(text, starts) if starts else ():
        end = re.search(r"^ER  ?-|^(?=[ \t]*@[A-Za-z]\w*\s*[{(])|\Z", each, re.MULTILINE)
        pieces.append(each[: end.end()] if end else each)
        beside += f"\n{each[end.end() :]}" if end else ""
    if not BIBTEX_ENTRY.search(beside):
        return pieces, beside
    from htcourse.usecases.sources.bibtex_reference import entries_of_bibtex  # brings bibtexparser

    entries, beside = entries_of_bibtex(beside)
    return [*pieces, *entries], beside


def _lines_of(beside: str) -> tuple[str, ...]:
    """Return the lines of what stands beside entries, without comments."""
    lines = (line.strip() for line in beside.split("\n"))
    aside = re.compile(r"%|@(?:comment|preamble|string)\b", re.IGNORECASE)
    return tuple(line for line in lines if re.search(r"\w", line) and not aside.match(line))


def _several(piece: str, count: int) -> CourseError:
    line = " ".join(piece.split())
    line = line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
    if "\n" in piece:
        return CourseError(
            QT_TRANSLATE_NOOP("Errors", "References seen: {count}. Here may be more than one: “{line}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Put an empty line between two references; what is one, put on one line."),
            count=count,
            line=line,
        )
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "Here are several references on one line: {line}"),
        fix=QT_TRANSLATE_NOOP("Errors", "Paste one at a time, or each on a line of its own."),
        line=line,
    )


def _is_set_apart(piece: str, text: str) -> bool:
    """Say whether a person parted a piece from others, by an empty line or a number or bullet before it."""
    before, _, after = text.partition(piece)
    is_alone = not before and not after
    is_between = before[-2:] in ("", "\n\n") and after[:2] in ("", "\n\n")
    return (is_between and not is_alone) or not before.endswith(("", "\n")[bool(before)])


def _too_long(text: str, most: int) -> CourseError:
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "Not read: “{line}” is too long, {count} characters."),
        fix=QT_TRANSLATE_NOOP("Errors", "Paste references of {most} characters at most, each on a line of its own."),
        line=f"{' '.join(text[:_SHOWN].split())}…",
        count=len(text),
        most=most,
    )


def reference_in(text: str) -> dict[str, Any]:
    """Return what a pasted text says of a source, as a form shows it, without `id`; empty where it says nothing.

    Of several references the first is taken.
    """
    text = _spaced(composed(text[:LONGEST]).strip())
    found = _entry(text) or plain_reference(text)
    tidy = {key: " ".join(value.split()) if isinstance(value, str) else value for key, value in found.items()}
    doi = str(tidy.get("DOI", ""))
    if doi:
        tidy["DOI"] = doi = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", doi, flags=re.IGNORECASE)
        tidy.setdefault("URL", f"https://doi.org/{doi}")
    return shown({key: value for key, value in tidy.items() if value})


def _spaced(text: str) -> str:
    """Return a text with the spaces that GOST has about its strokes and dashes: `//Закон. –2020. –С.5`.

    Of a line that a person wrote the stars and strokes of Markdown go.
    """
    if not _is_of_program(text) and text[:1] not in ("{", "["):
        text = _EMPHASIS.sub(lambda found: found[2] or found[4], text)
    text = re.sub(r"(?<=\s)//(?=[^\W\d_])|(?<=[^\W\d_])//(?= )", " // ", text)
    return re.sub(r"(?<=[^\W_]\.) ?([–—])(?=[^\W_]|№)", r" \1 ", text)


def _with_unread(text: str, found: dict[str, Any]) -> dict[str, Any]:
    words = "" if _entry(text.strip()) else unread(composed(text), found)
    return found | ({UNREAD: words} if words else {})


def _left(text: str) -> int:
    """Return how many words are left of some lines that are read as one reference: all where it has no title."""
    found = reference_in(text) if len(text) <= LONGEST_LINE else {}
    is_found = (
        any(found.get(key) for key in ("date", "URL", "DOI", "issue", "page"))
        or found.get("type") in LAWS
        or _SIGN.search(text)
    )
    return len((unread(composed(text), found) if found.get("title") and is_found else text).split())


def _entry(text: str) -> dict[str, Any]:
    """Return what a program wrote of a source, as CSL; empty for a line that a person wrote."""
    if BIBTEX_ENTRY.search(text) and text[:1] not in ("{", "[") and not _RIS_ENTRY.match(text):
        from htcourse.usecases.sources.bibtex_reference import from_bibtex  # brings bibtexparser

        return from_bibtex(text)
    return from_json(text) or from_ris(text)
