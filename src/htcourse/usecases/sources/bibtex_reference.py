"""A reference in BibTeX as a source. A field that has no place in one is told."""

import re
import unicodedata
from itertools import accumulate
from typing import Any

from htcourse.usecases.sources.legal_reference import MONTHS
from htcourse.usecases.sources.reference_line import date_of, is_body
from htcourse.usecases.sources.source_forms import UNREAD

_BIB_TYPES = {
    "article": "article-journal", "book": "book", "incollection": "chapter", "inbook": "chapter", "report": "report",
    "techreport": "report", "online": "webpage", "phdthesis": "thesis", "mastersthesis": "thesis",
    "thesis": "thesis", "inproceedings": "paper-conference", "legislation": "legislation",
}  # fmt: skip
_BIB_KEYS = {
    "title": "title", "journal": "container-title", "journaltitle": "container-title", "booktitle": "container-title",
    "publisher": "publisher", "institution": "publisher", "organization": "publisher", "school": "publisher",
    "volume": "volume", "number": "issue", "issue": "issue", "pages": "page", "doi": "DOI", "url": "URL",
    "address": "publisher-place", "isbn": "ISBN", "edition": "edition", "series": "collection-title",
    "issn": "ISSN", "pagetotal": "number-of-pages", "numpages": "number-of-pages",
}  # fmt: skip
_BIB_ASIDE = frozenset(
    ("abstract", "keywords", "file", "urldate", "timestamp", "owner", "date-added", "date-modified", "bdsk-url-1",
     "langid", "language", "shorttitle", "crossref", "groups", "bibsource", "biburl", "mendeley-groups", "eprinttype")
)  # fmt: skip
"""Fields in which programs keep what is none of a reference."""
_MARKS = {"'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", "c": "\u0327",
          "v": "\u030c", "u": "\u0306", "H": "\u030b", ".": "\u0307", "k": "\u0328"}  # fmt: skip
_LETTERS = {"o": "ø", "O": "Ø", "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "l": "ł", "L": "Ł", "aa": "å",
            "AA": "Å", "i": "i", "j": "j", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "S": "§",
            "ldots": "…", "dots": "…", "textendash": "–", "textemdash": "—"}  # fmt: skip
_LETTER = re.compile(rf"\\({'|'.join(_LETTERS)})(?![A-Za-z])(?:\{{\}}|\s+)?")
_ACCENT = re.compile(r"\\([`'^\"~=.]|[cvuHk](?=[\s{]))\s*\{?\\?([A-Za-z])\}?")


def from_bibtex(text: str) -> dict[str, Any]:
    """Return what an entry says of a source, as CSL; empty for another text."""
    start = re.search(r"@(\w+)\s*\{\s*[^,{}]*,", text)
    if start is None:
        return {}
    found: dict[str, Any] = {"type": _BIB_TYPES.get(start[1].lower(), "report")}
    date, month, left = "", "", []
    for key, value in _bib_fields(text, start.end()):
        words = _plain_tex(value)
        if key in ("author", "editor"):
            people = re.split(r"\s+and\s+", _unbraced(value.strip()))
            found[key] = [_bib_author(each) for each in people if each.strip("{} \n") not in ("", "others")]
        elif key in ("year", "date"):
            date = date if key == "year" and date else words
            left += [f"{key}: {words}"] if re.search(r"[^\d\s.-]", words) else []  # besides what `date_of` reads
        elif key == "month" and _month(words):
            month = f"-{_month(words)}"
        elif key in _BIB_KEYS and words:
            found.setdefault(_BIB_KEYS[key], re.sub(r"-{2,3}", "–", words))
        elif key not in _BIB_ASIDE and words:
            left.append(f"{key}: {words}" if key else words)
    date = f"{date}{month}" if re.fullmatch(r"\d{4}", date) else date
    if start[1].lower() == "misc" and "URL" in found:
        found["type"] = "webpage"
    if found["type"] in ("book", "thesis", "report") and re.fullmatch(r"\d+(?: ?(?:pp?|с)\.?)?", found.get("page", "")):
        found.setdefault("number-of-pages", found.pop("page").rstrip("p.с "))
    if found["type"] in ("report", "legislation") and "issue" in found:
        found["number"] = found.pop("issue")
    return found | ({"issued": date_of(date)} if date else {}) | ({UNREAD: "; ".join(left)} if left else {})


def _month(words: str) -> int:
    """Return the number of a month that is named or a number; 0 for other words."""
    named = (at for at, each in enumerate(MONTHS, 1) if re.match(rf"(?:{each})\b", words, re.IGNORECASE))
    return next(named, int(words) if re.fullmatch(r"0?[1-9]|1[0-2]", words) else 0)


def with_strings(text: str) -> str:
    """Return a text of BibTeX with what its `@string` name, in the places of the names."""
    named = re.compile(
        r"^[ \t]*@string\s*\{\s*([\w-]+)\s*=\s*[{\"]([^{}\"\n]*)[}\"]\s*\}", re.MULTILINE | re.IGNORECASE
    )
    strings = {name.casefold(): words for name, words in named.findall(text)}
    if not strings:
        return text
    value = re.compile(r"(=\s*|#\s*)([A-Za-z][\w-]*)(?=\s*[,}#\n])")
    text = value.sub(
        lambda found: found[1] + (f'"{strings[key]}"' if (key := found[2].casefold()) in strings else found[2]),
        named.sub("", text),
    )
    return re.sub(r"\"\s*#\s*\"", "", text).strip()


def _bib_fields(text: str, at: int) -> list[tuple[str, str]]:
    """Return the fields of an entry from `at` on: braces are counted, quotes end at the next one outside them.

    What stands where no field can be read comes last, without a name.
    """
    fields = []
    name = re.compile(r"(?:[\s,]|%[^\n]*\n)*([\w:+.-]+)\s*=\s*")
    while (match := name.match(text, at)) is not None:
        start = at = match.end()
        depth, is_quoted = 0, text[at : at + 1] == '"'
        at += is_quoted
        while at < len(text):
            letter = text[at]
            depth += (letter == "{") - (letter == "}")
            ends = letter == '"' and depth == 0 if is_quoted else depth < 0 or (letter == "," and depth == 0)
            if ends:
                break
            at += 1
        fields.append((match[1].lower(), text[start + is_quoted : at]))
        at += is_quoted
    rest = re.sub(r"^(?:[\s,]|%[^\n]*\n)+", "", text[at:])
    return [*fields, ("", rest)] if rest and rest[0] != "}" else fields


def _unbraced(value: str) -> str:
    """Return what stands in the braces of a field; what begins and ends with braces of its own keeps them."""
    depths = accumulate((each == "{") - (each == "}") for each in value[1:-1])
    return value[1:-1] if value[:1] == "{" and min(depths, default=0) >= 0 else value


def _bib_author(words: str) -> dict[str, str]:
    if re.fullmatch(r"\{.*\}", words.strip()):
        return {"literal": _plain_tex(words)}
    plain = _plain_tex(words)
    family, comma, given = (each.strip() for each in plain.partition(","))
    if not comma and not is_body(plain):
        given, _, family = plain.rpartition(" ")
    return {"family": family, "given": given} if given else {"literal": family}


def _plain_tex(words: str) -> str:
    words = _ACCENT.sub(lambda found: unicodedata.normalize("NFC", found[2] + _MARKS[found[1]]), words)
    words = _LETTER.sub(lambda found: _LETTERS[found[1]], words)
    words = re.sub(r"\\(?:emph|textit|textbf|url|href)\b", "", words)
    words = re.sub(r"\\([&%$#_{}])", r"\1", re.sub(r"\\[\s,]|~", " ", words))
    words = words.replace("``", "“").replace("''", "”")
    return " ".join(re.sub(r"[{}]", "", words).split())
