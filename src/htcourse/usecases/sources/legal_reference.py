"""Laws, treaties and judgments as people name them on a line: which of them it is, its day, number and article."""

import re
from typing import Any

_BODY = (
    r"(?:(?:UN(?: General Assembly)?|UNGA|United Nations(?: General Assembly)?|ILO|"
    r"International Labour Organi[sz]ation|Council of Europe|OHCHR|ООН|"
    r"Генеральная Ассамблея ООН|МОТ|Совет Европы)[,.:] )?"
)
ACTS = (
    r"Кодекс[іи]?|Конституция(?:сы)?|Заң(?:ы)?|Мыйзам(?:ы)?|Қонуни?|Qonuni|Kodeksi|Konstitutsiyasi|"
    r"Қаулысы|Токтому|Жарлы[ғг]ы"
)
_OF_UN = (
    r"(?:ООН|Генеральной Ассамблеи|ГА ООН|Совета Безопасности|СБ ООН|Совета по правам человека|"
    r"Экономического и Социального Совета|ЭКОСОС)\b"
)
_OF_UZBEK = r"(?<=[OoGg])['‘’ʻʼ`]"
"""How the letters o‘ and g‘ end; keyboards have different signs for it."""
_LAW = re.compile(
    r"(?:The )?(?:[«“„\"][^«»“”\"]{3,200}[»”“\"]\w* )?(?:"
    r"(?:[\w-]+ ){0,3}(?:Criminal|Penal|Labour|Civil|Family|Administrative|Procedure) Code\b|Constitution of\b|"
    r"(?:Federal )?(?:Law|Act)(?: of| on| No| №| [“\"«])|"
    r"(?:[A-Z][\w-]+,? |\([A-Z][\w ]+\) ){1,8}(?:Act|Order|Regulations)(?: of)?(?: \([A-Z][\w ]+\))? (?:19|20)\d\d\b|"
    r"(?:Council |Commission )?(?:Directive|Regulation|(?:Framework )?Decision) (?:\([A-Z]{2,4}\) )?(?:No )?\d+/\d+|"
    r"(?:[\w-]+ ){0,2}Закон\b|"
    r"(?:УК|УПК|УИК|ГК|ГПК|ТК|СК|КоАП|КоП) (?:РФ|КР|РК|РУз|РТ|РБ)\b|"
    r"(?:Нормативное )?Постановление (?:Правительства|Кабинета|Пленума|Верховного)\b|"
    r"Указ Президента\b|"
    rf"Резолюция (?:(?:№ ?)?[\w/]*\d[\w/]*(?: \(\d{{4}}\))? {_OF_UN}|{_OF_UN}.*\d)|"
    r"(?:БҰҰ|БУУ) [^:]{3,150} (?:қарары|резолюциясы)\b|"
    r"(?:(?:UN|United Nations),? )?(?:UN(?:GA|SC|HRC)|G\.A\.|S\.C\.|ECOSOC|General Assembly|Security Council|"
    r"Human Rights Council|Economic and Social Council),? res(?:olution|\.)?,? (?:No\.? )?[\w.]*\d|"
    rf"(?:[^:]{{3,200}} (?:жөнүндө|тууралуу|туралы): )?(?:(?:[\w№-]|{_OF_UZBEK}(?=\w))+ ){{0,12}}?"
    rf"(?:[«“„\"][^«»“”\"]{{3,200}}[»”“\"]\w* (?:[\w№-]+ ){{0,7}}?)?(?:{ACTS})\b|"
    r"Об? [^:]{3,200}: (?:федер\w*\.? |нормативное )?(?:закон|кодекс|указ|постановление)\b)",
    re.IGNORECASE,
)
_TREATY = re.compile(
    rf"{_BODY}(?:The )?(?:[\w’'-]+ ){{0,5}}(?:Protocol|Convention|Covenant|Treaty|Rome Statute|Конвенци(?:я|ясы)|Пакт|"
    r"Charter|Хартия|Хаттама(?:сы)?|"
    r"Протокол[уы]?(?! (?:допроса|осмотра|заседания|судебного|обыска|задержания|об адм)|s? №))\b",
    re.IGNORECASE,
)
_REPORTED = r"\d{1,4} [A-Z][\w.’' ]{1,30}(?: [23]d)? \d{1,5} \([^()]{0,40}\d{4}\)"
"""Where an American judgment is printed: `487 U.S. 931 (1988)`."""
_CASE = re.compile(
    r"\b(?:vs?\.|против) .{1,200}?(?:[Nn]os?\.?|№) ?(\d+/\d\d)\b|"
    rf"^[A-ZÀ-Þ][^()\d]{{1,100}} v\.? [A-ZÀ-Þ][^()\d]{{1,100}}, (?:{_REPORTED}|Case No\.? I[TC][A-Z]*(?:-\d+)+)|"
    r"^[A-ZÀ-Þ][^()\d]{1,100} v\. (?:the )?[A-ZÀ-Þ][^()\d]{1,100}, "
    r"(?:judgment of )?\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d\b|"
    r"^(?:Joined )?Cases? ((?:[CTF][-‑–])?\d+/\d\d)\b|"
    r"^[A-ZÀ-Þ](?:\([^()]{1,80}\)|[^'‘“\"()]){0,150}? v [A-ZÀ-Þ].{0,150}?(?:\bnos? (\d+/\d\d)\b|"
    r"\[(?:19|20)\d\d\] (?:\d+ )?[A-Z]\w|\((?:19|20)\d\d\) \d+ (?:[A-Z][\w.]* ){1,3}\d|"
    r"\((?:[A-Z]\w+, )?\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d\)|EU:[CTF]:\d{4}:\d+)|"
    r"^(?:Определение|Приговор|Решение|Постановление|(?:Апелляционн|Кассационн)\w+ \w+) .{3,150}?"
    r"\bпо (?:\w+ )?делу (№ ?[\w/-]*\d[\w/-]*)"
)
MONTHS = (
    "янв(?:ар)?|yan(?:var)?|jan(?:uary)?|қаң(?:тар)?", "фев(?:рал)?|fev(?:ral)?|feb(?:ruary)?|ақп(?:ан)?",
    "мар(?:т)?|mar(?:t|ch)?|нау(?:рыз)?", "апр(?:ел)?|apr(?:il|el)?|сәу(?:ір)?", "ма[йя]|may|мам(?:ыр)?",
    "июн|iyun|june?|маус(?:ым)?", "июл|iyul|july?|шіл(?:де)?", "авг(?:уст)?|aug(?:ust)?|avg(?:ust)?|там(?:ыз)?",
    "сен(?:т(?:ябр)?)?|sen(?:ty?abr)?|sep(?:t(?:ember)?)?|қыр(?:күйек)?",
    "окт(?:ябр)?|okt(?:y?abr)?|oct(?:ober)?|қаз(?:ан)?", "ноя(?:бр)?|noy(?:abr)?|nov(?:ember)?|қар(?:аша)?",
    "дек(?:абр)?|dek(?:abr)?|dec(?:ember)?|жел(?:тоқсан)?",
)  # fmt: skip
"""Their beginnings, or the whole names without what cases add."""
OF_CASES = r"(?:[аяеьиі]|(?:[ыиуү]н)?(?:[дт][ае]|da)(?:[гғg][ыиіi]\w*)?)?"
_DAY = re.compile(
    r"(\d{1,2}) ([^\W\d_]{3,12})\.?,? (\d{4})|\b(\d{1,2})\.(\d{2})\.(\d{4})\b|"
    r"(\d{4})[ -](?:йил|yil|жыл)\w* (\d{1,2})[ -]([^\W\d_]{3,12})|\b([^\W\d_]{3,9})\.? (\d{1,2}), (\d{4})\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\bUN Doc ([A-Z][\w./-]*\d[\w./-]*)|"
    r"(?:№|\bNo\.?|\b(?:Directive|Regulation|Decision)(?: \([A-Z]{2,4}\))?) ?([\w-]*\d[\w/-]*)|"
    rf"\b(ЎРҚ-\d+|(?:O{_OF_UZBEK}|[OЎ])RQ-\d+)",
    re.IGNORECASE,
)
_STATUTORY = re.compile(r"\bSI (\d{4}/\d+)")
_PAGE_INSIDE = re.compile(
    r"( v\.? .+, \d{1,4} [A-Z][^()]{1,40} \d{1,5}), (\d{1,5}(?:[–-]\d{1,5})?)(?= \([^()]*\d{4}\)$)"
)
"""Where American judgments have the page they are cited by: behind the first page, before the year."""
_YEAR_LAST = re.compile(r"(?:[(,] ?|\bof |\b(?:Act|Code) )(?:19|20)\d\d\)?(?: г\.?| года)?\.?$")
_AMENDED = re.compile(
    r" \((?:(?:с|в|по|as) (?=[^()]*(?:изм|сост|ред|доп|amend))|(?=[^()]*(?:өзгеріс|өзгөр)))[^()]*\)", re.IGNORECASE
)
_IN_MARKS = re.compile(r"\([^()]*\)|\[(?:19|20)\d\d\]|[«“„\"][^«»“”\"]*[»”“\"]")
_SAYING = re.compile(
    r"\b(?:is|are|was|were|has|have|had|became|requires?|obliges?|says?|(?<!United )(?<!Member )states|"
    r"defines?|provides?|prohibits?|said|held|ruled|"
    r"является|стала?|были?|была|определяет|требует|обязывает|запрещает|предусматривает|изменил\w*|вступил\w*|"
    r"болуп|болып|белгилейт|белгілейді|талап)\b",
    re.IGNORECASE,
)
_ARTICLE_OF = re.compile(r"(art(?:icles?|s?\.) [\d(][\w() .,–-]{0,20}?) of the ", re.IGNORECASE)
_PLACE = (
    r"(?:(?!(?:19|20)\d\d)\d{1,4}(?:[.-]\d{1,3})*[a-zа-яё]{0,2}(?:\(\w{1,5}\))*\)?|\(\w{1,4}\)|[«“„\"][а-яёa-z][»”“\"]|"
    r"(?:перв|втор|трет|четв[её]рт|пят|шест)\w{2,3}(?!\w))"
)
_UNIT = (
    r"(?:(?:arts?(?:\.|(?= \d))|articles?|ст\. ?ст\.|ст(?:\.|ать\w{1,2}(?= ))|ч\.|част\w{1,3}(?= )|"
    r"абз\.|абзац\w{0,2}(?= )|подп\.|(?:под)?пункт\w{0,3}(?= )|глав[аыеу](?= )|гл\.|"
    r"примечани\w{1,2} к стать\w{1,2}(?= )|"
    r"ss?\.?(?= \d)|sections?|sch(?:edules?|\.)?(?= \d)|regs?\.?(?= \d)|пп?\.|§§?|¶¶?|paras?\b\.?)"
    rf" ?{_PLACE}(?:(?:, ?| ?[–-] ?| and | и ){_PLACE})*)"
)
_TURKIC_UNIT = (
    r"(?:бап|баб|берене|бөлі[кг]|бөлү[кг]|тарма[қғ]|пункт|абза[цч]|модда|modda|қисм|qism|банд|band|xatboshi|хатбоши)\w*"
)
_ORDINAL = (
    r"(?:бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|биринчи|экинчи|үчүнчү|төртүнчү|бешинчи|алтынчы|жетинчи|"
    r"иккинчи|учинчи|тўртинчи|олтинчи|birinchi|ikkinchi|uchinchi|to['‘’ʻʼ`]rtinchi|beshinchi|oltinchi)"
)
_OF_TURKIC = (
    rf"(?:\d{{1,3}}(?:-\d{{1,3}})?(?:-|\) ){_TURKIC_UNIT}"
    rf"(?:,? (?:\d{{1,3}}(?:-\d{{1,3}})?(?:-|\) )|{_ORDINAL} ){_TURKIC_UNIT})*)"
)
_OF_TAJIK = rf"(?:моддаи {_PLACE}(?:,? (?:қисми|банди|сархати) (?:{_PLACE}|(?:як|чор|панҷ|шаш)ум|(?:ду|се)юм))*)"
_PIN = re.compile(
    rf"[,;.]? \(?({_UNIT}(?:,? {_UNIT})*|{_OF_TURKIC}|{_OF_TAJIK}|"
    r"\[\d{1,4}\](?:[–-]\[\d{1,4}\])?)\)?"
    r"(?P<behind>(?: \([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\)|, (?:\d{1,2} [^\W\d_]{3,12} \d{4}|"
    r"ECHR \d{4}(?:-[IVX]+)?(?: \(extracts\))?|Series A no\.? \d+))*)\.?$",
    re.IGNORECASE,
)
"""Where in a law or judgment; judgments have their day, or where they were reported, behind it, too."""
_ABOUT = re.compile(
    r".{0,60}?\b(?:Report|Guide|Commentary|Handbook|Toolkit|Manual|Руководство|Комментарий|доклад)\b", re.IGNORECASE
)
"""What is written about a treaty is none."""
_CASE_PARTS = re.compile(
    r"(?:Apps?\.?|Applications?|жалоб[аы])?,? ?(?:[Nn]os?\.?|№) ?\d+/\d\d(?:(?:, | and | и )\d+/\d\d)*|"
    r"\b(?:[CTF][-‑–])?\d+/\d\d\b|"
    r"\bделу № ?[\w/-]+|"
    r"[\[(](?:19|20)\d\d[\])](?: \d+)? (?:[A-Z][\w.]*(?: |-)){1,4}(?:[IVX]+-)?\d+(?: \(\w+\))?|"
    r"(?:ECLI:)?EU:[CTF]:\d{4}:\d+|\bI[TC][A-Z]*(?:-\d+)+(?:/\d)?(?:-\w+)?|\bECHR (?:\d{4}|\(\d{4}\))(?:-[IVX]+)?|"
    rf"\b{_REPORTED}|\d{{4}}-[IVX]+ Eur\. Ct\. H\.R\.(?: \d+)?|"
    r"\bSeries A,? no\.? \d+|\bReports \d{4}-[IVX]+|\b\d{1,2} [^\W\d_]{3,12} \d{4}\b|\b\d{1,2}\.\d\d\.\d{4}\b"
)
"""What a judgment is known by: figures that stand in none of these belong to something else."""


def legal_reference(words: str) -> dict[str, Any]:
    """Return a line that names a law, a treaty or a judgment as CSL: the whole line is its title; else nothing.

    One of which something was not recognised has its kind alone.
    """
    case = _CASE.search(words)
    if case is not None:
        if re.search(r"\d|;|§|[–—]", _CASE_PARTS.sub("", words)):
            return {"type": "legal_case"}
        number = case[1] or case[2] or case[3] or (case[4] or "").lstrip("№ ")
        return {"type": "legal_case", "title": words, **day_in(words), **({"number": number} if number else {})}
    kind = "treaty" if _TREATY.match(words) and not _ABOUT.match(words) else "legislation" if _LAW.match(words) else ""
    if kind and re.search(
        r"[§¶] ?\d|\b(?:paras?|arts?|ст|ч)\b\.? ?\d|;|\bISBN\b|\bpp?\. ?\d", re.sub(r"\(codified[^()]*\)", "", words)
    ):
        return {"type": kind}
    return {"type": kind, "title": words, **_day_and_number(words)} if kind else {}


def without_amendments(words: str) -> str:
    """Return a line without the brackets that say which text of a law was read: no day of theirs is that of the law."""
    return _AMENDED.sub("", words)


def is_named_exactly(title: str) -> bool:
    """Say whether a line names one law or treaty and no more: by its day, number, name in quotes, or year at the end.

    A sentence that speaks of one does not: it has a verb outside of brackets and quotes.
    """
    bare = _IN_MARKS.sub("", title)
    names = bool(
        _DAY.search(title) or _NUMBER.search(title) or _CASE.search(title) or bare != title or _YEAR_LAST.search(title)
    )
    return names and bool(re.search(r"\d{4}", title)) and not _SAYING.search(bare)


def speaks_of_something(words: str) -> bool:
    """Say whether words are a sentence: they have a verb outside of brackets and quotes."""
    return bool(_SAYING.search(_IN_MARKS.sub("", words)))


_CODES = re.compile(
    rf"({_UNIT}(?:,? {_UNIT})*) (?=(?:УК|УПК|УИК|ГК|ГПК|ТК|СК|КоАП|КоП) (?:РФ|КР|РК|РУз|РТ|РБ)\b)", re.IGNORECASE
)
"""Where in a code that is named by its letters, which no case changes."""
_PARTS_OF_LAWS = re.compile(r"(?:част|глав)\w* \S+", re.IGNORECASE)
"""What names a part of a law that may be a law by itself, where no article stands beside it."""


def without_article(words: str) -> tuple[str, str]:
    """Return a line without the article it names first or last, and that article; empty where it names none."""
    found = _ARTICLE_OF.match(words) or _CODES.match(words)
    if found:
        return words[found.end() :], found[1]
    found = _PAGE_INSIDE.search(words)
    if found:
        return f"{words[: found.end(1)]}{words[found.end() :]}", f"p. {found[2]}"
    found = _PIN.search(words) if " // " not in words else None  # behind it stands where in a gazette
    if found is None or _PARTS_OF_LAWS.fullmatch(found[1]):
        return words, ""
    article = re.sub(r"[\[\]]", "", found[1]).strip(" .,")
    article = article.removesuffix(")") if words[found.start(1) - 1] == "(" else article
    rest = words[: found.start()].rstrip(" ,;") + found["behind"]
    return rest, f"para. {article}" if found[1].startswith("[") else article


def _day_and_number(title: str) -> dict[str, Any]:
    """Return the day of a law and its number, where its title names them; the year alone where there is no day."""
    title = without_amendments(title)
    number = _STATUTORY.search(title) or _NUMBER.search(title)
    return day_in(title) | ({"number": next(filter(None, number.groups()))} if number else {})


def day_in(title: str) -> dict[str, Any]:
    """Return the first whole day that words name, as CSL has it; empty for none."""
    for words in _DAY.finditer(title):
        day, name, year = (words[1] or words[4], words[2] or words[5], words[3] or words[6])
        if words[7]:
            day, name, year = words[8], words[9], words[7]
        if words[10]:
            day, name, year = words[11], words[10], words[12]
        named = next((at for at, each in enumerate(MONTHS, 1) if re.match(each, name, re.IGNORECASE)), 0)
        month = int(name) if name.isdecimal() else named
        if 1 <= month <= 12 and 1 <= int(day) <= 31:
            return {"issued": {"date-parts": [[int(year), month, int(day)]]}}
    return {}
