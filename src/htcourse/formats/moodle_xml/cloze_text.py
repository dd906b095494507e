r"""Cloze texts: `{1:SHORTANSWER:=Paris#Right~%50%Lyon#Nearly~*#No}` to gaps.

The patterns are those of Moodle's own reader (moodle/moodle, question/type/multianswer/questiontype.php): alternatives
are parted by `~`, feedback begins at `#`, `\}` and `\#` stand for themselves, entities are undone once.
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple

from htcourse.core import incoming
from htcourse.core.escaping import hidden_gap_marks
from htcourse.core.moodle_grid import fraction_of
from htcourse.core.question_bank import letter_id
from htcourse.core.question_types import cloze
from htcourse.core.question_types.parts import Accepted, Choice, single_choices
from htcourse.core.read_numbers import parse_number
from htcourse.formats.moodle_xml import faults
from htcourse.formats.moodle_xml.source import Source

_KINDS = {
    "number": ("NUMERICAL", "NM"),
    "typed": ("SHORTANSWER", "SA", "MW"),
    "typed-case": ("SHORTANSWER_C", "SAC", "MWC"),
    "chosen": (
        *("MULTICHOICE", "MC", "MULTICHOICE_V", "MCV", "MULTICHOICE_H", "MCH"),
        *("MULTICHOICE_S", "MCS", "MULTICHOICE_VS", "MCVS", "MULTICHOICE_HS", "MCHS"),
    ),
    "several": ("MULTIRESPONSE", "MR", "MULTIRESPONSE_H", "MRH", "MULTIRESPONSE_S", "MRS", "MULTIRESPONSE_HS", "MRHS"),
}
_KIND_OF = {name: kind for kind, names in _KINDS.items() for name in names}
_NAMES = "|".join(sorted(_KIND_OF, key=len, reverse=True))
_START = re.compile(rf"\{{(?P<weight>\d{{0,6}}):(?P<kind>{_NAMES}):")
_LIKE_A_GAP = re.compile(
    r"\{\s{0,9}(?:\d{0,6}\s{0,9}:\s{0,9}[A-Za-z_]{1,30}\s{0,9}[:=~]"
    rf"|\d{{0,6}}\s{{0,9}}(?:{_NAMES})\s{{0,9}}[:=~]|[=~]).{{0,40}}",
    re.DOTALL,
)
"""What still looks like a gap once the gaps are taken out: learners would read its key."""
_END = re.compile(r"(?<!\\)\}")
_MOST_ANSWERS = 1000
_ALTERNATIVES = re.compile(r"(?<!\\)~")
_ALTERNATIVE = re.compile(
    r"(?P<weight>=|%(?P<percent>-?\d{1,4}(?:[.,]\d{0,9})?)%)?(?P<answer>.*?)(?:(?<![\\&])(?<!&amp;)#(?P<told>.*))?",
    re.DOTALL,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,31});")
_NUMBER = re.compile(r"\s*(?P<value>[^:]+?)\s*(?::\s*(?P<tolerance>[^:]+?)\s*)?")
_STAND_IN = "\ufdd0{}\ufdd1"
"""Stands for a gap while its text is converted: noncharacters, which no text has (Unicode 16, 23.7)."""
_STANDS_IN = re.compile("\ufdd0(\\d+)\ufdd1")
_TICKED, _LEFT = "✓", "✗"
_NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")


class _Gap(NamedTuple):
    weight: float
    kind: str
    inside: str


class _Alternative(NamedTuple):
    fraction: float
    answer: str
    told: str


def read_cloze(source: Source) -> cloze.Body | None:
    """Return the text and its gaps, None when it has none or one that cannot be held."""
    text, found = _taken_out(_NONCHARACTERS.sub("", source.question_text()))
    if not found:
        source.left_out(faults.NO_GAP)
        return None
    count = len(found) + sum(each.inside.count("~") for each in found)
    if count > _MOST_ANSWERS:
        source.left_out(incoming.TOO_MANY, count=count)
        return None
    for piece in (text, *(each.inside for each in found)):
        if rest := _LIKE_A_GAP.search(piece):
            source.left_out(faults.BROKEN_GAP, gap=_STANDS_IN.sub("…", rest[0]))
            return None
    gaps: list[cloze.Gap] = []
    shown = []
    for number, each in enumerate(found, start=1):
        made = _several(source, each, f"g{number}") if each.kind == "several" else _one(source, each, f"g{number}")
        if made is None:
            return None
        gaps += made.gaps
        shown.append(made.shown)
    markdown = hidden_gap_marks(source.text_of(text))
    return cloze.Body(tuple(gaps), text=_STANDS_IN.sub(lambda at: shown[int(at[1]) - 1], markdown))


def without_gaps(text: str) -> str:
    """Return a text with “…” for each gap, up to one that is broken: whoever is told of it reads no key."""
    shown = _STANDS_IN.sub("…", _taken_out(_NONCHARACTERS.sub("", text))[0])
    broken = _LIKE_A_GAP.search(shown)
    return f"{shown[: broken.start()]}…" if broken else shown


class _Made(NamedTuple):
    """The gaps that stand for one of Moodle's, and what is shown in its place."""

    gaps: Sequence[cloze.Gap]
    shown: str


def _one(source: Source, found: _Gap, id: str) -> _Made | None:
    gap = _gap(source, found, id)
    return None if gap is None else _Made([gap], f"{{{id}}}")


def _several(source: Source, found: _Gap, id: str) -> _Made | None:
    """Return a gap for each alternative, which is ticked or not: none here takes several at once."""
    alternatives = list(_alternatives(found.inside))
    if not any(each.fraction > 0 for each in alternatives):
        source.left_out(faults.WEIGHT, weight=found.inside[:40])
        return None
    source.simplified(faults.SEVERAL_IN_GAP)
    gaps, shown = [], []
    for number, each in enumerate(alternatives):
        ticked = each.fraction > 0
        choices = (
            Choice("yes", correct=ticked, text=_TICKED, feedback=source.piece(each.told)),
            Choice("no", correct=not ticked, text=_LEFT),
        )
        gap = cloze.Gap(f"{id}{letter_id(number)}", choices=choices, weight=found.weight / len(alternatives))
        gaps.append(gap)
        shown.append(f"{hidden_gap_marks(source.piece(each.answer))} {{{gap.id}}}")
    return _Made(gaps, ", ".join(shown))


def _taken_out(text: str) -> tuple[str, list[_Gap]]:
    """Return the text with something that stands for each gap, and the gaps."""
    gaps: list[_Gap] = []
    pieces, at = [], 0
    while start := _START.search(text, at):
        end = _END.search(text, start.end() + 1)  # Moodle wants at least one character
        if end is None:
            break
        gaps.append(_Gap(float(start["weight"] or 1), _KIND_OF[start["kind"]], text[start.end() : end.start()]))
        pieces += [text[at : start.start()], _STAND_IN.format(len(gaps))]
        at = end.end()
    return "".join([*pieces, text[at:]]), gaps


def _gap(source: Source, found: _Gap, id: str) -> cloze.Gap | None:
    kind = found.kind
    alternatives = list(_alternatives(found.inside))
    if any(not -1 <= each.fraction <= 1 for each in alternatives):
        source.left_out(faults.WEIGHT, weight=found.inside[:40])
        return None
    if kind == "chosen":
        choices = [
            Choice(
                letter_id(number),
                fraction=each.fraction,
                text=source.piece(each.answer),
                feedback=source.piece(each.told),
            )
            for number, each in enumerate(alternatives)
        ]
        return cloze.Gap(id, choices=single_choices(choices), weight=found.weight)
    if kind == "typed-case":
        source.simplified(faults.CASE)
    answers: list[Accepted] = []
    for each in alternatives:
        wordings = _numbers(source, each.answer) if kind == "number" else [" ".join(each.answer.split())]
        if wordings is None:
            source.left_out(faults.NO_NUMBER, answer=each.answer[:40])
            return None
        answers += [
            Accepted(letter_id(len(answers) + at), each.fraction, text=text, feedback=source.piece(each.told))
            for at, text in enumerate(wordings)
        ]
    return cloze.Gap(id, answers=tuple(answers), weight=found.weight)


def _alternatives(inside: str) -> Iterator[_Alternative]:
    for piece in _ALTERNATIVES.split(inside):
        found = _ALTERNATIVE.fullmatch(piece)
        if found is None or not found["answer"].strip():
            continue
        percent = float(found["percent"].replace(",", ".")) if found["percent"] else 100.0 if found["weight"] else 0.0
        yield _Alternative(fraction_of(percent), _plain(found["answer"]), _plain(found["told"] or ""))


def _plain(text: str) -> str:
    """Return a piece of a gap as it is meant: entities undone once, escapes too."""
    return _ENTITY.sub(lambda found: unescape(found[0]), text).replace("\\}", "}").replace("\\#", "#").strip()


def _numbers(source: Source, text: str) -> list[str] | None:
    """Return the ways a number is typed, None when it is none; a gap has no tolerance here."""
    if text.strip() == "*":
        return [text]
    found = _NUMBER.fullmatch(text)
    value = parse_number(found["value"]) if found else None
    if found is None or value is None:
        return None
    tolerance = parse_number(found["tolerance"]) if found["tolerance"] else 0.0
    if tolerance:
        source.simplified(incoming.TOLERANCE_IN_GAP, number=found["value"])
    number = f"{value:.12g}"
    return [number, number.replace(".", ",")] if "." in number else [number]
