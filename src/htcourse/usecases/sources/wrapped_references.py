"""References whose lines were wrapped at a width: which lines are one, by what reads as a whole reference."""

import re
from collections.abc import Callable

from htcourse.usecases.sources.entry_bounds import (
    NO_HEADING,
    OPEN,
    SYMBOL,
    begins_for_certain,
    begins_large,
    ends,
    goes_on,
    has_no_end,
)
from htcourse.usecases.sources.legal_reference import ACTS
from htcourse.usecases.sources.reference_line import ACCESSED, ADDRESS, CITY, DOI, YEAR

Left = Callable[[str], int]
"""Says how many words are left of some lines that are read as one reference: none of what is read whole."""

_CAPITAL = r"[^\W\d_a-zа-яё]"
_NAME = rf"{_CAPITAL}[\w’'-]+"
_FULL = rf"{_NAME}(?: (?:{_NAME}|(?:{_CAPITAL}\.)+|{_CAPITAL}(?![\w.])))+"
_BY_AUTHOR = re.compile(
    rf"(?!{CITY})(?:{_NAME}(?: {_NAME})?, {_NAME}(?: (?:{_NAME}|{_CAPITAL}\.))*"
    rf"(?:, (?:and )?{_FULL})*(?:, eds?)?\.? (?:[“\"«]|(?<=\. ){_CAPITAL})|"
    rf"{_FULL}(?:, {_FULL})*(?:,? (?:and|&) {_FULL})?(?: \(eds?\))?, "
    r"(?:[‘'“]|[^().]{8,200} \([^()]{0,60}(?:1[5-9]|20)\d\d\))|"
    rf"{_NAME} [A-Z]{{1,3}}(?:, {_NAME} [A-Z]{{1,3}})*(?:, et al)?\. {_CAPITAL}|"
    rf"{_CAPITAL}[\w ]{{1,60}}, [‘'“])"
)
"""How an entry of Chicago's bibliographies, OSCOLA or Vancouver begins: with persons or a body, then a title."""
_LOOKED = re.compile(rf"(?:{ADDRESS.pattern}>?[;,.]? ?{ACCESSED.pattern})\W*$", re.IGNORECASE)
_OF_AN_ACT = re.compile(rf"(?:\b(?i:{ACTS})|\b{_CAPITAL}{{2,5}}|\d-(?:бап|берене|тармақ))$")
"""How entries end that have no full stop: a law, what stands behind its number, its article."""
_MOST_LINES, _MOST_OF_ONE = 3000, 30
_FEW, _SHORT = 3, 0.5
"""Of more lines than these one is short that has less than this part of the longest."""
_OF_A_PART = 0.2
"""What a further part costs, in words that are not read."""


def by_reading(entries: list[str], left: Left) -> list[str]:
    """Return entries put together where more of one is read with the next, and parted where more of each is."""
    joined: list[str] = []
    for each in entries:
        if joined and (_is_torn(joined[-1], each, left) or (left(each) and seams(joined[-1]))):
            joined[-1] += f"\n{each}"
        else:
            joined.append(each)
    return [part for each in joined for part in _parts(each.split("\n"), left)]


def _is_torn(before: str, line: str, left: Left) -> bool:
    """Say whether what stands before a line is no heading and no entry, but the beginning of one that goes on there."""
    is_begun = begins_for_certain(line) and not re.search(r"& [^,.]*$", before)
    if is_begun or YEAR.search(before) or not NO_HEADING.search(before):
        return False
    return left(f"{before}\n{line}") < left(before)


def _parts(lines: list[str], left: Left) -> list[str]:
    """Return the pieces that leave the fewest words unread; each begins where an entry may, behind one that ends."""
    cuts = [at for at in range(1, len(lines)) if _may_part(lines, at)] if len(lines) <= _MOST_LINES else []
    sure = {0} | {at for at in cuts if _begins(lines, at)}
    best: dict[int, tuple[float, list[str]]] = {0: (0, [])}
    for end in [*cuts, len(lines)]:
        ways = []
        for start in [each for each in best if end - each <= _MOST_OF_ONE]:
            piece = "\n".join(lines[start:end])
            cost, pieces = best[start]
            is_open = end < len(lines) and OPEN.search(" ".join(lines[start:end]))
            if not is_open and (start in sure or not (left(piece) or left(pieces[-1]))):
                ways.append((cost + (left(piece) or len(seams(piece))) + _OF_A_PART, [*pieces, piece]))
        if ways:
            best[end] = min(ways, key=lambda way: way[0])
    return best[len(lines)][1] if len(lines) in best else ["\n".join(lines)]


def seams(piece: str) -> list[int]:
    """Return at which lines of a piece another entry seems to begin."""
    lines = piece.split("\n")
    return [at for at in range(1, len(lines)) if _may_part(lines, at) and _begins(lines, at)]


def may_be_several(piece: str, left: Left) -> bool:
    """Say whether some lines may be more than one reference; of those that are not read also where each has a year."""
    if seams(piece):
        return True
    lines = piece.split("\n")
    halves = (("\n".join(lines[:at]), "\n".join(lines[at:])) for at in range(1, len(lines)) if _may_part(lines, at))
    return any(YEAR.search(one) and YEAR.search(two) for one, two in halves) and left(piece) > 0


def _may_part(lines: list[str], at: int) -> bool:
    before, line = lines[at - 1], lines[at]
    if (
        not (ends(before) or _OF_AN_ACT.search(before))
        or has_no_end(before)
        or goes_on(before, line)
        or ADDRESS.match(line)
        or DOI.match(line)
    ):
        return False
    return begins_large(line) or bool(SYMBOL.match(line))


def _begins(lines: list[str], at: int) -> bool:
    """Say whether an entry begins at a line for certain: by its authors, or as the line above says that one ends.

    That was looked at on a day, or is much shorter than others, though there was room for more.
    """
    longest = max((len(each) for each in lines if not ADDRESS.search(each)), default=0)
    if len(lines) > _FEW and len(lines[at - 1]) < _SHORT * longest:
        return True
    words = " ".join(lines[at : at + 3])
    is_looked = bool(_LOOKED.search(" ".join(lines[max(at - 3, 0) : at])))
    return is_looked or begins_for_certain(words) or bool(_BY_AUTHOR.match(words))


def hanging(text: str) -> list[str]:
    """Return the entries of a text whose lines that go on stand further in; none where it is not so."""
    lines = text.split("\n")
    begun = [each for each in lines if not each[:1].isspace()]
    inner = [each.strip() for each in lines if each[:1].isspace()]
    is_hanging = len(begun) > 1 and bool(inner) and all(begins_large(each) or SYMBOL.match(each) for each in begun)
    return re.split(r"\n(?=\S)", text) if is_hanging and not all(map(begins_large, inner)) else []
