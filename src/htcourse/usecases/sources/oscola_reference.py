"""Books and articles as footnotes of lawyers have them (OSCOLA): the author first, no full stops, a page at the end."""

import re
from typing import Any

_PARTICLE = r"(?:van|von|de|der|den|del|di|la|le|da|dos|al|el|bin) "
_NAME = rf"[A-ZÀ-ÞА-ЯЁ][\w.’'-]*(?: (?:{_PARTICLE})*[A-ZÀ-ÞА-ЯЁ][\w.’'-]*){{1,3}}"
_NAMES = rf"{_NAME}(?:(?:, {_NAME})* (?:and|&) (?:{_NAME}|others))?"
_AUTHORS = rf"(?P<authors>{_NAMES}|[A-ZÀ-ÞА-ЯЁ][^,'‘’“”\"()\d]{{1,79}})(?: \(eds?\))?, "
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_PIN = r"(?P<pin>\d{1,4}(?:[–-]\d{1,4})?(?:, \d{1,4}(?:[–-]\d{1,4})?){0,3})"
_BOOK = re.compile(
    rf"{_AUTHORS}(?P<title>(?![A-Z]\.)[A-ZÀ-ÞА-ЯЁ\d][^'‘“\"()]{{2,249}}?)"
    rf" \((?:(?P<edition>\d\w* edn|rev edn), )?(?P<publisher>[A-ZÀ-ÞА-ЯЁ][^()]{{1,80}}?),? {_YEAR}\)(?: {_PIN})?$"
)
_ARTICLE = re.compile(
    rf"{_AUTHORS}['‘“\"](?P<title>.{{3,250}})['’”\"] [(\[]{_YEAR}[)\]]"
    rf"(?: (?P<volume>\d{{1,4}})(?:\((?P<issue>[\d–-]+)\))?)? (?P<journal>[A-Z][^\d,()]{{2,80}}?) "
    rf"(?P<page>\d{{1,5}}(?:[–-]\d{{1,5}})?)(?:, {_PIN})?$"
)
_PERSON = re.compile(rf"(?P<given>.+?) (?P<family>(?:{_PARTICLE})*\S+)")
_OF_A_BODY = re.compile(
    r"\b(?:of|for|the|against|on|International|United|Nations|European?|Organi[sz]ation|Office|Council|Union|Commission|"
    r"Committee|Department|Ministry|Institute|University|Agency|Fund|Group|Foundation|Association|Court|Bank|"
    r"Cent(?:re|er)|Network|Government|Watch|Alliance|Coalition)\b"
)


def oscola_reference(words: str) -> dict[str, Any]:
    """Return a book or an article as CSL; empty for anything else. Which page it is cited by says `cited_page`."""
    found = _ARTICLE.match(words) or _BOOK.match(words)
    if found is None:
        return {}
    said = found.groupdict()
    keys = {"title": "title", "publisher": "publisher", "edition": "edition", "volume": "volume", "issue": "issue",
            "container-title": "journal", "page": "page"}  # fmt: skip
    data: dict[str, Any] = {"type": "article-journal" if said.get("journal") else "book"}
    data |= {key: said[name] for key, name in keys.items() if said.get(name)}
    return {**data, "author": _authors(said["authors"]), "issued": {"date-parts": [[int(said["year"])]]}}


def cited_page(words: str) -> str:
    """Return the page that such a reference names last, as a citation has it; empty for none."""
    found = _ARTICLE.match(words) or _BOOK.match(words)
    return f"p. {found['pin']}" if found and found["pin"] else ""


def _authors(words: str) -> list[dict[str, str]]:
    if _OF_A_BODY.search(words):
        return [{"literal": words}]
    names = re.split(r", | and | & ", words)
    people = [(each, _PERSON.fullmatch(each)) for each in names if each != "others"]
    return [{"family": who["family"], "given": who["given"]} if who else {"literal": name} for name, who in people]
