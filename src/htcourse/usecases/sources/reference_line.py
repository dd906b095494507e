"""What stands on the line of a reference beside its words, which words no field holds, and whether it holds several."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from htcourse.usecases.sources.legal_reference import MONTHS, OF_CASES, legal_reference

DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>{}]+[^\s\"<>{}.,;:)\]]")
ADDRESS = re.compile(r"(?:https?://|(?<=<)www\.)[^\s<>\"]+[^\s<>\".,;:)\]]")
YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
CITY = (
    r"(?:(?:М\. ?; ?СПб|М|Л|СПб|Спб)\.|(?:М|СПб|Н\. ?Новгород|Ростов н/Д|Москва|Санкт-Петербург|Ленинград|"
    r"Нижний Новгород|Ростов-на-Дону|Лондон|Нью-Йорк|Вашингтон|Женева|Вена|Берлин|Париж|Страсбург|Брюссель|Варшава|"
    r"Екатеринбург|Новосибирск|Казань|Саратов|Самара|Краснодар|Красноярск|Воронеж|Волгоград|Омск|Томск|Уфа|Пермь|"
    r"Владивосток|Хабаровск|Иркутск|Барнаул|Тюмень|Челябинск|Ярославль|Тверь|Тула|Рязань|Ставрополь|Минск|Киев|Харьков|"
    r"Одесса|Кишин[её]в|Бишкек|Фрунзе|Ош|Нарын|Каракол|Жалал-Абад|Алма-Ата|Алматы|Астана|Нур-Султан|Караганда|Қарағанды|"
    r"Шымкент|Павлодар|Костанай|Қостанай|Актобе|Ақтөбе|Кокшетау|Тараз|Семей|Ташкент|Тошкент|Самарканд|Бухара|Душанбе|"
    r"Худжанд|Ашхабад|Баку|Тбилиси|Ереван|Tashkent|Toshkent|Samarqand|Buxoro|Bishkek|Almaty|Astana|Dushanbe|Ashgabat|"
    r"Moscow|St\.? Petersburg|London|Oxford|Cambridge|Edinburgh|Manchester|Dublin|New York|Washington(?:,? D\.?C\.?)?|"
    r"Chicago|Boston|Philadelphia|Los Angeles|Toronto|Sydney|Melbourne|Geneva|Genève|Vienna|Wien|Berlin|München|Munich|"
    r"Hamburg|Frankfurt(?: am Main)?|Köln|Bonn|Leipzig|Baden-Baden|Tübingen|Paris|Strasbourg|Brussels|Bruxelles|"
    r"Amsterdam|The Hague|Den Haag|Leiden|Utrecht|Antwerp|Rome|Roma|Milan|Turin|Madrid|Warsaw|Warszawa|Kraków|Prague|"
    r"Budapest|Sofia|Bucharest|Belgrade|Zagreb|Athens|Helsinki|Stockholm|Oslo|Copenhagen|Vilnius|Riga|Tallinn|Kyiv|"
    r"Istanbul|Ankara|Bangkok|Nairobi|New Delhi|Delhi|Beijing|Tokyo|Singapore)(?!\w))"
)
"""Cities that books are printed in, as references have them: of other capitalised words nobody knows."""
HOUSE = re.compile(
    r"\b(?:Press|Publish\w*|Verlag|Routledge|Springer|Brill|Palgrave|Elgar|Hart|Kluwer|Nijhoff|Praeger|Ashgate|Wiley|Sage|Издательство|Юрайт|Норма)\b"
)
"""Words by which a publisher is known."""
_DAY = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}\.? [^\W\d_]{3,12}\.?,? \d{4}|"
    r"[^\W\d_]{3,12}\.? \d{1,2},? \d{4})(?: ?г\.?| года)?"
)
ACCESSED = re.compile(
    r"[(\[]?\b(?:дата (?:последнего )?(?:обращения|доступа)|(?:date |last )?accessed(?: on)?|"
    r"last (?:visited|viewed)(?: on)?|date of access|"
    r"retrieved(?: on)?|(?:letzter )?zugriff(?: am)?|abgerufen(?: am)?|қаралған күні|жүгінген күні|кайрылуу күнү|"
    rf"кайрылган күнү|murojaat sanasi|мурожаат санаси|санаи муроҷиат)\W{{0,3}}{_DAY}[)\]]?(?:,? from:?)?",
    re.IGNORECASE,
)
"""The day on which somebody looked: no day of the source."""
LABEL = (
    r"(?:\b(?:URL|doi|Режим доступа|Доступно(?: по адресу)?|Қолжетімді|Қол жеткізу режимі|Кирүү режими|"
    r"Available (?:at|from)|Retrieved from|Verfügbar unter)"
    r"\s*:?\s*)?"
)
_MEDIUM = re.compile(
    r"\s*:?\s*\[(?:Электрон\w* ресурс|Электрондық ресурс|Electronic resource|Online|сайт|веб-сайт)\]|"
    r"\s*[–—-]?\s*\b(?:Текст|Изображение) ?: ?(?:электронн|непосредственн)\w+",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\([^()]*\)|[«“„\"][^«»“”\"]*[»”“\"]")
_ARCHIVE = re.compile(r"https?://(?:web\.archive\.org|archive\.(?:ph|is|today)|perma\.cc)/")
_AND = re.compile(r",? (?:and|&|и|және|жана|ва|va) (?=(?:the )?[A-ZА-ЯЁ])")
_COMMA = re.compile(r", (?=(?:the )?[A-ZА-ЯЁ])")
_NAMED_YEAR = re.compile(r"(?<![\d/–-])(?:1[5-9]|20)\d\d(?![\d/])")
_GOES_ON = re.compile(r"(?:[(\[]|(?:1[5-9]|20)\d\d\b)")
"""How a further place of the same begins: another report of a judgment, another issue in which a law was changed."""
_OTHER = re.compile(
    r"(?:see|cf|ibid|op\.? cit|loc\.? cit|там же|см|ср|қараңыз|"
    r"(?:arts?|articles?|ст|статья|ss?|sections?|paras?|п|§)\b\.? ?\d)\b",
    re.IGNORECASE,
)
_OF_A_BODY = re.compile(
    r"\b(?:of|for|the|against|on|International|United|Nations|European?|Organi[sz]ation|Office|Council|Union|Commission|"
    r"Committee|Department|Ministry|Institute|University|Agency|Fund|Group|Foundation|Association|Court|Bank|"
    r"Cent(?:re|er)|Network|Government|Watch|Alliance|Coalition|States?|Home|Free|Project|Rights|Children|Service|"
    r"Parliament|Assembly|Amnesty|La Strada|Trust|Society|Federation|Congress|Authority|Programme|Initiative|Forum|"
    r"News|Times|"
    r"(?i:(?:министерств|министрліг|организаци|прокуратур|комитет|комисси|институт|университет|агентств|ассоциаци|"
    r"федераци|республик|правительств|управлени|департамент|академи|парламент)\w*|суд|совет|центр|фонд|бюро|наций)|"
    r"(?:UN|EU|US|UK|BBC|CNN|ILO|IOM|WHO|ICC|ООН|МОТ|МОМ|ЕС|РФ|КР|РК)(?= )|[A-ZА-ЯЁ]{4,}(?= [^\W\d_][^\W\d_A-ZА-ЯЁ]))\b"
)
"""Words that names of bodies hold, and letters of bodies before another word: `UN Women`, no initials of a person."""
_LEFT_OUT = re.compile(
    r"in|of|the|and|for|и|nos?|vol|v|issue|pp?|[сcбbтг]|бб|бет(?:тер)?|bet(?:lar)?|стр|том|вып|года|edn?|eds|edited|by|trs?|trans|isbn|doi|url|un|doc|at"
)
"""Words that the name of a field says instead."""
_INITIALS = r"(?!U\. ?[SKN]\.|E\. ?U\.)[A-ZА-ЯЁ]\."
_NO_TITLE = re.compile(
    rf" // | / |\((?:eds?|ред)\b|(?<!\w)(?:pp?|[СсCcP]|стр)\. ?\d|"
    r"^[^\W\d_][\w’'-]+, [^\W\d_][\w’'-]+(?: [A-Z]\.)?(?:,? and(?: [A-Z][\w’'.-]*){2,3})?\. [^\W\d_]|"
    r"^\w+, ‘| and [A-Z]{2,}, [A-Z]|,[”\"’] [A-ZА-ЯЁ]|"
    r"\bIS[BS]N\b|§ ?\d|;|https?:|\bdoi:|\bet al\b|\bи др\.|\beds?\. |[<>]|\. [“\"][^“”\"]+\.[”\"]|"
    r"\. (?:1[5-9]|20)\d\d\. |"
    rf"(?<![\w.])(?:{_INITIALS} ?){{1,3}}[A-ZА-ЯЁ][а-яёa-z]{{2,}}|[A-ZА-ЯЁ][а-яёa-z]+,? {_INITIALS} ?{_INITIALS}|"
    rf"[a-zа-яё]{{2,}}, {_INITIALS}(?= |$)|[’'”\"»] [^‘“«'\"]*[‘“«'\"]\w"
)
"""What stands in a title only where something else was taken for a part of it."""
_OF_APA = re.compile(r"\((?:1[5-9]|20)\d\d[a-z]?\)\. ")


DATE = re.compile(r"(\d{4})(?:-(0?[1-9]|1[0-2])(?:-(0?[1-9]|[12]\d|3[01]))?)?")
"""A year, with month and day as far as they are said: all that a source can hold of a date."""


def date_of(words: str) -> dict[str, Any]:
    """Return a date in figures as CSL has it, else the first year in the words, else the words."""
    found = DATE.fullmatch(words.strip())
    if found:
        return {"date-parts": [[int(each) for each in found.groups() if each]]}
    year = YEAR.search(words)
    return {"date-parts": [[int(year[0])]]} if year else {"literal": words}


def is_title(words: str) -> bool:
    """Say whether words can be a title: they begin as one, and nothing of another field stands in them."""
    named = re.sub(r"&\w+;?|\b(?:ECR|pp?|paras?|vol|at|no|edn)\b", "", words)
    begins = re.search(r"[^\W_]", words)
    is_begun = begins is not None and not begins[0].islower()
    return is_begun and bool(re.search(r"[^\W\d_]{2}", named)) and not has_other_fields(words)


def is_body(name: str) -> bool:
    """Say whether a name is that of a body, and not given name and surname of a person."""
    return bool(_OF_A_BODY.search(name))


def has_other_fields(words: str) -> bool:
    """Say whether words hold more than a title: initials, pages, a number of a book, a stroke."""
    return bool(_NO_TITLE.search(words))


def unread(line: str, found: Mapping[str, Any]) -> str:
    """Return the words of a line that no field of a source holds, in their order: each figure as often as it stands.

    So is the name of the month. Not counted are punctuation, what a field's own name says (“vol.”, “Available at”), and
    when somebody looked.
    """
    line = " ".join(line.split())
    found = found if found.get("title") else {key: found[key] for key in ("URL", "DOI") if key in found}
    known = f"{found.get('URL', '')} {found.get('DOI', '')}"
    left = [each for each in (*ADDRESS.findall(line), *DOI.findall(line)) if each not in known]
    words = re.sub(r"(?<=\(\d{4})[a-z](?=[),])|\(n\. ?d\.(?:-[a-z])?\)", "", said(line)).split()
    tokens = _tokens(" ".join(words))
    title = _tokens(str(found.get("title", "")))
    at = next((at for at in range(len(tokens)) if tokens[at : at + len(title)] == title), None) if title else None
    in_title = range(0) if at is None else range(at, at + len(title))
    said_there = {"type", "URL", "DOI"} | ({"title", *_said_in(title, found)} if in_title else set())
    kept = Counter(_tokens(" ".join(_texts({key: each for key, each in found.items() if key not in said_there}))))
    year = str(found.get("date", ""))[:4]
    kept[year] += "date" in said_there and f" ({year})" in line  # behind the author, beside the day in the title
    month = None if "date" in said_there else re.search(r"-(\d\d)", str(found.get("date", "")))
    name = rf"(?:{MONTHS[int(month[1]) - 1]}){OF_CASES}" if month else "-"
    named = next((each for each in tokens if re.fullmatch(name, each)), "")
    if month and named:
        kept += Counter({named: 1})
        kept[month[1].lstrip("0")] -= 1
    states, at = "", 0
    for each in words:
        state = "-"
        for token in _tokens(each):
            at += 1
            if at - 1 in in_title:
                state = state.strip("-") or "r"
            elif not _LEFT_OUT.fullmatch(token):
                state = " " if state == " " or kept[token] < 1 else "r"
                kept[token] -= token.isdecimal() or token == named
        states += state
    states = re.sub(r"(?<= )-+(?= )|-(?= )", lambda found: " " * len(found[0]), states)
    shown = [each for each, state in zip(words, states, strict=True) if state == " "]
    return " ".join([*shown, *left]).strip(" .,;:")


def _said_in(title: list[str], found: Mapping[str, Any]) -> Iterator[str]:
    """Yield the fields that a title holds, too, a day and a number: of what stands beside it they say nothing."""
    year, _, rest = str(found.get("date", "")).partition("-")
    if rest.partition("-")[2].lstrip("0") in title and year in title:
        yield "date"
    if "number" in found and not {*_tokens(str(found["number"]))}.difference(title):
        yield "number"


def _tokens(words: str) -> list[str]:
    """Return words and numbers one by one, numbers without noughts before them."""
    return [each.lstrip("0") or "0" for each in re.findall(r"\d+|[^\W\d_]+", words.casefold())]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    else:
        yield str(value)


def said(line: str) -> str:
    """Return a line without addresses, their labels, the day of access and the medium."""
    words = ACCESSED.sub(" ", line)
    for pattern in (ADDRESS.pattern, rf"(?:https?://(?:dx\.)?doi\.org/)?{DOI.pattern}"):
        words = re.sub(f"{LABEL}<?{pattern}>?", " ", words, flags=re.IGNORECASE)
    words = re.sub(rf"{LABEL}$", "", " ".join(_MEDIUM.sub(" ", words).split()), flags=re.IGNORECASE)
    words = re.sub(r"(?:[.,;:]? ?[–—-](?= ?[.,;:–—-]| ?$)|(?<=[.,;:]) (?=[.,;:](?!\.)))", "", words)
    return re.sub(r" //$", "", words.strip(" .,:;–—-")).rstrip(" .")


def holds_several(line: str) -> bool:
    """Say whether a line may hold more than one reference: two addresses, or works with a year each side by side.

    Authors, reports of one judgment and issues of one gazette stand side by side, too, and are no works.
    """
    line = ACCESSED.sub(" ", " ".join(line.split()))
    addresses = {each for each in ADDRESS.findall(line) if not _ARCHIVE.match(each) and not DOI.search(each)}
    if len(addresses) > 1 or len(set(DOI.findall(line))) > 1 or len(_OF_APA.findall(line)) > 1:
        return True
    line = _MARKED.sub(lambda found: re.sub(r"[;,&]| and | и ", " ", found[0]), line)
    parts = [each.strip() for each in line.split(";")]
    if len([each for each in parts if _is_work(each)]) > 1 or any(map(_OTHER.match, parts[1:])):
        return True
    if " // " in line or not legal_reference(line):
        return line.count(" // ") > 1
    dated = [each for each in _AND.split(line) if _NAMED_YEAR.search(each)]
    laws = [each for each in _COMMA.split(line) if _NAMED_YEAR.search(each) and legal_reference(each)]
    return len(dated) > 1 or len(laws) > 1


def _is_work(part: str) -> bool:
    """Say whether a part of a line is a work by itself: it has words, and a year, an address or the name of a law."""
    words = said(part)
    if _GOES_ON.match(words) or not re.search(r"[^\W\d_]{2}", words):
        return False
    return bool(YEAR.search(words) or ADDRESS.search(part) or DOI.search(part) or legal_reference(words))
