"""A reference in RIS or CSL-JSON, as programs export it, as a source. What has no place in one is told.

How an entry of BibTeX begins stands here, too, so that what reads it is loaded for one only.
"""

import html
import json
import re
from collections.abc import Mapping
from typing import Any

from htcourse.usecases.sources.reference_line import DATE, date_of
from htcourse.usecases.sources.source_forms import UNREAD, authors_line, date_line

BIBTEX_ENTRY = re.compile(
    r"@(?!(?:comment|string|preamble)\b)[A-Za-z]\w*\s*"
    r"(?:\{(?=[^{}=,]*,|\s*[A-Za-z][\w:+.-]*\s*=)|\((?=[^(){},]*,\s*[\w:+.-]+\s*=))",
    re.IGNORECASE,
)
_RIS_TYPES = {
    "JOUR": "article-journal", "BOOK": "book", "CHAP": "chapter", "RPRT": "report", "ELEC": "webpage",
    "STAT": "legislation", "CASE": "legal_case", "NEWS": "article-newspaper", "THES": "thesis", "BILL": "bill",
    "CONF": "paper-conference", "LEGAL": "legislation", "MGZN": "article-magazine", "EDBOOK": "book",
}  # fmt: skip
_RIS_KEYS = {
    "TI": "title", "T1": "title", "JO": "container-title", "JF": "container-title", "T2": "container-title",
    "BT": "container-title", "T3": "collection-title", "ET": "edition", "PB": "publisher", "CY": "publisher-place",
    "VL": "volume", "IS": "issue", "DO": "DOI", "UR": "URL", "SN": "ISBN",
}  # fmt: skip
_OF_WHOLE = {"T2": "collection-title", "BT": "title"}
_RIS_KEYS_OF: Mapping[str, Mapping[str, str]] = {
    "book": _OF_WHOLE,
    "report": {**_OF_WHOLE, "IS": "number"},
    "thesis": {**_OF_WHOLE, "M3": "genre"},
    "legal_case": {"A2": "container-title"},
    "legislation": {"IS": "number"},
    **{key: {"SN": "ISSN"} for key in ("article-journal", "article-magazine", "article-newspaper")},
}
"""What a tag says of one type only: the second title of a book is its series, that of a chapter its book."""
_RIS_PEOPLE = {"AU": "author", "A1": "author", "A2": "editor", "ED": "editor"}
_RIS_SHORT = ("JA", "J2", "J1")
_RIS_ASIDE = frozenset(
    ("AB", "N2", "KW", "ID", "LA", "L1", "L2", "L3", "L4", "Y2", "DB", "DP", "AN", "AD", "RP", "ST", "LB", "CN")
)
"""Tags, and below keys, in which programs keep what is none of a reference."""
_CSL_TEXTS = frozenset(
    ("type", "title", "title-short", "container-title", "publisher", "publisher-place", "volume", "issue", "page",
     "number", "edition", "DOI", "URL", "ISBN", "ISSN", "language", "authority", "genre", "note", "collection-title",
     "collection-number", "number-of-pages", "number-of-volumes")
)  # fmt: skip
_CSL_ASIDE = frozenset(
    ("id", "abstract", "keyword", "accessed", "source", "call-number", "citation-key", "citation-label", "shortTitle",
     "citation-number", "container-title-short", "journalAbbreviation", "page-first", "prefix", "member", "score",
     "reference-count", "references-count", "is-referenced-by-count", "update-policy", "custom", "issued",
     "publisher-location", "author", "editor", "reference", "funder", "indexed", "created", "deposited")
)  # fmt: skip


def from_json(text: str) -> dict[str, Any]:
    """Return what CSL-JSON says of its first source; empty for another text."""
    try:
        data = json.loads(text) if text[:1] in ("{", "[") else None
    except (ValueError, RecursionError):
        return {}
    first = next(iter(data), None) if isinstance(data, list) else data
    if not isinstance(first, Mapping):
        return {}
    found = {
        key: _plain(value[0] if isinstance(value, list) else value)
        for key, value in first.items()
        if key in _CSL_TEXTS and isinstance(value, str | int | list) and value != []
    }
    told = [(key, _told(key, value)) for key, value in first.items() if key not in _CSL_TEXTS | _CSL_ASIDE]
    told += [(key, _plain(each)) for key in found if isinstance(first[key], list) for each in first[key][1:]]
    people = {}
    for key in ("author", "editor"):
        value = first.get(key) or []
        named = value if isinstance(value, list) else [value]
        people[key] = [each for each in named if isinstance(each, Mapping)]
        told += [(key, str(each)) for each in named if not isinstance(each, Mapping)]
        for each in people[key]:
            parts = [str(each[part]) for part in ("dropping-particle", "suffix") if each.get(part)]
            told += [(key, f"{authors_line([each])}, {' '.join(parts)}")] if parts else []
    issued = first.get("issued") or {}
    dated = {"issued": _issued(issued) if isinstance(issued, Mapping) else date_of(str(issued))}
    told += [("issued", each) for each in _untold(issued, dated["issued"])]
    left = "; ".join(f"{key}: {words}" for key, words in told if words)
    return found | people | dated | ({UNREAD: left} if left else {})


def _plain(value: Any) -> str:
    """Return words without the signs of HTML that CSL allows in them."""
    return re.sub(r"</?(?:i|b|sc|sup|sub|span)(?: [^<>]*)?>", "", html.unescape(str(value)))


def _told(key: str, value: Any) -> str:
    """Return what has no field as words: text, a number, names, or a date of its own; nothing of other data."""
    if isinstance(value, Mapping):
        return date_line({**_issued(value)}) if key.endswith("-date") else ""
    if isinstance(value, list):
        return authors_line(value) or ("; ".join(map(_plain, value)) if key == "subtitle" else "")
    return " ".join(_plain(value).split()) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _issued(issued: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a date if it can be read: lists of whole numbers, or words."""
    parts = issued.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    if isinstance(first, list) and first and all(str(each).isdecimal() for each in first[:3]):
        return {"date-parts": [[int(each) for each in first[:3]]]}
    words = issued.get("literal") or issued.get("raw")
    return {"literal": str(words)} if words else {}


def _untold(issued: Any, read: Mapping[str, Any]) -> list[str]:
    """Return what a date says and what was read of it does not: the end of a span, a season, words."""
    if not isinstance(issued, Mapping):
        return [str(issued)] if "date-parts" in read and not DATE.fullmatch(str(issued).strip()) else []
    parts: Any = issued.get("date-parts")
    days = parts[1:] if "date-parts" in read else parts if isinstance(parts, list) else [parts]
    more = ["-".join(str(part) for part in day if part) if isinstance(day, list) else str(day or "") for day in days]
    words = str(issued.get("literal") or issued.get("raw") or "")
    is_said = DATE.fullmatch(words) and date_line(date_of(words)) == date_line(read)
    more += [words] if "date-parts" in read and not is_said else []
    more += [f"{key} {issued[key]}" for key in ("season", "circa") if issued.get(key)]
    return more


def from_ris(text: str) -> dict[str, Any]:
    """Return what RIS says of its first source; empty for another text."""
    found_lines = re.finditer(r"^(?:([A-Z][A-Z0-9]) {1,2}- ?)?(.*)$", text, re.MULTILINE)
    lines = [(match[1] or "", match[2].strip()) for match in found_lines]
    start = next((at for at, (tag, _) in enumerate(lines) if tag), None)
    if start is None or lines[start][0] != "TY":
        return {}
    found: dict[str, Any] = {"type": _RIS_TYPES.get(lines[start][1], "report")}
    keys = {**_RIS_KEYS, **_RIS_KEYS_OF.get(found["type"], {})}
    pages, dates, short, left = {"SP": "", "EP": ""}, list[str](), "", list[str]()
    for tag, value in lines[start + 1 :]:
        if tag == "ER":
            break
        key = keys.get(tag, "")
        if not value or tag in _RIS_ASIDE:
            continue
        if tag in _RIS_PEOPLE and not key:
            family, comma, given = (each.strip() for each in value.partition(","))
            person = {"family": family, "given": given} if comma and given else {"literal": value}
            found.setdefault(_RIS_PEOPLE[tag], []).append(person)
        elif tag in ("PY", "Y1", "DA"):
            dates.append(value.rstrip("/").replace("/", "-"))
        elif tag in pages and not pages[tag]:
            pages[tag] = value
        elif tag in _RIS_SHORT:
            short = short or value
        elif key and found.setdefault(key, value) == value:
            continue
        else:
            left.append(f"{tag}: {value}" if tag else value)
    if short and found["type"].startswith("article"):
        found.setdefault("container-title", short)
    elif short:
        left.append(f"J2: {short}")
    if found["type"] in ("book", "thesis", "report") and pages["SP"] and not pages["EP"]:
        found["number-of-pages"] = pages.pop("SP")
    page = "–".join(filter(None, pages.values()))
    date = max((each for each in dates if each.startswith(dates[0])), key=len, default="")
    left += [each for each in dates if not date.startswith(each)]
    issued = date_of(date) if date else {}
    left += [date] if "date-parts" in issued and not DATE.fullmatch(date) else []
    more = {"page": page, "issued": issued, UNREAD: "; ".join(left)}
    return found | {key: each for key, each in more.items() if each}
