"""References in BibTeX as sources: bibtexparser reads the entries, `tex_words.py` the TeX in them.

A field that has no place in a source is told, and so is what stands in an entry where no field can be read.
"""

import logging
import re
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.names import parse_single_name_into_parts
from bibtexparser.model import Block, Entry, ExplicitComment, Field, ImplicitComment, Preamble, String

from htcourse.render.citations import AND_OTHERS
from htcourse.usecases.sources.exported_reference import BIBTEX_ENTRY
from htcourse.usecases.sources.legal_reference import MONTHS
from htcourse.usecases.sources.reference_line import DATE, date_of, is_body
from htcourse.usecases.sources.source_forms import LAWS, UNREAD
from htcourse.usecases.sources.tex_words import plain_address, plain_tex

_Fields = list[tuple[str, str]]
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what is damaged is told where it is shown
_TYPES = {
    "article": "article-journal", "book": "book", "incollection": "chapter", "inbook": "chapter", "report": "report",
    "techreport": "report", "online": "webpage", "phdthesis": "thesis", "mastersthesis": "thesis",
    "thesis": "thesis", "inproceedings": "paper-conference", "conference": "paper-conference", "proceedings": "book",
    "collection": "book", "mvbook": "book", "booklet": "book", "www": "webpage", "legislation": "legislation",
    "jurisdiction": "legal_case",
}  # fmt: skip
_KEYS = {
    "title": "title", "journal": "container-title", "journaltitle": "container-title", "booktitle": "container-title",
    "publisher": "publisher", "institution": "publisher", "organization": "publisher", "school": "publisher",
    "volume": "volume", "number": "issue", "issue": "issue", "pages": "page", "doi": "DOI", "url": "URL",
    "address": "publisher-place", "location": "publisher-place", "isbn": "ISBN", "edition": "edition",
    "series": "collection-title", "issn": "ISSN", "pagetotal": "number-of-pages", "numpages": "number-of-pages",
}  # fmt: skip
_ASIDE = frozenset(
    ("abstract", "keywords", "file", "urldate", "timestamp", "owner", "date-added", "date-modified", "bdsk-url-1",
     "langid", "language", "shorttitle", "groups", "bibsource", "biburl", "mendeley-groups", "eprinttype")
)  # fmt: skip
"""Fields in which programs keep what is none of a reference."""
_OF_WHOLE = (
    "booktitle", "journal", "journaltitle", "title", "author", "editor", "publisher", "organization", "institution",
    "address", "location", "year", "date", "month", "volume", "number", "series", "edition", "isbn", "issn",
)  # fmt: skip
"""What a part takes over of the book or journal that it names by `crossref`; a title as the title of the whole."""
_LONGEST_WHOLE = 10_000
"""Of a longer one nothing is taken over: it is read anew with each of its parts."""
_DOTTED = re.compile(r"(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})")
_AND = re.compile(r"\s+and\s+|(?<!\\);(?:\s+|$)", re.IGNORECASE)
"""What parts names: programs write `and`, people a semicolon, too."""
_VALUE = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*(?:\}|$)|\"(?:[^\"{}]|\{[^{}]*\})*(?:\"|$)|[\w.-]+"
_NAMED = re.compile(rf"([A-Za-z][\w:+.-]*)\s*=\s*({_VALUE})")
"""A field of an entry that is damaged elsewhere."""
_COMMENTS = re.compile(
    r"^[ \t]*%[^\n]*@[^\n]*$|(?<=,)(?:[ \t]*(?:%[^\n]*)?\n)+(?=\s*(?:[\w:+.-]+\s*=|[})]))", re.MULTILINE
)
_NO_COMMA = re.compile(
    r"([}\"]|=[ \t]*\w+)([ \t]*\n[ \t]*)(?=[A-Za-z][\w:+.-]*[ \t]*=[ \t]*(?:[{\"\d]|\w+[ \t]*[,\n}]))"
)
_ENDS_IN_COMMA = re.compile(r"(@string\s*[{(][^{}()=]*=\s*(?:\{[^{}]*\}|\"[^\"]*\")\s*),(?=\s*[})])", re.IGNORECASE)
_CROSSREF = re.compile(r"[,\n]\s*crossref\s*=\s*(?:[{\"]([^{}\"]*)[}\"]|([\w:+.-]+))", re.IGNORECASE)
_NO_NAME = re.compile(rf"({BIBTEX_ENTRY.pattern})\s*(?=[A-Za-z][\w:+.-]*\s*=)", re.IGNORECASE)


def entries_of_bibtex(text: str) -> tuple[list[str], str]:
    """Return the entries of a text, each with what it may name, and what stands beside them.

    That is `@string`, and behind the entry the one that its `crossref` names.
    """
    strings, entries, beside = "", list[str](), list[str]()
    for block in _blocks(text):
        if isinstance(block, String):
            strings += f"{block.raw}\n"
        elif _is_entry(block):
            entries.append(block.raw or "")
        elif not isinstance(block, ExplicitComment | Preamble):
            beside.append(block.raw or "")
    wholes = {_key(each): each for each in reversed(entries) if len(each) <= _LONGEST_WHOLE}
    named = (_CROSSREF.search(each) for each in entries)
    behind = (wholes.get((each[1] or each[2]).strip().casefold(), "") if each else "" for each in named)
    both = zip(entries, behind, strict=True)
    return [f"{strings}{entry}\n{whole if whole != entry else ''}" for entry, whole in both], "\n".join(beside)


def _key(raw: str) -> str:
    """Return the name that an entry gives itself."""
    found = re.match(r"\s*@\w+\s*[{(]([^,={}()\"]*),", raw)
    return found[1].strip().casefold() if found else ""


def _blocks(text: str) -> list[Block]:
    """Return the parts of a text, its small slips mended: a comma left out, a name left out, a comment in an entry."""
    for slip, right in ((_COMMENTS, "\n"), (_NO_NAME, r"\1,"), (_NO_COMMA, r"\1,\2"), (_ENDS_IN_COMMA, r"\1")):
        text = slip.sub(right, text)
    return parse_string(text).blocks


def _is_entry(block: Block) -> bool:
    aside = (String, Preamble, ExplicitComment, ImplicitComment)
    raw = block.raw or ""
    return not isinstance(block, aside) and bool(BIBTEX_ENTRY.match(raw)) and bool(_NAMED.search(raw) or "," in raw)


def from_bibtex(text: str) -> dict[str, Any]:
    """Return what the first entry of a text says of a source, as CSL; empty for another text."""
    blocks = _blocks(text)
    entries = [*filter(_is_entry, blocks)]
    if not entries:
        return {}
    entry, others = entries[0], entries[1:]
    strings = {each.key.casefold(): str(each.value) for each in blocks if isinstance(each, String)}
    named = re.match(r"@(\w+)", entry.raw or "")
    found: dict[str, Any] = {"type": _TYPES.get(named[1].lower() if named else "", "report")}
    dates, vague, month, day, left = list[str](), "", "", "", list[str]()
    for key, value in _with_whole(_fields(entry, strings), others, strings):
        if key in _ASIDE:
            continue
        is_address = key in ("doi", "url") or (key == "howpublished" and re.match(r"\s*\\url\b|https?:", value))
        name = "URL" if is_address and key == "howpublished" else _KEYS.get(key, "")
        words = plain_address(value) if is_address else plain_tex(value)
        if not words:
            continue
        if key in ("author", "editor") and key not in found:
            found[key] = _people(value)
        elif key in ("year", "date"):
            dotted = _DOTTED.fullmatch(words)
            date = "-".join(filter(None, reversed(dotted.groups()))) if dotted else words
            is_read = bool(DATE.fullmatch(date))
            dates += [date] if is_read else []
            left += [] if is_read else [f"{key}: {words}"]
            vague = vague or words
        elif key == "month" and _month(words) and not month:
            month = f"-{_month(words)}"
        elif key == "day" and re.fullmatch(r"0?[1-9]|[12]\d|3[01]", words) and not day:
            day = f"-{words}"
        elif name and found.setdefault(name, words) == words:
            continue
        else:
            left.append(f"{key}: {words}" if key else words)
    date = max((each for each in dates if each.startswith(dates[0])), key=len, default=vague)
    left += [f"date: {each}" for each in dates if not date.startswith(each)]
    is_year = bool(re.fullmatch(r"\d{4}", date))
    left += [f"{key}: {words[1:]}" for key, words in (("month", month), ("day", day)) if words and not is_year]
    left += [f"day: {day[1:]}"] if day and is_year and not month else []
    date = f"{date}{month}{day if month else ''}" if is_year else date
    if found["type"] == "report" and "URL" in found and named and named[1].lower() == "misc":
        found["type"] = "webpage"
    if found["type"] in ("book", "thesis", "report") and re.fullmatch(r"\d+(?: ?(?:pp?|с)\.?)?", found.get("page", "")):
        found.setdefault("number-of-pages", found.pop("page").rstrip("p.с "))
    if found["type"] in ("report", *LAWS) and "issue" in found:
        found["number"] = found.pop("issue")
    return found | ({"issued": date_of(date)} if date else {}) | ({UNREAD: "; ".join(left)} if left else {})


def _with_whole(own: _Fields, others: Sequence[Block], strings: Mapping[str, str]) -> _Fields:
    """Return the fields of an entry with those that it takes over of the one its `crossref` names, if that is there."""
    named = next((value.strip().casefold() for key, value in own if key == "crossref"), "")
    whole = next((each for each in others if named and _key(each.raw or "") == named), None)
    if whole is None:
        return own
    said = {_kept_as(key) for key, _ in own}
    theirs, taken = dict(reversed(_fields(whole, strings))), _Fields()
    for key in filter(theirs.get, _OF_WHOLE):
        name = "booktitle" if key == "title" else key
        if _kept_as(name) not in said:
            taken.append((name, theirs[key]))
            said |= {_kept_as(name)} - {"issued"}
    return [*(each for each in own if each[0] != "crossref" or each[1].strip().casefold() != named), *taken]


def _kept_as(key: str) -> str:
    return "issued" if key in ("year", "date", "month") else _KEYS.get(key, key)


def _fields(entry: Block, strings: Mapping[str, str]) -> _Fields:
    """Return the fields of an entry; what stands where no field can be read comes last, without a name."""
    if not isinstance(entry, Entry):  # damaged, or with one field twice
        raw = re.sub(r"^@\w+\s*[{(][^,={}\"]*(?:,|$)", "", entry.raw or "")
        values = [(name.lower(), strings.get(value.casefold(), value)) for name, value in _NAMED.findall(raw)]
        named = [(name, re.sub(r"^[{\"]|[}\"]$", "", value)) for name, value in values]
        rest = re.sub(r"^[\s,})]+|[\s,})]+$|,(?=[\s,})]+)", "", _NAMED.sub("", raw))
        return [*named, ("", rest)]
    fields, left = list[tuple[str, str]](), list[str]()
    for each in entry.fields:
        before, name = re.fullmatch(r"(.*?)([\w:+.-]*)", each.key, re.DOTALL).groups()  # type: ignore[union-attr]
        left += [line for line in before.split("\n") if not line.startswith("%")]
        fields.append((name.lower(), _value(each, strings)))
    return [*fields, *(("", each) for each in left)]


def _value(field: Field, strings: Mapping[str, str]) -> str:
    """Return what a field says; of several parts that stand with `#` between them, all."""
    value = str(field.value)
    if "#" not in value or field.enclosing != "no-enclosing":
        return value
    parts = re.findall(r"\{((?:[^{}]|\{[^{}]*\})*)\}|\"([^\"]*)\"|([^\s#\"{}]+)", value)
    return "".join(first or second or strings.get(name.casefold(), name) for first, second, name in parts)


def _month(words: str) -> int:
    """Return the number of a month that is named or a number; 0 for other words."""
    named = (at for at, each in enumerate(MONTHS, 1) if re.fullmatch(rf"(?:{each})\.?", words, re.IGNORECASE))
    return next(named, int(words) if re.fullmatch(r"0?[1-9]|1[0-2]", words) else 0)


def _people(value: str) -> list[dict[str, str]]:
    """Return names as CSL: what stands in braces is a body, “and others” stands for those that are not named."""
    value = re.sub(r"(?<!\\)&(?:amp;)?", r"\\&", value)
    value = re.sub(r",?\s+(?:et al\.?|и др\.?)\s*$", " and others", value)
    # `split_multiple_persons_names` of bibtexparser 2.1 takes the accent from a name that begins with one.
    depths = [0, *accumulate((each == "{") - (each == "}") for each in value)]
    ands = [each for each in _AND.finditer(value) if depths[each.start()] == 0]
    starts, ends = [0, *(each.end() for each in ands)], [*(each.start() for each in ands), len(value)]
    names = (value[start:end].strip() for start, end in zip(starts, ends, strict=True))
    return [_person(each) for each in names if each.strip("{}")]


_CAPITAL = "[А-ЯЁӘІҢҒҮҰҚӨҺЎҲ]"
_NAME, _OF_FATHER = rf"{_CAPITAL}[\w-]+", r"\w+(?:ович|евич|[иь]ич|ична|овна|евна)"
_OF_FATHER_THERE = r"\w*(?:оглы|[кқ]ызы|уулу|[уұ]лы|угли|ў[гғ]ли|[кқ]изи)"
_SURNAME_FIRST = re.compile(
    rf"{_NAME} (?:(?:(?!{_OF_FATHER} ){_NAME} )+(?:{_OF_FATHER}|{_OF_FATHER_THERE})|(?:{_CAPITAL}\. ?)+)"
)
"""A name in Cyrillic without a comma, as lists there write it: at its end the father's name, or initials."""


def _person(name: str) -> dict[str, str]:
    plain = plain_tex(name)
    if re.fullmatch(r"others|et al\.?|(?:и )?др\.?", plain, re.IGNORECASE):
        return {"literal": AND_OTHERS}
    if _SURNAME_FIRST.fullmatch(plain) and not is_body(plain):
        family, _, given = plain.partition(" ")
        return {"family": family, "given": given}
    parts = parse_single_name_into_parts(name, strict=False)
    family, given = (plain_tex(" ".join(each)) for each in ([*parts.von, *parts.last], parts.first))
    is_braced = bool(re.fullmatch(r"\{(?:[^{}]|\{[^{}]*\})*\}", name.strip()))
    if is_braced or parts.jr or not given or ("," not in name and is_body(plain)):
        return {"literal": plain}
    return {"family": family, "given": given}
