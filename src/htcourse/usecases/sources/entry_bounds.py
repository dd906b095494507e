"""Where an entry of a list of references may end and begin, as the lines themselves say."""

import re

from htcourse.usecases.sources.apa_reference import UNDATED
from htcourse.usecases.sources.gost_reference import GOST_START
from htcourse.usecases.sources.legal_reference import MONTHS
from htcourse.usecases.sources.reference_line import ADDRESS, CITY, LABEL, said

APA_START = re.compile(
    rf"^(?:\d{{1,3}}[.)][ \t]+)?(?=[^\W\d_][^()\n]{{1,200}}\((?:(?:1[5-9]|20)\d\d[a-z]?(?:,[^()\n]*)?|{UNDATED})\)\. )",
    re.MULTILINE,
)
_CHICAGO_START = re.compile(
    r"^(?=[^\W\d_a-zа-яё][\w’'-]+(?: [\w’'-]+)?, (?:(?!//)[^()\n\d]){1,150}\. "
    r"(?:1[5-9]|20)\d\d[a-z]?\. (?:[^\W_a-zа-яё]|[“\"«]))",
    re.MULTILINE,
)
"""How an entry begins where the year stands behind the author without brackets."""
SYMBOL = re.compile(r"\d{1,2} (?:U\.S\.C\.|C\.F\.R\.) §|(?:UN Doc\.? )?[A-Z]{1,6}(?:/[\w.-]+){2}")
"""How entries begin that may have no year: sections of American laws, documents of the United Nations."""
_INITIAL = r"[^\W\d_a-zа-яё]\."
_UNENDED = re.compile(
    r"(?:\b(?:Pub|Pub\. ?L|In (?:[A-Z]\. ?)*[A-Z]|учеб|ред|сб|тр)\.|\bUN Doc\.?|\bRes\.?|\bEspecially|№|"
    r"\bthe European|\((?:1[5-9]|20)\d\d\) \d{1,3}|"
    rf"\b(?:and|&) [^\W\d_a-zа-яё]\w+ {_INITIAL}|\b(?:amending|repealing|supplementing|implementing)|"
    rf"(?:\bред\.|[/;,]) {_INITIAL}|(?<![\w.]){_INITIAL} {_INITIAL}|\. \((?:(?:1[5-9]|20)\d\d[a-z]?|{UNDATED})\)\.)$"
)
"""How no entry ends: in the midst of a name or number, behind the author."""
_BEHIND = re.compile(
    rf"{LABEL}<?{ADDRESS.pattern}|{CITY}(?: ?: |, (?:1[5-9]|20)\d\d)|(?:ECLI:)?EU:[CTF]:\d|"
    r"(?:Vol|Вып|Т|С|Pp?)\. ?\d|Генеральной Ассамблеи|Parliament and of|(?:Республики|Казахстан) от \d|"
    r"(?-i:of|and|for) |In (?:[^\W\d_]\. ?)+[\w’'-]+[^\n]*\(Eds?\.\)|[A-Z]+\(\d{4}\)\d+$",
    re.IGNORECASE,
)
"""How no entry begins: an address with its label, a place of printing, a volume, who edited what it stands in."""
_MONTH = re.compile(rf"(?:{'|'.join(MONTHS)})\w{{0,3}},? (?:1[5-9]|20)\d\d(?!\d)", re.IGNORECASE)
NO_HEADING = re.compile(r"[\d,;]|\. |[./–—-]$")
"""What no heading has: figures, sentences, a stop at its end."""
OPEN = re.compile(r"[«(\[][^»)\]\n]*$")
"""A bracket or quotation mark that is not closed."""
_SHORT = 5
"""Shorter words in small letters end no entry: `of the`, `о и`."""


def has_no_end(before: str) -> bool:
    """Say whether the end of some lines is that of no entry: a small word, a sign after which something follows."""
    words = before.split()
    last = words[-1] if words else ""
    is_short_word = last.isalpha() and last.islower() and len(last) < _SHORT and not words[-2:][0].isdecimal()
    return is_short_word or bool(re.search(r"[,:;/&–—-]$", before) and not ADDRESS.match(last))


def goes_on(before: str, line: str) -> bool:
    """Say whether a line stands in the midst of an entry: a name, day or number is cut, or it has no words."""
    is_in_day = bool(re.search(r"\b\d{1,2}$", before) and _MONTH.match(line))
    is_symbol = re.fullmatch(r"UN Doc\.? \S+(?:, para.*)?", line) and not SYMBOL.search(before)
    is_report = re.search(r"\d$", before) and re.match(r"(?:[A-Z]{2,6}|(?:[A-Z]\. ?){2,4}) \d+\b", line)
    return bool(is_symbol or is_report or _UNENDED.search(before) or _BEHIND.match(line) or is_in_day or not said(line))


def ends(before: str) -> bool:
    """Say whether the end of some lines can be that of an entry."""
    return bool(ADDRESS.match((before.split() or [""])[-1]) or re.search(r"[\d.)\]>»”\"]$", before))


def begins_large(line: str) -> bool:
    """Say whether a line begins with a capital letter or an opening quotation mark."""
    return line[:1] in ("«", "“", "„", '"') or (line[:1].isalpha() and not line[:1].islower())


def begins_for_certain(line: str) -> bool:
    """Say whether a line begins as entries alone do, with their authors."""
    return bool(APA_START.match(line) or _CHICAGO_START.match(line) or GOST_START.match(line))
