"""References as APA has them: `Author, A. (2022). Title. Journal, 17(1), 34–53.`, chapters, reports, theses, pages.

A field is filled only where all of it was recognised; the words of another stay unread.
"""

import re
from typing import Any

from htcourse.usecases.sources.gost_reference import without_page
from htcourse.usecases.sources.legal_reference import MONTHS
from htcourse.usecases.sources.reference_line import HOUSE, date_of, is_title

_NAME = r"\b(?!and |и |et al)(?:(?:[a-z]+ ){0,2}[^\W\d_][\w’‘'ʻʼ-]*(?: [^\W\d_][\w’‘'ʻʼ-]+)?)"
_INITIALS = r"(?:[^\W\d_]{1,2}\.[ -]?){1,4}"
UNDATED = r"(?:(?:n\. ?d\.|б\. ?[гд]\.|ж\. ?ж\.|in press|forthcoming|в печати)(?:-[a-z])?)"
"""What stands in the place of a year."""
_ISSUED = rf"(?P<year>(?:1[5-9]|20)\d\d|{UNDATED})[a-z]?(?:, (?:(?P<month>[^\W\d_]{{3,12}})(?: (?P<day>\d{{1,2}}))?))?"
_START = re.compile(rf"(?P<who>[^()]+?(?: \([A-Z]\w+\))?)(?P<eds> \(Eds?\.\)\.?)?,? \({_ISSUED}\)[.:]? +(?P<rest>.+)$")
_PERSON = re.compile(rf"({_NAME}),? ({_INITIALS})")
_PEOPLE = re.compile(rf"{_NAME},? {_INITIALS}(?:(?:,? ?(?:&|and|и)|,|;) {_NAME},? {_INITIALS})*")
_EDITOR = re.compile(rf"({_INITIALS}) ?({_NAME})")
_EDITORS = re.compile(rf"{_INITIALS} ?{_NAME}(?:(?:,? &|,) {_INITIALS} ?{_NAME})*")
_BODY = re.compile(r"[^\W\d_](?:[^,;()\d.&]|(?<=\b[A-Z])\.)*(?: \([A-Z]\w+\))?")
_CHAPTER = re.compile(
    r"(?P<title>.+?[.?!]) In (?P<people>[^()]+) \(Eds?\.\), (?P<book>[^()]+?)"
    r"(?: \((?:(?P<edition>[^(),]* ed\.)(?:, )?)?(?:Vol\. (?P<volume>\d+)(?:, )?)?"
    r"(?:pp?\. (?P<page>\d+(?: ?[–-] ?\d+)?))?\))?"
    r"(?:\. (?P<house>[^()\d]+))?$"
)
_NUMBERS = re.compile(
    r"(?P<name>[^\d()]+?),? (?:vol\. )?(?P<volume>\d+)?(?: ?\((?P<issue>\d[^()]*)\))?"
    r"(?:[,:] ?(?:pp?\. ?)?(?P<page>e?\d+(?: ?[–—-] ?e?\d+)?|Article e?\d+))?\.?$"
)
_AFTER_TITLE = re.compile(
    r" (?:\((?!\))(?:(?P<edition>[^()]* ed\.)(?:, )?)?(?:Vol\. (?P<volume>\d+)(?:, )?)?"
    r"(?P<pin>pp?\. \d+(?: ?[–-] ?\d+)?)?\)|\((?P<number>[^()]*No\. [^()]+)\)|"
    r"\[(?P<genre>[^\[\],]+)(?:, (?P<of>[^\[\]\d]+))?\])$"
)
_QUOTED = re.compile(r"(?:‘([^‘]+)’|“([^“”]+)”|'([^']+)'|\"([^\"]+)\"),? (?P<where>.+)$")
"""An article as Harvard has it: `Kelly, L. (2005) ‘Title’, Journal, 43(1), pp. 235–265`."""
_BOUNDARY = re.compile(r"([.?!])(?!(?<=\bNo\.) \d)[”\"’»)]? (?=[^\W_a-zа-яё]|[«“\"'‘(\[])")
_SHORT = re.compile(r"(?:\b[^\W\d_]|\b(?:vs|No|Nos|St|Dr|Vol|Jr|Inc|Ltd|Co|Art|Op))$")
_JOURNAL = re.compile(r"\b(?:Journal|Review|Quarterly|Bulletin|Yearbook|Журнал|Вестник)\b", re.IGNORECASE)
_PAGE = re.compile(r", ((?:pp?\. ?|(?!(?:1[5-9]|20)\d\d\b))\d+(?: ?[–-] ?\d+)?)\.?$")
_HOUSE = re.compile(r"(?:(?P<city>[^\W\d_][^:;()\d]*): )?(?P<house>[^:;()\d?!]+)")


def apa_reference(words: str) -> dict[str, Any]:
    """Return what a line says as APA has it, without its type; empty for a line that does not begin so."""
    return _of_a_book(words)[0] or _apa(words)


def _of_a_book(words: str) -> tuple[dict[str, Any], str]:
    """Return what a line says that cites a page of a book last, and that page; nothing for another line."""
    bare, page = without_page(words.rstrip(" ."))
    data = _apa(bare) if page else {}
    is_book = "publisher-place" in data or HOUSE.search(str(data.get("publisher", "")))
    by_people = any("family" in each for each in data.get("author", ()))
    return ({"type": "book", **data} if by_people else data, page) if is_book else ({}, "")


def _apa(words: str) -> dict[str, Any]:
    found = _START.match(words)
    if found is None or re.search(r"[ (][‘“«'\"]", found["who"]):
        return {}
    people = _people(found["who"].strip())
    role = "editor" if found["eds"] else "author"
    data = ({role: people} if people else {}) | _day(found)
    chapter = _chapter(found["rest"]) if " In " in found["rest"] else None
    if chapter is not None:
        return data | chapter
    quoted = _QUOTED.match(found["rest"])
    if quoted is not None:
        where = _behind(quoted["where"])
        title = next(filter(None, quoted.group(1, 2, 3, 4)))
        return data | ({"title": title, **where} if is_title(title) and "container-title" in where else {})
    title, rest = _title(found["rest"])
    after = _AFTER_TITLE.search(title)
    said = after.groupdict() if after else {}
    title = title[: after.start()] if after else title
    if not is_title(title):
        return data if "family" in next(iter(people), {}) else {}
    keys = {
        "edition": said.get("edition"),
        "volume": said.get("volume"),
        "number": said.get("number"),
        "genre": said.get("genre"),
    }
    keys["publisher"] = said.get("of")
    return data | {"title": title} | _behind(rest) | {key: value for key, value in keys.items() if value}


def apa_page(words: str) -> str:
    """Return the page at which a line cites a book, as it stands behind its publisher; empty for none."""
    book, pin = _of_a_book(words)
    if book:
        return pin
    found = _START.match(words)
    after = _AFTER_TITLE.search(_title(found["rest"])[0]) if found else None
    if after and after["pin"]:
        return after["pin"]
    page = _PAGE.search(found["rest"]) if found else None
    if page is None or not HOUSE.search(words) or "publisher" not in apa_reference(words):
        return ""
    return page[1] if page[1].startswith("p") else f"p. {page[1]}"


def _day(found: re.Match[str]) -> dict[str, Any]:
    if not found["year"].isdecimal():
        return {}
    month = next((at for at, each in enumerate(MONTHS, 1) if re.match(each, found["month"] or "", re.IGNORECASE)), 0)
    parts = [int(found["year"]), *([month] if month else []), *([int(found["day"])] if month and found["day"] else [])]
    return {"issued": {"date-parts": [parts]}} if not month or int(found["day"] or 1) <= 31 else date_of(found["year"])


def _people(words: str) -> list[dict[str, str]]:
    """Return authors, persons or bodies; none where something of the words is neither."""
    if _PEOPLE.fullmatch(words):
        return [{"family": family, "given": given.strip()} for family, given in _PERSON.findall(words)]
    bodies = re.split(r",? (?:&|and) |, ", words) if " & " in words else [words]
    bodies = [each.rstrip(".") if not _SHORT.search(each.rstrip(".")) else each for each in bodies]
    return [{"literal": each} for each in bodies] if all(map(_BODY.fullmatch, bodies)) else []


def _chapter(words: str) -> dict[str, Any] | None:
    """Return a chapter and its book; None for words that have no such form, nothing for what is read in part."""
    found = _CHAPTER.match(words)
    if found is None:
        return {} if re.search(r"[.?!] In [^\W\d_]", words) else None
    title, book = found["title"].rstrip("."), found["book"]
    if not _EDITORS.fullmatch(found["people"]) or not is_title(title) or not is_title(book) or _BOUNDARY.search(book):
        return {}
    keys = {each: found[each] for each in ("edition", "volume", "page") if found[each]}
    editors = [{"family": family, "given": given.strip()} for given, family in _EDITOR.findall(found["people"])]
    house = _behind(found["house"] or "")
    return {"type": "chapter", "title": title, "container-title": book, "editor": editors, **keys, **house}


def _title(words: str) -> tuple[str, str]:
    """Return the title and what stands behind it; no title where more than one place could be its end."""
    found = ((each, words[: each.start()]) for each in _BOUNDARY.finditer(words))
    ends = [each for each, before in found if before.count("(") <= before.count(")")]
    asks = [each for each in ends if each[1] != "."]
    short = [each for each in ends if each[1] == "." and _SHORT.search(words[: each.start()])]
    stops = [each for each in ends if each not in asks and each not in short]
    if not ends:
        return words.rstrip("."), ""
    last = stops or asks or short
    is_clear = len(last) == 1 and not (asks and any(each.start() > asks[-1].start() for each in short))
    if not is_clear or (stops and asks and asks[-1].start() > stops[0].start()):
        return "", ""
    title = words[: last[0].end()].rstrip()
    return (title if last != stops else title.removesuffix(".")), words[last[0].end() :]


def _behind(rest: str) -> dict[str, Any]:
    """Return what stands behind a title: a journal with volume, issue and pages, or a publisher."""
    numbers = _NUMBERS.match(rest)
    name = numbers["name"] if numbers is not None else ""
    is_house = re.search(r"\b(?:pp?|[СсC]|стр)\.?$", name) or (HOUSE.search(name) and not _JOURNAL.search(name))
    is_sure = not is_house and numbers is not None and (numbers["page"] or _JOURNAL.search(name))
    if numbers is not None and (numbers["issue"] or (numbers["volume"] and is_sure)):
        keys = {each: numbers[each] for each in ("volume", "issue", "page") if numbers[each]}
        return {"container-title": numbers["name"]} | keys
    rest = _PAGE.sub("", rest) if HOUSE.search(rest) else rest
    house = _HOUSE.fullmatch(rest.rstrip(".")) if rest else None
    if house is None or _BOUNDARY.search(rest):
        return {}
    return {"publisher": house["house"]} | ({"publisher-place": house["city"]} if house["city"] else {})
