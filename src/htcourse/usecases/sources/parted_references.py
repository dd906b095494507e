"""A pasted list of references taken apart: where one ends and the next begins, and which lines go on one above."""

import re

from htcourse.usecases.sources.apa_reference import apa_reference
from htcourse.usecases.sources.entry_bounds import (
    APA_START,
    NO_HEADING,
    OPEN,
    SYMBOL,
    begins_for_certain,
    begins_large,
    ends,
    goes_on,
    has_no_end,
)
from htcourse.usecases.sources.gost_reference import gost_article, gost_book
from htcourse.usecases.sources.legal_reference import ACTS, is_named_exactly, legal_reference, without_article
from htcourse.usecases.sources.oscola_reference import oscola_reference
from htcourse.usecases.sources.pasted_lines import asks_number
from htcourse.usecases.sources.plain_reference import LONGEST_LINE
from htcourse.usecases.sources.reference_line import ADDRESS, CITY, DOI, YEAR, said
from htcourse.usecases.sources.wrapped_references import Left, by_reading, hanging

_NO_PART = r"\d{1,2} (?:U\.S\.C|C\.F\.R)\.|(?:1[5-9]|20)\d\d [^\Wa-zа-яё]"
"""Figures that an entry begins with: sections of American laws, a title with a year."""
_NUMBER = re.compile(
    r"^[ \t]*(?:\[(?P<a>\d{1,3})\]|(?P<b>\d{1,3})[.)])(?:[ \t]+|(?!\d))"
    rf"(?=[^\W\d_]|[«“„\"'(]|{_NO_PART})",
    re.MULTILINE,
)
"""How an entry of a numbered list begins."""
_TAIL = 20
"""So much of what stands above a number is looked at."""
_LETTER = re.compile(r"^[ \t]*(?P<sign>[a-zа-я](?=\))|[IVX]{1,5})[.)][ \t]+(?=\S)", re.MULTILINE)
_TO_NINE = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ORDERS = (
    *("abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя"),
    [f"{ten}{one}" for ten in ("", "X", "XX") for one in ("", *_TO_NINE)][1:],
)
"""By what entries are counted, beside figures."""
_PART = (
    rf"{CITY}(?: ?[:;]|[,.]? ?(?:1[5-9]|20)\d\d|\.?$)|(?:IS[BS]N|URL|DOI)\b:? ?(?:\d|http)|"
    rf"(?!{_NO_PART}|\d{{1,4}} [^\Wa-zа-яё][^\W\d_])\d|(?:[СсБбTtТPp]|[Вв]ып|[Vv]ol|[Nn]o)\. ?\d|№|"
    r"Режим доступа|Текст ?:|Изд\."
)
"""What stands behind a dash in the midst of an entry: a place with who printed, figures, a page, an address."""
_BULLET = re.compile(
    rf"^[ \t]*(?P<sign>[•·▪■◦○●‣∙*→✓✔➢➤⁃\uf0a7\uf0b7]|o(?=\t)|[–—-](?![ \t]+(?:{_PART})))[ \t\xa0]+(?=\S)",
    re.MULTILINE,
)
"""How an entry of a list with bullets begins; behind a dash that parts of an entry have before them is none."""
_ACT = re.compile(rf"(?:[\w-]+ ){{0,2}}(?:{ACTS})(?:[.,;]|$)", re.IGNORECASE)
_ACT_BEGUN = re.compile(r"\d{4}(?:[ -](?:жыл|йил|yil)| ж\.).*(?:№ ?[\w-]+|[»”“\"])$")
"""A law whose last word, which says what it is, stands on the line below."""
_OF_ACT = re.compile(rf"\d{{4}}.*\b(?:{ACTS})\b", re.IGNORECASE)
_ACT_UNNAMED = re.compile(rf"^(?!.*\b(?:{ACTS})\b).*\d{{4}}(?:[ -](?:жыл|йил|yil)| ж\.).*№ ?[\w-]+$", re.IGNORECASE)
"""A law up to its number, of which name and kind stand on the line below."""
_KIND_BEGUN = re.compile(r"^(?!.*\d{4}).*[^\W\d_]: (?!.*[:.])[^\d«“„\"]{2,60}$")
"""A law whose kind, day and number come behind its name and a colon, up to the words of whom."""
_NUMBER_ENDED = re.compile(r"(?:№|\bNo\.?) ?\d[\w-]*\.$")
_KIND_ENDED = re.compile(rf"{_OF_ACT.pattern}\.$", re.IGNORECASE)
_ACT_BEGINS = re.compile(
    r"(?:(?:Уголовн|Гражданск|Трудов|Семейн|Федеральн|Конституционн|Модельн|Государственн|Национальн)\w+ )?"
    r"(?:Закон|Кодекс|кодекс|Программа|программа|Указ|Постановление|Положение|Приказ|Распоряжение|План|план|Стратегия|"
    r"Конституция|Концепция|Инструкция|Конвенция|Протокол|Мыйзам|Заң|Act|Law|Convention|Protocol|Decree|Programme)\b|"
    r"Об? [^\n]|[«“„](?:[^\s»”]+ ){3}"
)
_ACT_ENDED = re.compile(rf"\b(?:{ACTS}|қарары|резолюциясы)$", re.IGNORECASE)
_NAME_OF_ACT = re.compile(r"[«“„\"][^«»“”\"]+[»”“\"](?:[.,;]?$| от |,? (?:ст|п|ч)\. ?\d)")
_OF_HEADINGS = (
    r"(?:bibliograph|references?\b|works? cited|sources?\b|literature\b|further reading|cases?\b|case law|legislation|"
    r"statutes|laws\b|treaties|conventions\b|instruments|books|articles|reports|theses|websites|web ?pages|newspapers|"
    r"documents|литератур|источник|библиограф|закон[ыа]\b|законодательств|кодекс[ыа]\b|книги|стать[ия]\b|монографи|"
    r"учебник|нормативн|договор|конвенции|судебн|диссертаци|доклады|отч[её]ты|ресурс|адабият|мыйзамдар|китептер|"
    r"оқулықтар|нормативтік|нормативдик|актілер|актылар|макалалар|әдебиет|заңдар|кітаптар|мақалалар|adabiyot|qonunlar|kitoblar|maqolalar)"
)
_BESIDE_THEM = (
    r"(?:(?:of|and|the|on|all|other|EU|UN|UK|ECHR|CJEU|ECtHR|и|жана|және|va|КР|РК|РФ|ООН)\b|table|list|reading|select|"
    r"primary|secondary|international|national|domestic|foreign|legal|journal|online|official|english|russian|список|"
    r"перечень|использованн|международн|национальн|правов|практик|акты|документ|специальн|научн|учебн|дополнительн|основн|"
    r"электронн|интернет|периодическ|иностранн|кыргыз|казах|росси|республик|колдонул|пайдаланыл|тизме|тізім|foydalanil|"
    r"құқықтық|укуктук|заңнамалық|арнайы)"
)
_HEADING = re.compile(
    r"(?:\A|(?<=\n\n)|(?<=(?-i:[\d.)\]>»”A-ZА-Я])\n))"
    r"(?:[ \t]*(?:[#*_]+ ?)?(?:(?:[IVX]{1,4}|\d{1,2}|[A-ZА-Я])[.)] ?)?"
    rf"(?=[^\n]*{_OF_HEADINGS})(?:(?:{_OF_HEADINGS}|{_BESIDE_THEM})[^\W\d_]*+[,:/ ()*_-]*+)+\.?(?:\n+|\Z))+",
    re.IGNORECASE,
)
"""A line above references of one kind: of such words alone, and no end of what stands before it."""


def begun(text: str, starts: list[re.Match[str]]) -> list[str]:
    """Return what stands behind each start, up to the next one."""
    ends = [*(each.start() for each in starts[1:]), len(text)]
    return [text[each.end() : end] for each, end in zip(starts, ends, strict=True)]


def parted_references(text: str, left: Left) -> list[str]:
    """Return the references of a text that people wrote, in their order, without headings, numbers and bullets."""
    listing = re.sub(r"[ \t]+(?=\n)", "", text)
    return [piece for each in _HEADING.split(listing) if each.strip() for piece in _pieces(each.strip(), left)]


def _pieces(text: str, left: Left) -> list[str]:
    """Return the references of a text without headings, or of what stands below one heading."""
    numbers = _numbered(text) or _lettered(text)
    starts = numbers or _bulleted(text)
    if starts:
        before = text[: starts[0].start()]
        above = [before] if YEAR.search(before) or (before.strip() and not numbers) else []
        return above + [part for each in begun(text, starts) for part in _parted(_paragraphs(each))]
    paragraphs = _paragraphs(text)
    parts = [hanging(each) or by_reading(_parted(each.split("\n")), left) for each in paragraphs]
    if len(paragraphs) > 1:
        pairs = zip(paragraphs, parts, strict=True)
        parts = [its if all(map(_is_whole, its)) else [_NUMBER.sub("", each, count=1)] for each, its in pairs]
    return [part for each in parts for part in each]


def _is_whole(piece: str) -> bool:
    """Say whether a piece of what stands between empty lines is an entry by itself: else all of it is one."""
    named = " ".join(piece.split())
    return bool(YEAR.search(named) or ADDRESS.search(named) or DOI.search(named))


def _paragraphs(text: str) -> list[str]:
    return re.split(r"\n\s*\n", text)


def _parted(parts: list[str]) -> list[str]:
    """Return the entries of lines of which some go on below; where one may be an entry by itself it is one.

    What is too long to be read is not looked at again: it is refused.
    """
    entries: list[str] = []
    for at, each in enumerate(parts):
        number = _NUMBER.match(each)
        line, after = each[number.end() :] if number else each, "".join(parts[at + 1 : at + 2])
        is_too_long = bool(entries) and len(entries[-1]) > 2 * LONGEST_LINE
        if not entries or (not is_too_long and _is_entry(entries[-1], line, after, is_list=len(entries) > 1)):
            entries.append(line)
        else:
            entries[-1] += f"\n{each}"
    return entries


def _is_entry(before: str, line: str, after: str, *, is_list: bool) -> bool:
    """Say whether a line begins an entry, and does not go on what stands before it."""
    before = _without_semicolon(before)
    if has_no_end(before):
        return False
    if ADDRESS.match(line) or DOI.match(line):
        return bool(ADDRESS.search(before) or DOI.search(before))
    named = " ".join(before.split())
    is_act = _ACT.match(line) and _ACT_BEGUN.search(named) and not legal_reference(named)
    is_law = _OF_ACT.search(line) or legal_reference(said(f"{named} {line}"))
    is_kind = (_ACT_UNNAMED.search(named) and line[:1] in "«“„") or (_KIND_BEGUN.search(named) and is_law)
    if goes_on(before, line) or is_act or is_kind:
        return False
    if _NUMBER_ENDED.search(before) and _ACT_BEGINS.match(line) and legal_reference(said(named)):
        return True
    if _KIND_ENDED.search(named) and line[:1].isupper() and legal_reference(said(named)):
        return True
    if begins_for_certain(f"{line} {after}" if line[-1:] in (",", "&") else line):
        return True
    if OPEN.search(before) or not (SYMBOL.match(line) or begins_large(line)):
        return False
    is_ended = ends(before)
    is_followed = bool(begins_for_certain(after) or _stands_alone(after))
    if _stands_alone(line):
        return is_ended or _stands_alone(named) or (is_followed and not NO_HEADING.search(before))
    if _goes_on(named, line, is_ended=is_ended):
        return False
    if SYMBOL.match(line) or YEAR.search(line) or ADDRESS.search(line):
        is_whole = bool(YEAR.search(before) or ADDRESS.search(before) or SYMBOL.match(before))
        return (is_ended and is_whole) or _stands_alone(named)
    if ADDRESS.fullmatch(before.rpartition("\n")[2]) and ADDRESS.match(after):
        return True
    is_name = re.search(r"[^\W\d_]{2}.* [^\W\d_]{2}", line) and (is_followed or (is_list and not after))
    return bool(is_ended and is_name and (_stands_alone(named) or _is_whole_apa(named)))


def _goes_on(named: str, line: str, *, is_ended: bool) -> bool:
    """Say whether a line that may be no entry goes on one: a law, an article or a book lacks what stands on it."""
    legal = legal_reference(named)
    if _NAME_OF_ACT.match(line) and legal and not re.search(r"[«“„\"]", named):
        return True
    if not is_ended and " // " in named:
        return True
    is_whole = is_named_exactly(named) or without_article(named)[1] or _ACT_ENDED.search(named)
    if not is_ended and legal and not is_whole and not re.search(r"\. [^\W\d_]", line):
        return True
    is_apa = bool(APA_START.match(named)) and not ADDRESS.search(named)
    return is_apa and not _is_whole_apa(named) and _is_whole_apa(said(f"{named} {line}"))


def _without_semicolon(before: str) -> str:
    """Return what stands above a line without the semicolon that ends an entry; between authors it ends none."""
    bare = before.rstrip(" ;")
    return (
        bare
        if before.endswith(";") and (YEAR.search(bare) or ADDRESS.search(bare) or _stands_alone(" ".join(bare.split())))
        else before
    )


def _is_whole_apa(words: str) -> bool:
    return bool({"publisher", "container-title"} & apa_reference(words).keys())


def _numbered(text: str) -> list[re.Match[str]]:
    """Return where the entries of a numbered list begin; none for fewer than two."""
    found: list[re.Match[str]] = []
    for each in _NUMBER.finditer(text):
        if asks_number(text[: each.start()].removesuffix("\n")[-_TAIL:]):
            continue
        if not found or int(each["a"] or each["b"]) == int(found[-1]["a"] or found[-1]["b"]) + 1:
            found.append(each)
    return found if len(found) > 1 else []


def _lettered(text: str) -> list[re.Match[str]]:
    """Return where the entries of a list begin that are counted from its first line by letters or Roman numbers."""
    for order in _ORDERS:
        found: list[re.Match[str]] = []
        for each in _LETTER.finditer(text):
            if len(found) < len(order) and each["sign"] == order[len(found)]:
                found.append(each)
        if len(found) > 1 and found[0].start() == 0:
            return found
    return []


def _bulleted(text: str) -> list[re.Match[str]]:
    """Return where the entries of a list with bullets begin: all have the sign of the first."""
    found = list(_BULLET.finditer(text))
    begins = bool(found) and (found[0].start() == 0 or (len(found) > 1 and found[0]["sign"] not in "–—-"))
    return [each for each in found if each["sign"] == found[0]["sign"]] if begins else []


def _stands_alone(line: str) -> bool:
    """Say whether a line is a reference by itself, and no piece of one that goes on below it."""
    if len(line) > LONGEST_LINE:
        return False
    words = said(line).rstrip(" .")
    is_address = ADDRESS.fullmatch(line) or re.fullmatch(rf"(?:doi: ?)?{DOI.pattern}", line, re.IGNORECASE)
    is_article = " // " in line and (YEAR.search(line) or ADDRESS.search(line) or "page" in gost_article(words))
    known = oscola_reference(words) or legal_reference(words) or gost_book(words)
    return bool(is_address or is_article or known)
