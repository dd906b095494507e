"""References as footnotes of lawyers have them (OSCOLA): the author first, no full stops, a page at the end.

Books, articles, reports (`Author, Title (2023) 33`), and what stands in quotes: web pages (`Author, 'Title' (Site,
3 March 2023)`), papers of a series, theses, newspapers; books and articles also as notes of the Chicago manual are.
So are chapters of a book that others edited, and books and articles as American lawyers and Chicago's lists have them.
What does not fit one of them whole is none.
"""

import re
from typing import Any

from htcourse.usecases.sources.legal_reference import MONTHS, day_in, speaks_of_something
from htcourse.usecases.sources.reference_line import CITY, is_body, is_title

_PARTICLE = r"(?:van|von|de|der|den|del|di|la|le|da|dos|al|el|bin) "
_NAME = rf"[A-ZÀ-ÞА-ЯЁ][\w.’'-]*(?: (?:{_PARTICLE})*[A-ZÀ-ÞА-ЯЁ][\w.’'-]*){{1,3}}"
_NAMES = rf"{_NAME}(?:(?:, {_NAME})*,? (?:and|&) (?:{_NAME}|others))?"
_BIG = "[A-ZÀ-ÞА-ЯЁ]"
_LETTERS = (
    rf"(?!(?:UK|GB|US|USA|EU|UN|UAE|NGO|II|III|IV|VI|VII|IX)\b)(?:{_BIG}{{1,3}}(?:-{_BIG})?|{_BIG}\.(?:[ -]?{_BIG}\.)?)"
)
_FAMILY = rf"{_BIG}(?:’|')?{_BIG}?[^\W\d_A-ZА-ЯЁ][\w’'-]*"
_LISTED = (
    r"(?!(?:Annex|Part|(?:\w+ )?Protocol|Title|Chapter|Schedule|Appendix|Volume|Phase) )"
    rf"(?:{_PARTICLE})*{_FAMILY}(?: {_FAMILY})? {_LETTERS}"
)
"""A name as bibliographies have it: `Gallagher AT`."""
_LISTED_NAMES = rf"{_LISTED}(?:(?:, {_LISTED})*,? (?:and|&) (?:{_LISTED}|others))?"
_BODY = r"[A-ZÀ-ÞА-ЯЁ][^,'‘’“”\"«»()\d]{1,99}(?: \([A-ZА-ЯЁ]\w{1,9}\))?"
_TURNED = rf"{_FAMILY}, (?:(?:[A-ZÀ-Þ][^\W\d_A-Z]+ )?(?:{_BIG}\. ?){{1,3}}|[A-ZÀ-Þ][^\W\d_A-Z]+ {_BIG})"
_AMERICAN = r"U\.S\. [A-Z][\w’'.]+(?: (?:[A-Z][\w’'.]*|of|for|and|the|on|&))*"
_AUTHORS = rf"(?P<authors>{_TURNED}|{_AMERICAN}|{_LISTED_NAMES}|{_NAMES}|{_BODY})(?P<eds> \(eds?\.?\))?, "
_GIVEN = rf"[A-ZÀ-ÞА-ЯЁ][\w.’'-]*(?: {_BIG}[\w.’'-]*){{0,2}}"
_FIRST_TURNED = (
    rf"(?P<authors>{_FAMILY}(?: {_FAMILY})?, {_GIVEN}(?:(?:, {_NAME})*,? and {_NAME})?)(?P<eds>, eds?)?(?:\.|(?<=\.)) "
)
"""Authors as Chicago's lists have them: `Laczko, Frank, and Elzbieta Gozdziak, eds. `."""
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_NUMBERS = r"\d{1,4}(?:\.\d+)*(?:[–-]\d{1,4}(?:\.\d+)*)?"
_PIN = rf"(?:at (?=\d))?(?P<pin>(?:(?:paras?|pp?|chs?|§§?)\.? ?)?{_NUMBERS}(?:, {_NUMBERS}){{0,3}})"
_PAGES = r"\d{1,5}(?:[–-]\d{1,5})?"
_ED = (
    r"(?:(?:\d+(?:st|nd|rd|th|d)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Rr]evised|[Nn]ew|[Rr]ev\.?) "
    r"(?:edition|edn|ed\.?))"
)
_TITLE = rf"(?P<title>(?![A-Z]\.|{_ED})[A-ZÀ-ÞА-ЯЁ\d](?:[^'‘“\"()]|(?<=\w)'(?=\w)){{2,249}}?)"
_QUOTED = r"['‘“\"«](?P<title>.{3,250})['’”\"»]"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December) "
_DATE = rf"(?P<date>(?:\d{{1,2}} [^\W\d_]{{3,12}} |{_MONTH})?{_YEAR})"
_DAY = rf"(?:\d{{1,2}} [^\W\d_]{{3,12}} |{_MONTH})\d{{4}}"
_IN_BRACKETS = rf" \((?:(?P<where>(?!{_DAY}\))[^()'‘“\"]{{2,120}}?),? )?{_DATE}\)"
_NUMBERED = r"(?:Cm|Cmnd|Cmd|HC|HL|COM|SWD|Law Com No)\.? ?\(?\d[^\s(),]*"
_DOCUMENT = r"(?:,? (?:UN Doc )?(?P<number>(?:[A-Z]+(?:\.\d+)?/)+[\w./-]+))?"
_IMPRINT = (
    rf"(?:, vol(?:ume|\.)? (?P<volume>\d+|[IVX]+))?(?:, (?P<ed>{_ED}))?"
    rf" \((?:(?P<by>{_NAMES}),? (?P<role>eds?|trs?|trans)\.?, )?(?:(?P<edition>{_ED}), )?"
    rf"(?:(?P<city>[A-ZÀ-ÞА-ЯЁ][^():,\d]{{1,40}}): |(?P<town>{CITY}), )?"
    rf"(?P<publisher>[A-ZÀ-ÞА-ЯЁ][^(),:\d]{{1,80}}?|{_NUMBERED}),? {_YEAR}\)"
)
_BOOK = re.compile(rf"{_AUTHORS}{_TITLE}{_IMPRINT}(?:,? {_PIN})?$")
_BY_NOBODY = re.compile(rf"(?P<title>(?:(?!, ).)+?){_IMPRINT}(?:,? {_PIN})?$")
_CHAPTER = re.compile(
    rf"{_AUTHORS}{_QUOTED},? in (?P<editors>{_LISTED_NAMES}|{_NAMES})(?: \(eds?\.?\),?|,? eds?\.?,) "
    rf"(?P<journal>[A-ZÀ-ÞА-ЯЁ\d][^'‘“\"()]{{2,249}}?){_IMPRINT}"
    rf"(?:,? (?:pp?\. )?(?:(?P<page>{_PAGES}), {_PIN}|(?P<range>\d{{1,5}}[–-]\d{{1,5}})|"
    rf"{_PIN.replace('pin', 'one')}))?$"
)
_CHAPTER_OF_CHICAGO = re.compile(
    rf"{_AUTHORS}[“\"‘'](?P<title>.{{3,250}})(?:,[”\"’']|[”\"’'],?) in "
    rf"(?P<journal>[A-ZÀ-ÞА-ЯЁ\d][^'‘“\"()]{{2,249}}?), (?:eds?\.|edited by) (?P<editors>{_NAMES}){_IMPRINT}"
    rf"(?:,? {_PIN})?$"
)
_LISTED_BOOK = re.compile(
    rf"{_FIRST_TURNED}(?P<title>[A-ZÀ-ÞА-ЯЁ\d](?:(?!\. )[^“\"()])+?)\.(?: (?P<edition>{_ED})\.?)? "
    rf"(?P<city>[A-ZÀ-ÞА-ЯЁ][^:.,()\d]{{1,40}}): (?P<publisher>[A-ZÀ-ÞА-ЯЁ][^:,()\d]{{1,80}}), {_YEAR}(?:, {_PIN})?$"
)
_LISTED_CHAPTER = re.compile(
    rf"{_FIRST_TURNED}[“\"](?P<title>[^“”\"]{{3,250}})\.[”\"] In (?P<journal>[A-ZÀ-ÞА-ЯЁ\d][^“\".()]{{2,249}}?), "
    rf"edited by (?P<editors>{_NAMES}), (?P<page>{_PAGES})\. "
    rf"(?P<city>[A-ZÀ-ÞА-ЯЁ][^:.,()\d]{{1,40}}): (?P<publisher>[A-ZÀ-ÞА-ЯЁ][^:,()\d]{{1,80}}), {_YEAR}$"
)
_LISTED_ARTICLE = re.compile(
    rf"{_FIRST_TURNED}[“\"](?P<title>.{{3,250}})\.[”\"] (?P<journal>[A-Z][^\d,()]{{2,80}}?) (?P<volume>\d{{1,4}})"
    rf"(?:, no\. (?P<issue>[\d/–-]+))? \({_YEAR}\)(?:: (?P<page>{_PAGES}))?$"
)
_OF_AMERICA = re.compile(
    rf"{_AUTHORS}(?P<title>[A-Z][^“\"()]{{5,249}}?), (?P<volume>\d{{1,4}}) (?P<journal>[A-Z][^\d,()]{{1,80}}?)"
    rf" (?P<page>\d{{1,5}})(?:, {_PIN})? \({_YEAR}\)$"
)
_BOOK_OF_AMERICA = re.compile(
    rf"{_AUTHORS}(?P<title>[A-Z][^“\"()]{{5,249}}?)(?:(?:,? at)? (?P<at>{_PAGES}(?: nn?\. ?\d+)?))?"
    rf" \((?:(?P<edition>{_ED}),? )?{_YEAR}\)$"
)
_AT = r"(?P<at>(?!(?:1[5-9]|20)\d\d\b)\d{1,4}(?:[–-]\d{1,4})?(?: nn?\. ?\d+)?)"
_NO_PART = r"(?<! No)(?<! Article)(?<! Agenda)(?<! Protocol)(?<! Part)"
_BOOK_CITED = re.compile(rf"{_AUTHORS}{_TITLE}{_NO_PART}(?P<comma>,)?(?: at)? {_AT}{_IMPRINT}$")
"""Books as American lawyers have them, with the page before the brackets."""
_BOOK_BY_OTHERS = re.compile(
    rf"{_AUTHORS}{_TITLE}(?:,?(?: at)? {_AT})? \((?P<by>{_NAMES}),? (?P<role>eds?|trans)\.?,"
    rf"(?: (?P<edition>{_ED}),?)? {_YEAR}\)$"
)
_CHAPTER_OF_AMERICA = re.compile(
    rf"{_AUTHORS}(?P<title>[A-Z][^“\"()]{{5,249}}?), in (?P<journal>[A-Z\d][^“\"()]{{2,249}}?),? (?P<page>\d{{1,5}})"
    rf"(?:, {_PIN})? \((?P<editors>{_NAMES}),? eds?\.,(?: (?P<edition>{_ED}),?)?"
    rf"(?: (?P<publisher>[A-Z][^(),:\d]{{1,80}}?))?,? {_YEAR}\)$"
)
_OF_UN = re.compile(
    rf"{_AUTHORS}[“\"‘'](?P<title>.{{3,250}})(?:,[”\"’']|[”\"’'],) (?P<journal>[A-Z][^\d,()]{{2,80}}?), "
    rf"vol\. (?P<volume>\d{{1,4}})(?:, [Nn]o\. (?P<issue>[\d/–-]+))? \({_YEAR}\)"
    rf"(?:, pp?\. (?P<page>{_PAGES}))?(?:,? {_PIN})?$"
)
_OF_EUROPE = re.compile(
    rf"{_AUTHORS}{_QUOTED},? (?P<volume>\d{{1,4}}) (?P<journal>[A-Z][^\d,()]{{2,80}}?) \({_YEAR}\) (?P<page>{_PAGES})"
    rf"(?:, {_PIN})?$"
)
_ARTICLE = re.compile(
    rf"{_AUTHORS}{_QUOTED} [(\[]{_YEAR}[)\]](?: (?P<volume>\d{{1,4}})(?:\((?P<issue>[\d–-]+)\))?)?"
    rf" (?P<journal>[A-Z][^\d,()]{{1,80}}?)(?: (?P<page>\d{{1,5}}(?:[–-]\d{{1,5}})?))?(?:, {_PIN})?$"
)
_OF_CHICAGO = re.compile(
    rf"{_AUTHORS}[“\"](?P<title>.{{3,250}}),[”\"] (?P<journal>[A-Z][^\d,()]{{2,80}}?) (?P<volume>\d{{1,4}})"
    rf"(?:, no\. (?P<issue>[\d/–-]+))? \({_YEAR}\)(?:: (?P<page>\d{{1,5}}(?:[–-]\d{{1,5}})?))?$"
)
_PAPER = re.compile(
    rf"{_AUTHORS}{_QUOTED} \({_YEAR}\) (?P<series>[A-Z][^'‘“\"(),]{{2,80}}? Papers?(?: Series)?)(?: No\.?)? "
    rf"(?P<number>[A-Z]*\d[\w/-]*)(?:, {_PIN})?$"
)
_OF_COMMISSION = re.compile(
    rf"{_AUTHORS}{_QUOTED},? (?P<number>(?:COM|SWD|JOIN) ?\({_YEAR}\) ?\d+(?: final)?)(?:,? {_PIN})?$"
)
_PAGE = re.compile(rf"(?:{_AUTHORS})?{_QUOTED}{_IN_BRACKETS}{_DOCUMENT}(?:,? {_PIN})?$")
_NEWS = re.compile(
    rf"(?:{_AUTHORS})?{_QUOTED},? (?P<journal>[A-Z][^'’\"()\d,]{{2,60}}?)"
    rf" \((?:(?P<place>[A-Z][^(),\d]{{1,40}}), )?(?P<date>\d{{1,2}} [^\W\d_]{{3,12}} {_YEAR})\)(?: {_PIN})?$"
)
_REPORT = re.compile(
    rf"{_AUTHORS}(?P<title>[A-ZÀ-ÞА-ЯЁ][^'‘“\"()]{{5,249}}?)(?:,? at (?P<at>{_NUMBERS}))?"
    rf" \({_YEAR}\){_DOCUMENT}(?:,? {_PIN})?$"
)
_CHAPTERS = (_CHAPTER_OF_CHICAGO, _CHAPTER, _LISTED_CHAPTER, _CHAPTER_OF_AMERICA)
_LISTS = (_LISTED_BOOK, _LISTED_CHAPTER, _LISTED_ARTICLE)
_ARTICLES = (_OF_CHICAGO, _ARTICLE, _OF_UN, _OF_EUROPE, _OF_AMERICA, _LISTED_ARTICLE)
_SHAPES = (
    *(_PAPER, _OF_COMMISSION, *_CHAPTERS, *_ARTICLES, _BOOK_BY_OTHERS, _BOOK_CITED, _BOOK, _LISTED_BOOK, _PAGE, _NEWS),
    *(_BOOK_OF_AMERICA, _REPORT, _BY_NOBODY),
)
_THESIS = re.compile(
    r"(?P<genre>(?:PhD|DPhil|LLM|MPhil|Master[’']?s?|Doctoral)\b[\w ]*?(?:thesis|dissertation)),? ?", re.I
)
_ALSO = (("edition", "ed"), ("city", "town"), ("page", "range"))
"""Where else a field stands in some shapes."""
_GENRE = re.compile(r"(?:Press release|Fact ?sheet|Policy brief|Briefing|Statement|White Paper)\b", re.IGNORECASE)
_PAGE_LAST = re.compile(rf"{_NO_PART} \d{{1,3}}$")
"""A number behind the title of a report: a page, as American lawyers have it, or a part of the title."""
_LEAD = re.compile(
    r"(?:However|Moreover|Furthermore|Thus|Also|Again|Indeed|Similarly|Here|Nevertheless|Instead|Finally|Today|Then|"
    r"Therefore|According to|Under|For|In|As|See|Cf|But|By|At|On|After|Before|Since|While|When|If)\b"
)
"""Words that begin a sentence, and no name of a body."""
_TURNED_TITLE = re.compile(r"[A-Z][^\W\d_A-Z]+, [A-Z]")
"""A title of which the first word may be the given name of whose name stands before it."""
_LISTED_PERSON = re.compile(rf"(?P<family>.+?) (?P<given>{_LETTERS})")
_PERSON = re.compile(rf"(?P<given>.+?) (?P<family>(?:{_PARTICLE})*\S+)")


def oscola_reference(words: str) -> dict[str, Any]:
    """Return a reference of lawyers as CSL; empty for anything else. Which page it is cited by says `cited_page`."""
    found = _shape(words)
    if found is None:
        return {}
    said = {key: value for key, value in found.groupdict().items() if value}
    keys = {"title": "title", "publisher": "publisher", "edition": "edition", "volume": "volume", "issue": "issue",
            "container-title": "journal", "page": "page", "number": "number", "genre": "series",
            "publisher-place": "city" if "city" in said else "place"}  # fmt: skip
    said |= {name: said[other] for name, other in _ALSO if other in said}
    data = {key: said[name] for key, name in keys.items() if name in said}
    data["title"] = data["title"].rstrip(",")
    if re.fullmatch(_NUMBERED, data.get("publisher", "")):
        data["number"] = data.pop("publisher")
    house = data.get("publisher", "")
    where = _before_the_year(house) if found.re in (_BOOK, _BOOK_CITED, _BY_NOBODY) else {}
    if where:
        del data["publisher"]
    date = said.get("date", "") or where.pop("date", "")
    month = [at for at, each in enumerate(MONTHS, 1) if re.match(each, date, re.IGNORECASE)]
    day = day_in(date) or {"issued": {"date-parts": [[int(said["year"]), *month]]}}
    people = (
        {}
        if "authors" not in said
        else {"editor" if "eds" in said else "author": _authors(said["authors"], is_turned=found.re in _LISTS)}
    )
    if "by" in said:
        people["editor" if said["role"].startswith("ed") else "translator"] = _authors(said["by"])
    people |= {"editor": _authors(said["editors"])} if "editors" in said else {}
    kind = _kind(found)
    if found.re is _BOOK and house and "publisher" not in data and kind == "book":
        kind = (
            "thesis"
            if "genre" in where
            else kind
            if any("family" in each for each in _authors(said["authors"]))
            else "report"
        )
    return {"type": kind, **data, **where, **_where(said.get("where", "")), **day, **people}


def cited_page(words: str) -> str:
    """Return the page or paragraph that such a reference names last, as a citation has it; empty for none.

    As Chicago has it that stands where an article has its pages, and is one page.
    """
    found = _shape(words)
    said = found.groupdict() if found else {}
    pin = said.get("pin") or said.get("at") or said.get("one") or ""
    if found and found.re is _OF_CHICAGO and (said["page"] or "").isdecimal():
        pin = said["page"]
    return f"p. {pin}" if pin[:1].isdigit() else pin


def _shape(words: str) -> re.Match[str] | None:
    found = next(filter(None, (each.match(words) for each in _SHAPES)), None)
    authors = (found and found.groupdict().get("authors")) or ""
    if found is None or not is_title(found["title"]) or not _is_name(authors):
        return None
    if _TURNED_TITLE.match(found["title"]) and re.fullmatch(_FAMILY, authors) and not authors.isupper():
        return None
    is_american = authors.startswith("U.S. ") or (authors.isupper() and " " in authors)
    if found.re is _BOOK_OF_AMERICA and not (found["edition"] or is_american):
        found = found if _ends_with_pages(found) else _REPORT.match(words)
    if found is None or (found.re is _BY_NOBODY and not (found["edition"] or found["ed"])):
        return None
    return _certain(found, words)


def _ends_with_pages(found: re.Match[str]) -> bool:
    """Say whether the figures before the year are pages: a range of them, no years and no parts of a title."""
    first, _, last = re.sub("[–-]", "–", found["at"] or "").partition("–")
    is_years = len(first) == len(last) == 4 and {first[:2], last[:2]} <= {"19", "20"}
    return last.isdecimal() and not is_years and bool(re.search(rf"{_NO_PART}$", found["title"]))


def _certain(found: re.Match[str], words: str) -> re.Match[str] | None:
    """Return a book or report that is no sentence, and anything else as it is."""
    authors = found.groupdict().get("authors") or ""
    if found.re not in (_REPORT, _BOOK, _BOOK_CITED, _BOOK_BY_OTHERS, _BY_NOBODY, _BOOK_OF_AMERICA):
        return found
    if found.re in (_BOOK, _BOOK_CITED) and _is_unclear(found):
        return None
    is_sentence = _LEAD.match(authors) or speaks_of_something(words) or re.search(r"[.?!] [^\W_a-z]", found["title"])
    if is_sentence or found.re is not _REPORT:
        return None if is_sentence else found
    if _PAGE_LAST.search(found["title"]):
        return None
    big = [each for each in re.findall(r"[^\W\d_]{5,}", found["title"]) if each not in ("against", "under", "among")]
    return None if any(each[0].islower() for each in big) else found


def _is_unclear(found: re.Match[str]) -> bool:
    """Say whether a number may be a page or a part of the title, or who edited may be the publisher."""
    if re.search(r"\b(?:eds?|edn|edition|trans)\.?$", found["publisher"]):
        return True
    if found.re is _BOOK:
        return not found["pin"] and bool(_PAGE_LAST.search(found["title"]))
    is_american = re.search(r"\b(?:Univ|U|Pub|Publ|Co)\.", found["publisher"]) or found["role"] == "trans"
    return not (found["comma"] or not found["at"].isdecimal() or is_american)


def _is_name(authors: str) -> bool:
    """Say whether no sign stands among authors that names have not, and no initials behind a name."""
    if re.fullmatch(_LISTED_NAMES, authors):
        return not _LEAD.match(authors)
    return not re.search(r" [A-Z]{1,2}(?:$|,| and )|[‘“”\"«»<>]|(?<!\w)'|'(?!\w)", authors)


def _kind(found: re.Match[str]) -> str:
    if found.re is _PAGE:
        where = found["where"] or ""
        is_report = found["number"] or not where or re.fullmatch(_NUMBERED, where) or _GENRE.match(where)
        is_report = is_report or (found["pin"] or "")[:1].isdigit()  # web pages have no pages
        return "thesis" if _THESIS.match(where) else "report" if is_report else "webpage"
    if re.fullmatch(_NUMBERED, found.groupdict().get("publisher") or ""):
        return "report"
    if found.re is _BOOK_OF_AMERICA and (
        found["authors"].startswith("U.S. ")
        or (not found["edition"] and (" " not in found["authors"] or is_body(found["authors"])))
    ):
        return "report"
    kinds = dict.fromkeys((_PAPER, _OF_COMMISSION, _REPORT), "report") | dict.fromkeys(_CHAPTERS, "chapter")
    kinds |= dict.fromkeys(_ARTICLES, "article-journal") | {_NEWS: "article-newspaper"}
    return kinds.get(found.re, "book")


def _before_the_year(words: str) -> dict[str, str]:
    """Return what stands where a publisher does and is none: a month, a city, or a thesis and who took it."""
    if re.fullmatch(rf"(?:{'|'.join(MONTHS)})\.?", words, re.IGNORECASE):
        return {"date": words}
    if re.fullmatch(CITY, words):
        return {"publisher-place": words}
    return _where(words) if _THESIS.match(words) else {}


def _where(words: str) -> dict[str, str]:
    """Return what stands before the year: a degree and who gave it, the number of a paper, its kind, or a site."""
    thesis = _THESIS.match(words)
    if thesis:
        return {"genre": thesis["genre"]} | ({"publisher": words[thesis.end() :]} if words[thesis.end() :] else {})
    if re.fullmatch(_NUMBERED, words):
        return {"number": words}
    if _GENRE.match(words):
        genre, _, number = words.partition(", ")
        return {"genre": genre} | ({"number": number} if number else {})
    return {"publisher": words} if words else {}


def _authors(words: str, *, is_turned: bool = False) -> list[dict[str, str]]:
    """Return names; with `is_turned` the family name of the first stands first, behind a comma."""
    if is_turned or re.fullmatch(_TURNED, words):
        family, _, rest = words.partition(", ")
        given, *others = re.split(r",? and |, ", re.sub(r"(?<=\w\w)\.$", "", rest), maxsplit=1)
        return [{"family": family, "given": given}, *(_authors(others[0]) if others else [])]
    if re.fullmatch(_LISTED_NAMES, words):
        people = map(_LISTED_PERSON.fullmatch, re.split(r",? (?:and|&) |, ", words))
        return [each.groupdict() for each in people if each]
    if is_body(words) or words.endswith(")") or words.startswith("U.S. "):
        return [{"literal": words}]
    if words.isupper() and re.search(r"[A-Z]{2}.* [A-Z]{2}", words):
        words = words.title()  # the small capitals of American notes
    names = re.split(r",? (?:and|&) |, ", words)
    persons = [(each, re.fullmatch(_NAME, each) and _PERSON.fullmatch(each)) for each in names if each != "others"]
    return [{"family": who["family"], "given": who["given"]} if who else {"literal": name} for name, who in persons]
