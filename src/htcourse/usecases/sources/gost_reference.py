"""References as GOST R 7.0.5 and 7.0.100 have them: articles (`Author. Title // Journal. 2020. № 3. С. 5–9.`), books.

They are read from both ends: each part has to be one that is known. What is not stays unread.
"""

import re
from typing import Any

from htcourse.render.citations import is_turkic
from htcourse.usecases.sources.reference_line import CITY, date_of, is_body, is_title

_LETTERS = r"[\w’‘'ʻʼ-]"
_INITIALS = r"(?:[^\W\d_a-zа-яё][^\W\d_]?[’‘'ʻʼ]?\. ?){1,3}"
_FAMILY = rf"[^\W\d_a-zа-яё]{_LETTERS}+"
_AUTHOR = re.compile(rf"({_FAMILY}),? ({_INITIALS})")
_AUTHORS = re.compile(rf"{_FAMILY},? {_INITIALS}(?:[,;] {_FAMILY},? {_INITIALS})*")
GOST_START = re.compile(rf"{_AUTHORS.pattern} ?(?=[«“„\"]?[^\W\d_a-zа-яё][^\W\d_]*[^\W\d_A-ZА-ЯЁ])")
"""How an entry of one or more persons begins."""
_GIVEN_FIRST = re.compile(rf"({_INITIALS})({_FAMILY})")
_TOLD = re.compile(rf"{_INITIALS}{_FAMILY}(?:, {_INITIALS}{_FAMILY})*")
_OTHERS = re.compile(r",? \[(?:и др|et al|және т\. ?б|ж\. ?б)\.?\]")
_BODY = re.compile(r"[^\W\d_a-zа-яё](?=[^/]*\b(?:[A-ZА-ЯЁ]{2,}|[^\W\d_A-ZА-ЯЁ]{2,})\b)[^./;,()\[\]\d]{2,150}")
_FIGURES = r"\d+(?: ?[–—-] ?\d+)?(?:, ?\d+(?: ?[–—-] ?\d+)?)*"
_PLACE_CITED = re.compile(
    r"[.,](?: [–—-])? "
    rf"(?P<pin>(?:[СсCcPpБбBb]|[Pp]p|[Сс]тр)\. ?{_FIGURES}|{_FIGURES} ?(?:-бб?|-бет(?:тер)?)|"
    rf"(?!\d+ ?бет\b){_FIGURES} ?бет(?:тер)?)\.?$"
)
"""`240 бет` is how many pages a book has, `240-бет` one of them."""
_OWN_YEAR = re.compile(r"[.,](?: [–—-])? ((?:1[5-9]|20)\d\d)(?: ?г)?$")
_CITY = r"(?:[^\W\d_]{1,3}\.(?: ?; ?[^\W\d_]{1,3}\.)?|[^\W\d_][^:,./–—]{0,39})"
_IMPRINT = re.compile(
    rf"(?P<head>.+?)(?:\.? [–—-] (?P<city>[^:–—]{{1,40}}?) ?: ?(?P<house>[^:,]+)|"
    rf"\. (?P<known>{CITY}) ?: ?(?P<known_house>(?:(?!\. {CITY} ?[:,])[^:,])+)|"
    rf"\. (?P<bare>{_CITY}) ?: ?(?P<bare_house>(?:[Ии]зд\. )?(?:(?!\. )[^:,])+)|"
    rf"(?:\. [–—-] (?P<alone>{_CITY})|\. (?P<sole>{CITY}))), (?P<year>(?:1[5-9]|20)\d\d)(?: ?г)?$"
)
_STOP = r"(?:\.? [–—-] |\. )"
_PAGES_IN_ALL = re.compile(rf"{_STOP}(?P<text>\d+) ?(?:[cсpбb]|бет)$")
_LAST = (
    ("ISBN", re.compile(rf"{_STOP}ISBN:? ?(?P<text>[\d–-]+[XХ]?)$")),
    ("collection-title", re.compile(rf"{_STOP}\((?P<text>[^()\d]+)\)$")),
    ("number-of-pages", _PAGES_IN_ALL),
)
_VOLUME = re.compile(rf"{_STOP}(?:Т|Том|Vol|Ч|Кн|Вып)\.? ?(?P<text>\d+)$")
_EDITION = re.compile(rf"{_STOP}(?P<text>(?:\d+-е )?[Ии]зд(?:ание|\.)?(?:, [^.–—]+(?:\. и [^.–—]+)?)?(?: \d+-е)?)\.?$")
_EDITION_ELSEWHERE = re.compile(
    rf"{_STOP}(?P<text>\d+(?:-(?:нчи|нчы|нчу|нчү|чи|чы|чу|чү|ші|шы|интші))?[ -](?:бас(?:ыл\w*)?)\b\.?"
    r"(?:, [^.–—]+(?:\. (?:жана|және) [^.–—]+)?)?|"
    r"(?:\d+(?:st|nd|rd|th)|[Rr]ev\.) ed\.?)\.?$"
)
"""Editions in Kyrgyz, Kazakh and English: `2-басылышы`, `2-ші бас.`, `3-бас., оңд. жана толукт.`, `2nd ed.`."""
_THESIS = re.compile(
    r"(?P<title>.+?)(?: ?: ?|\. (?=[А-ЯЁ]))(?P<genre>(?:[^\W\d_A-ZА-ЯЁ]{2,6}\.? (?:\(\w+\) )?){0,5}"
    r"(?:[Дд]исс?|[Аа]втореф|[Дд]иссертац\w*|[Аа]втореферат\w*)\b[^/]*)"
)
_PART = re.compile(
    r"\.? [–—-] |(?<!\b[^\W\d_])(?<!\b(?:pp|No))(?<!\b(?:Том|Vol|Вып|Бет|Сер|ред))\. (?=[^\W_a-zа-яё]|№)|"
    r", (?=№|No\. ?\d|\d{1,2}\.\d\d\.\d{4}|\d{4}\b)"
)
_RANGE = r"\d+(?: ?[–—-] ?\d+)?"
_PARTS = (
    ("issued", re.compile(r"(?P<text>(?:1[5-9]|20)\d\d)(?: ?г)?\.?")),
    ("volume", re.compile(r"(?:Т|Том|Vol|V)\.? ?(?P<text>\d+)")),
    ("issue", re.compile(r"(?:№|No\.?|Вып\.|Issue) ?(?P<text>\d+(?:[/–-]\d+)*(?: ?\(\d+\))?)")),
    ("issue", re.compile(r"(?P<text>\d+-(?:сон|son))")),
    ("page", re.compile(rf"(?:[СсCcБбBb]|[Pp]p?|Бет)\. ?(?P<text>{_RANGE})")),
    ("page", re.compile(rf"(?P<text>{_RANGE}) ?-?(?:бб?|бет(?:тер)?|betlar|b)\.?")),
    ("publisher", re.compile(r"(?P<place>[^\W\d_][^:\d]*) ?: (?P<text>[^:\d]+)")),
    ("publisher-place", re.compile(rf"(?P<text>{CITY})")),
)
_SHORTENED = re.compile(
    r"\b(?:Вестн|Уч(?:ен)?|Изв|Тр|Сб|Журн|Зап|Докл|Рос|Гос|Юрид|Науч|Соц|Bull|Rev|Proc|Ann|J|Int|Univ)(?!\w)",
    re.IGNORECASE,
)
"""How journals are shortened: their names go on behind the stop."""
_NO_DATE = re.compile(r"(?:\.? [–—-] |\. )\[?б\. ?г\.?\]?(?=\.? [–—-] |\. |$)")
_COLLECTION = re.compile(
    r": ?(?:[\w. ]+ )?(?:сб\.|сборник)(?!\w)|/ (?:под|отв\.|науч\.)(?: \w+\.?)? ред", re.IGNORECASE
)
_EDITED = re.compile(
    rf" / (?:под|отв\.|науч\.|гл\.)(?: \w+\.?)? ред(?:акцией|\.) {_INITIALS}{_FAMILY}(?:, {_INITIALS}{_FAMILY})*"
)
_SERIES = re.compile(r"(?:Сери[яи]|Сер\.|Series)(?!\w)|.*\bсери[яи]сы?$")


def gost_article(words: str) -> dict[str, Any]:
    """Return what a line with ` // ` says, without its type; nothing but its authors where its title is unclear."""
    left, _, right = words.partition(" // ")
    people, title = _people(left)
    year = re.match(r"\(((?:1[5-9]|20)\d\d)\)[.,]? (?=\w)", title) if people else None
    title = title[year.end() :] if year else title
    if not is_title(title) or " // " in right:
        return people
    journal, *parts = _PART.split(_NO_DATE.sub("", right))
    while parts and _SHORTENED.search(journal) and not any(form.fullmatch(parts[0]) for _, form in _PARTS):
        if _SERIES.match(parts[0]) or re.search(r"[\d/:]", parts[0]):
            break
        journal = f"{journal}. {parts.pop(0)}"
    if parts and _SERIES.match(parts[0]):
        journal = f"{journal}. {parts.pop(0)}"
        if parts and journal[-1].isdigit() and re.fullmatch(r"[^\d/:]{3,60}", parts[0]):
            journal = f"{journal}. {parts.pop(0)}"  # what the series of a number is called
    found: dict[str, Any] = {"issued": year[1]} if year else {}
    for each in parts:
        key, read = next(((key, part) for key, form in _PARTS if (part := form.fullmatch(each))), ("", None))
        if read is not None and key not in found:
            found |= {key: read["text"]} | ({"publisher-place": read["place"]} if key == "publisher" else {})
    if "publisher-place" in found and "page" not in found:
        del found["publisher-place"]
    issued = {"issued": date_of(found.pop("issued"))} if "issued" in found else {}
    if _EDITED.search(journal) or (_COLLECTION.search(journal) and not found.keys() & {"issue", "volume"}):
        found["type"] = "chapter"
    return {"title": title, "container-title": journal.rstrip("."), **people, **found, **issued}


def gost_page(words: str) -> str:
    """Return the single page at which a line with ` // ` cites, as it stands there; empty for a range and for none."""
    last = next((each for each in reversed(_PART.split(words.partition(" // ")[2])) if _is_page(each)), "")
    return "" if re.search(r"\d ?[–—-] ?\d", last) else last.rstrip(".")


def _is_page(part: str) -> bool:
    return any(key == "page" and form.fullmatch(part) for key, form in _PARTS)


def without_page(words: str) -> tuple[str, str]:
    """Return a line without the page of a book that it names last, and that page as it stands; empty where none is."""
    last = _PLACE_CITED.search(words) if " // " not in words else None
    return (words[: last.start()], last["pin"]) if last else (words, "")


def gost_book(words: str) -> dict[str, Any]:
    """Return a book as GOST has it, with dashes or without; empty for anything else.

    `Author. Title / Author. – City: House, 2020. – 350 с. – (Series). – ISBN 978-5-1.`
    """
    found: dict[str, Any] = {}
    words, place = without_page(words.rstrip(" .–—-"))
    in_turkic = False
    for key, form in (*_LAST, ("volume", _VOLUME)):
        last = form.search(words)
        if last is not None:
            in_turkic = in_turkic or (key == "number-of-pages" and bool(re.search(r"(?:б|бет)$", last[0])))
            found[key], words = last["text"], words[: last.start()]
    book = _IMPRINT.match(words)
    if book is None:
        return {}
    head = book["head"]
    is_sure = place or "number-of-pages" in found or _THESIS.search(head)
    if (book["alone"] or book["sole"]) and not is_sure:
        return {}
    for key, form in (
        *(("volume", _VOLUME), ("edition", _EDITION), ("edition", _EDITION_ELSEWHERE)),
        ("volume", _VOLUME),
    ):
        last = form.search(head) if key not in found else None
        if last is not None:
            found[key], head = last["text"], head[: last.start()]
    edited = _EDITED.search(head)
    if edited is not None and edited.end() == len(head):
        found["editor"], head = [{"literal": edited[0].removeprefix(" / ")}], head[: edited.start()]
    people, title = _people(head)
    found["publisher"] = book["house"] or book["known_house"] or book["bare_house"]
    found["publisher-place"] = (book["city"] or book["known"] or book["bare"] or book["alone"] or book["sole"]).strip()
    thesis = _THESIS.fullmatch(title)
    if thesis is not None:
        title, found["genre"] = thesis["title"], thesis["genre"]
    data = {"type": "thesis" if thesis else "book", "issued": date_of(book["year"]), **people}
    first = title.partition(". ")[0] if ". " in title and "author" not in people else ""
    by_body = is_body(first) or re.fullmatch(r"(?:[A-ZА-ЯЁ]{2,6}(?: (?=[A-ZА-ЯЁ])|$))+", first)
    if in_turkic and not is_turkic(f"{title} {found.get('edition', '')}"):
        found["number-of-pages"] += " б."  # its title does not tell that it is no Russian book
    data |= {"title": title} if is_title(title) and not by_body else {}
    return data | {key: value for key, value in found.items() if value}


def gost_site(words: str) -> dict[str, Any]:
    """Return author and title of what has an address besides, with its year; empty for what has no such form."""
    year = _OWN_YEAR.search(words)
    people, title = _people(words[: year.start()] if year else words)
    if not people or not is_title(title) or re.search(r"[.?!] | [–—-] |\d", title):
        return {}
    return {"type": "webpage", "title": title, **people} | ({"issued": date_of(year[1])} if year else {})


def _people(words: str) -> tuple[dict[str, Any], str]:
    """Return the authors at the start of words, or those that stand behind a stroke, and the title without them."""
    people = _AUTHORS.match(words)
    names = _AUTHOR.findall(people[0]) if people else []
    title, _, told = (words[people.end() :] if people else words).partition(" / ")
    first = _OTHERS.sub("", told.partition(" ; ")[0])
    all_names = [(family, given) for given, family in _GIVEN_FIRST.findall(first)] if _TOLD.fullmatch(first) else []
    names = all_names if {family for family, _ in names} <= {family for family, _ in all_names} else names
    authors = [{"family": family, "given": given.strip()} for family, given in names]
    if (
        len(authors) == 1
        and first.startswith(f"{names[0][0]} ")
        and re.fullmatch(rf"{_FAMILY}(?: {_FAMILY}){{1,2}}", first)
    ):
        authors = [{"family": names[0][0], "given": first.partition(" ")[2]}]  # its names in full
    if not authors and _BODY.fullmatch(first):
        authors = [{"literal": first}]
    return ({"author": authors} if authors else {}), title.strip(" .")
