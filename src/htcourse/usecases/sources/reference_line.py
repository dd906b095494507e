"""What stands on the line of a reference beside its words, and whether a line holds more than one reference."""

import re

from htcourse.usecases.sources.legal_reference import legal_reference

DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>{}]+[^\s\"<>{}.,;:)\]]")
ADDRESS = re.compile(r"(?:https?://|(?<=<)www\.)[^\s<>\"]+[^\s<>\".,;:)\]]")
YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_DAY = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}\.? [^\W\d_]{3,12}\.?,? \d{4}|"
    r"[^\W\d_]{3,12}\.? \d{1,2},? \d{4})(?: ?г\.?| года)?"
)
_ACCESSED = re.compile(
    r"[(\[]?\b(?:дата (?:последнего )?(?:обращения|доступа)|(?:date |last )?accessed(?: on)?|date of access|"
    r"retrieved(?: on)?|(?:letzter )?zugriff(?: am)?|abgerufen(?: am)?|қаралған күні|жүгінген күні|кайрылуу күнү|"
    rf"кайрылган күнү|murojaat sanasi|мурожаат санаси|санаи муроҷиат)\W{{0,3}}{_DAY}[)\]]?(?:,? from:?)?",
    re.IGNORECASE,
)
"""The day on which somebody looked: no day of the source."""
_LABEL = (
    r"(?:\b(?:URL|doi|Режим доступа|Доступно(?: по адресу)?|Available (?:at|from)|Retrieved from|Verfügbar unter)"
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
_OF_APA = re.compile(r"\((?:1[5-9]|20)\d\d[a-z]?\)\. ")


def said(line: str) -> str:
    """Return a line without addresses, their labels, the day of access and the medium."""
    words = _ACCESSED.sub(" ", line)
    for pattern in (ADDRESS.pattern, rf"(?:https?://(?:dx\.)?doi\.org/)?{DOI.pattern}"):
        words = re.sub(f"{_LABEL}<?{pattern}>?", " ", words, flags=re.IGNORECASE)
    words = re.sub(rf"{_LABEL}$", "", " ".join(_MEDIUM.sub(" ", words).split()), flags=re.IGNORECASE)
    words = re.sub(r"(?:[.,;:]? ?[–—-](?= ?[.,;:–—-]| ?$)|(?<=[.,;:]) (?=[.,;:]))", "", words)
    return words.strip(" .,:;–—-")


def holds_several(line: str) -> bool:
    """Say whether a line may hold more than one reference: two addresses, or works with a year each side by side.

    Authors, reports of one judgment and issues of one gazette stand side by side, too, and are no works.
    """
    line = _ACCESSED.sub(" ", " ".join(line.split()))
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
