"""The lines of pasted references as they were before a page broke them: words, addresses, numbers of pages between."""

import re
from collections.abc import Iterable

_WORD_CUT = re.compile(r"(?:^|[\s(«“„\"'‘])[^\W\d_]*[^\W\d_A-ZА-ЯЁ]-$")
_IS_SMALL = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(
    r"(?:^|[\W_])(?:anti|non|self|post|pre|co|cross|counter|multi|long|short|well|high|low|first|third|gender|victim|child|"
    r"evidence|policy|case|trauma|rights|human|labou?r|уголовно|социально|международно|научно|"
    r"историко|экономико|политико|информационно|административно|гражданско|государственно|общественно|морально|"
    r"учебно|нормативно|организационно|конституционно|судебно|военно|северо|юго|теоретико|практико|методико|кое|"
    r"\w*(?:лық|лик|тық|тік|дық|дік|лук|лик)|іс|социалдык|кылмыш)-$",
    re.IGNORECASE,
)
"""Words that stand before the hyphen of a compound: it stays where a line ends with it."""
_COMPOUND_END = re.compile(r"(?:based|related|led|cent(?:re|er)ed|sensitive|making|in|of|up|to|and|or|free)\b")
_ADDRESS_CUT = re.compile(r"(?:https?://|www\.|\bdoi\.org/)[^\s<>\"]*[/_=?&-]$")
_ADDRESS_ON = re.compile(
    r"(?!\d{1,3}[.)](?:\s|$))[a-z0-9%~][\w%~+:@#]*(?:[-./_=?&#%][\w%~+:@#=?&/.-]*[\w/]|(?=>|\.?$|[.,;]? ?[(\[]))"
)
"""How an address goes on that a line cuts behind a stroke: with small letters or figures, and no word of a sentence."""
_PAGE = re.compile(
    r"(?:[–—-] ?)?(?!(?:1[5-9]|20)\d\d\b)\d{1,4}(?: ?[–—-])?|(?:page|стр\.?|бет) \d{1,4}(?: (?:of|из) \d{1,4})?|"
    r"\d{1,4}(?: ?\| ?P a g e|-бет| бет)",
    re.IGNORECASE,
)
_ENDED = re.compile(r"(?:\d|[^\W\d_]{4}|[)»”\"]|\d (?:с|б|p|pp))\.$|https?://\S+$")
"""How a line ends below which figures alone are the number of a page."""
_ASKS_NUMBER = re.compile(
    r"(?:№|§|(?<!\d)(?<!\d\s)\b(?:[Nn]os?|[Vv]ols?|[Pp]p?|paras?|arts?|issue|[Вв]ып\.|[Тт]т?\.|[Сс]с?\.|стр\.|[Сс]т\.|"
    r"пп?\.|ч\.|[Гг]л\.|[Кк]н\.)\.?|, ss?)$"
)
"""How a line ends that figures go on: no number of an entry or page stands below it."""


def asks_number(line: str) -> bool:
    """Say whether figures at the beginning of the next line belong to what stands on this one."""
    return bool(_ASKS_NUMBER.search(line.rstrip()))


def page_lines(text: str) -> list[str]:
    """Return the lines of a text that are numbers of pages between others."""
    lines = text.split("\n")
    return [each.strip() for at, each in enumerate(lines) if _is_page(lines, at)]


def mended_lines(text: str) -> str:
    """Return lines with the words and addresses whole that their ends cut, without numbers of pages between them."""
    lines = text.split("\n")
    mended: list[str] = []
    for at, line in enumerate(lines):
        inner = line.strip()  # of the feed of a page, too
        if _is_page(lines, at):
            continue
        joined = _joined(mended[-1], inner) if mended and inner else ""
        if joined:
            mended[-1] = joined
        else:
            mended.append(line.lstrip("\f"))
    return "\n".join(mended)


def _is_page(lines: list[str], at: int) -> bool:
    """Say whether a line is the number of a page: in a list whose numbers have lines of their own none is."""
    if not 0 < at < len(lines) - 1 or not _PAGE.fullmatch(lines[at].strip()) or _PAGE.fullmatch(lines[0].strip()):
        return False
    above = next((each.rstrip() for each in reversed(lines[:at]) if each.strip()), "")
    if not lines[at].strip().isdecimal():
        return True
    is_within = re.search(r"[^\W\d_]$", above) and lines[at + 1].strip()[:1].islower()
    return not asks_number(above) and bool(is_within or _ENDED.search(above))


def _joined(before: str, line: str) -> str:
    """Return two lines as one where the first cuts a word or an address; else nothing."""
    if before.endswith("\u00ad"):
        return f"{before[:-1]}{line}"
    if _ADDRESS_CUT.search(before):
        return f"{before}{line}" if _ADDRESS_ON.match(line) else ""
    first = _IS_SMALL.match(line)
    if not first or not re.search(r"[^\W\d_]-$", before):
        return ""
    is_cut = _WORD_CUT.search(before) and first[0][0].islower()
    is_compound = _COMPOUND.search(before) or _COMPOUND_END.match(line)
    return f"{before[:-1]}{line}" if is_cut and not is_compound else f"{before}{line}"


def lines_without(lines: Iterable[str], kept: Iterable[str]) -> list[str]:
    """Return the lines of which nothing stands in `kept`, both in their order; what is kept may lack its number."""
    waiting = [each for each in kept if each]
    left, at = [], 0
    for each in (line.strip() for line in lines):
        if at < len(waiting) and each.endswith(waiting[at]):
            at += 1
        elif each:
            left.append(each)
    return left
