"""A reference pasted from elsewhere as a source: BibTeX, RIS, CSL-JSON, a DOI, an address, or a plain line.

Nothing is asked of any network: what the text does not say stays empty. `plain_reference.py` reads a line: by the rules
of APA, of GOST, of lawyers. What none of them places is told beside what they are sure of.
"""

import json
import re
from collections.abc import Callable
from typing import Any

from htcourse.core.bounds import composed
from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.sources.apa_reference import UNDATED, apa_reference
from htcourse.usecases.sources.bibtex_reference import from_bibtex, with_strings
from htcourse.usecases.sources.exported_reference import from_json, from_ris
from htcourse.usecases.sources.gost_reference import GOST_START, gost_article, gost_book
from htcourse.usecases.sources.legal_reference import legal_reference
from htcourse.usecases.sources.oscola_reference import oscola_reference
from htcourse.usecases.sources.plain_reference import LONGEST_LINE, plain_reference
from htcourse.usecases.sources.reference_line import ADDRESS, DOI, YEAR, holds_several, said, unread
from htcourse.usecases.sources.source_forms import UNREAD, shown

LONGEST = 200_000
MOST = 100
_SHOWN = 100

NOTHING = QT_TRANSLATE_NOOP("Errors", "No reference was found in this text.")

_APA_START = re.compile(
    rf"^(?:\d{{1,3}}[.)][ \t]+)?(?=[^\W\d_][^()\n]{{1,200}}\((?:(?:1[5-9]|20)\d\d[a-z]?(?:,[^()\n]*)?|{UNDATED})\)\. )",
    re.MULTILINE,
)
_CHICAGO_START = re.compile(
    r"^(?=[^\W\d_a-zа-яё][\w’'-]+(?: [\w’'-]+)?, (?:(?!//)[^()\n\d]){1,150}\. "
    r"(?:1[5-9]|20)\d\d[a-z]?\. (?:[^\W_a-zа-яё]|[“\"«]))",
    re.MULTILINE,
)
"""How an entry begins where the year stands behind the author without brackets."""
_NUMBER = re.compile(
    r"^[ \t]*(?:\[(?P<a>\d{1,3})\]|(?P<b>\d{1,3})[.)])[ \t]*(?=[^\W\d_]|[«“„\"'(]|\d{1,2} U\.S\.C\.)", re.MULTILINE
)
"""How an entry of a numbered list begins."""
_CAPITAL = re.compile(r"[^\W\d_a-zа-яё]|[«“„\"]")
_SYMBOL = re.compile(r"\d{1,2} (?:U\.S\.C\.|C\.F\.R\.) §|(?:UN Doc\.? )?[A-Z]{1,6}(?:/[\w.-]+){2}")
"""How entries begin that may have no year: sections of American laws, documents of the United Nations."""
_OPEN = re.compile(r"[«(\[][^»)\]\n]*$")
_NO_HEADING = re.compile(r"[\d,;]|\. |[./–—-]$")
_SHORT = 5
"""Shorter words in small letters end no entry: `of the`, `о и`."""
_OF_HEADINGS = (
    r"(?:bibliograph|references?\b|works? cited|sources?\b|literature\b|further reading|cases?\b|case law|legislation|"
    r"statutes|laws\b|treaties|conventions\b|instruments|books|articles|reports|theses|websites|web ?pages|newspapers|"
    r"documents|литератур|источник|библиограф|закон[ыа]\b|законодательств|кодекс[ыа]\b|книги|стать[ия]\b|монографи|"
    r"учебник|нормативн|договор|конвенции|судебн|диссертаци|доклады|отч[её]ты|ресурс|адабият|мыйзамдар|китептер|"
    r"макалалар|әдебиет|заңдар|кітаптар|мақалалар|adabiyot|qonunlar|kitoblar|maqolalar)"
)
_BESIDE_THEM = (
    r"(?:(?:of|and|the|on|all|other|EU|UN|UK|ECHR|CJEU|ECtHR|и|жана|және|va|КР|РК|РФ|ООН)\b|table|list|reading|select|"
    r"primary|secondary|international|national|domestic|foreign|legal|journal|online|official|english|russian|список|"
    r"перечень|использованн|международн|национальн|правов|практик|акты|документ|специальн|научн|учебн|дополнительн|основн|"
    r"электронн|интернет|периодическ|иностранн|кыргыз|казах|росси|республик|колдонул|пайдаланыл|тизме|тізім|foydalanil)"
)
_HEADING = re.compile(
    r"(?:\A|(?<=\n\n)|(?<=(?-i:[\d.)\]>»”A-ZА-Я])\n))"
    r"(?:[ \t]*(?:[#*_]+ ?)?(?:(?:[IVX]{1,4}|\d{1,2}|[A-ZА-Я])[.)] ?)?"
    rf"(?=[^\n]*{_OF_HEADINGS})(?:(?:{_OF_HEADINGS}|{_BESIDE_THEM})[^\W\d_]*+[,:/ ()*_-]*+)+\.?(?:\n+|\Z))+",
    re.IGNORECASE,
)
"""A line above references of one kind: of such words alone, and no end of what stands before it."""
_EMPHASIS = re.compile(
    r"(\*{1,3})(?=[^\s*])([^*\n]+)(?<=[^\s*])\1|(?<![\w/])(_{1,3})(?=[^\s_])([^_\n]+)(?<=[^\s_])\3(?!\w)"
)
_ENTRY = re.compile(r"^[ \t]*(?=@(?!(?:comment|string|preamble)\b)\w+\s*\{|TY  ?- )", re.MULTILINE | re.IGNORECASE)


def only_reference_in(text: str) -> dict[str, Any]:
    """Return what a pasted text says of its one source, as `references_in` does; nothing where none is seen.

    Raises CourseError also for several: nobody would see that the first alone was taken.
    """
    found = references_in(text)
    if len(found) > 1:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "There are {count} references in this text."),
            fix=QT_TRANSLATE_NOOP("Errors", "Paste one here, or paste them all where the module’s sources are listed."),
            count=len(found),
        )
    return {UNREAD: "", **found[0]} if found else {}


def references_in(text: str) -> tuple[dict[str, Any], ...]:
    """Return what a pasted text says of each of its sources, as `reference_in` does: entries or lines.

    What no field holds of a line stands under `UNREAD`.

    Raises CourseError for more than 100, for a line that holds several, and for one that is too long to be read.
    """
    text = _spaced(text.strip())
    if len(text) > LONGEST:
        raise _too_long(text, LONGEST)
    try:
        listed = json.loads(text) if text[:1] == "[" else None
    except (ValueError, RecursionError):
        listed = None
    text = text if isinstance(listed, list) else with_strings(text)
    entries = list(_ENTRY.finditer(text))
    if isinstance(listed, list):
        pieces = [json.dumps(each) for each in listed]
    elif entries or text[:1] == "{":
        pieces = _begun(text, entries) if len(entries) > 1 else [text]
    else:
        listing = re.sub(r"[ \t]+(?=\n)", "", text)
        pieces = [piece for each in _HEADING.split(listing) if each.strip() for piece in _pieces(each.strip())]
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
    found = tuple(_with_unread(each, read) for each in pieces if (read := reference_in(each) or listed_ones))
    if found and not isinstance(listed, list) and text[:1] != "{" and not _ENTRY.search(text):
        several = next(filter(holds_several, pieces), "")
        if several:
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "Here are several references on one line: {line}"),
                fix=QT_TRANSLATE_NOOP("Errors", "Paste one at a time, or each on a line of its own."),
                line=several if len(several) <= _SHOWN else f"{several[: _SHOWN - 1]}…",
            )
    return found


def _too_long(text: str, most: int) -> CourseError:
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "Not read: “{line}” is too long, {count} characters."),
        fix=QT_TRANSLATE_NOOP("Errors", "Paste references of {most} characters at most, each on a line of its own."),
        line=f"{' '.join(text[:_SHOWN].split())}…",
        count=len(text),
        most=most,
    )


def _begun(text: str, starts: list[re.Match[str]]) -> list[str]:
    """Return what stands behind each start, up to the next one."""
    ends = [*(each.start() for each in starts[1:]), len(text)]
    return [text[each.end() : end] for each, end in zip(starts, ends, strict=True)]


def _pieces(text: str) -> list[str]:
    """Return the references of a text without headings, or of what stands below one heading."""
    starts = _numbered(text)
    if starts:
        before = text[: starts[0].start()]
        above = [before] if YEAR.search(before) else []
        return above + [part for each in _begun(text, starts) for part in _parted(_paragraphs(each))]
    parts = [_parted(each.split("\n")) for each in _paragraphs(text)]
    return [part for each in parts for part in each]


def _paragraphs(text: str) -> list[str]:
    return re.split(r"\n[ \t]*\n", text)


def _parted(parts: list[str]) -> list[str]:
    """Return the entries of lines of which some go on below; where one may be an entry by itself it is one.

    What is too long to be read is not looked at again: it is refused.
    """
    entries: list[str] = []
    for at, each in enumerate(parts):
        line, after = _NUMBER.sub("", each), "".join(parts[at + 1 : at + 2])
        is_too_long = bool(entries) and len(entries[-1]) > 2 * LONGEST_LINE
        if not entries or (not is_too_long and _is_entry(entries[-1], line, after, is_list=len(entries) > 1)):
            entries.append(line)
        else:
            entries[-1] += f"\n{each}"
    return entries


def _is_entry(before: str, line: str, after: str, *, is_list: bool) -> bool:
    """Say whether a line begins an entry, and does not go on what stands before it."""
    words = before.split()
    last = words[-1] if words else ""
    is_short_word = last.isalpha() and last.islower() and len(last) < _SHORT and not words[-2:][0].isdecimal()
    is_address = bool(ADDRESS.match(last))
    if is_short_word or (re.search(r"[,:;/&–—-]$", before) and not is_address):
        return False
    if ADDRESS.match(line) or DOI.match(line):
        return bool(ADDRESS.search(before) or DOI.search(before))
    if _begins_for_certain(f"{line} {after}" if line[-1:] in (",", "&") else line):
        return True
    if _OPEN.search(before) or not (_SYMBOL.match(line) or _CAPITAL.match(line)):
        return False
    named = " ".join(words)
    is_ended = is_address or bool(re.search(r"[\d.)\]>»”\"]$", before))
    is_followed = bool(_begins_for_certain(after) or _stands_alone(after))
    if _stands_alone(line):
        return is_ended or _stands_alone(named) or (is_followed and not _NO_HEADING.search(before))
    if _SYMBOL.match(line) or YEAR.search(line) or ADDRESS.search(line):
        return (is_ended and bool(YEAR.search(before) or _SYMBOL.match(before))) or _stands_alone(named)
    is_name = re.search(r"[^\W\d_]{2}.* [^\W\d_]{2}", line) and (is_followed or (is_list and not after))
    return bool(is_ended and is_name and (_stands_alone(named) or _is_whole_apa(named)))


def _begins_for_certain(line: str) -> bool:
    return bool(_APA_START.match(line) or _CHICAGO_START.match(line) or GOST_START.match(line))


def _is_whole_apa(words: str) -> bool:
    return bool({"publisher", "container-title"} & apa_reference(words).keys())


def _numbered(text: str) -> list[re.Match[str]]:
    """Return where the entries of a numbered list begin; none for fewer than two."""
    found: list[re.Match[str]] = []
    for each in _NUMBER.finditer(text):
        if not found or int(each["a"] or each["b"]) == int(found[-1]["a"] or found[-1]["b"]) + 1:
            found.append(each)
    return found if len(found) > 1 else []


def _stands_alone(line: str) -> bool:
    """Say whether a line is a reference by itself, and no piece of one that goes on below it."""
    if len(line) > LONGEST_LINE:
        return False
    words = said(line).rstrip(" .")
    is_address = ADDRESS.fullmatch(line) or re.fullmatch(rf"(?:doi: ?)?{DOI.pattern}", line, re.IGNORECASE)
    is_article = " // " in line and (YEAR.search(line) or ADDRESS.search(line) or "page" in gost_article(words))
    known = oscola_reference(words) or legal_reference(words) or gost_book(words)
    return bool(is_address or is_article or known)


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
    if not _ENTRY.search(text) and text[:1] not in ("{", "["):
        text = _EMPHASIS.sub(lambda found: found[2] or found[4], text)
    text = re.sub(r"(?<=\s)//(?=[^\W\d_])|(?<=[^\W\d_])//(?= )", " // ", text)
    return re.sub(r"(?<=[^\W_]\.) ?([–—])(?=[^\W_]|№)", r" \1 ", text)


def _with_unread(text: str, found: dict[str, Any]) -> dict[str, Any]:
    words = "" if _entry(text.strip()) else unread(composed(text), found)
    return found | ({UNREAD: words} if words else {})


def _entry(text: str) -> dict[str, Any]:
    """Return what a program wrote of a source, as CSL; empty for a line that a person wrote."""
    readers: tuple[Callable[[str], dict[str, Any]], ...] = (from_json, from_bibtex, from_ris)
    return next(filter(None, (read(text) for read in readers)), {})
