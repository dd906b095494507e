"""Gaps as Moodle writes them into a cloze text: `{1:SHORTANSWER:=Paris#Right~%50%Lyon}`.

Moodle's reader undoes entities once in answers and feedback, so that what means something inside the braces can be
written as an entity (moodle/moodle, question/type/multianswer/questiontype.php).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape

from htcourse.core.outgoing import star_last
from htcourse.core.question_types.cloze import MARK, Gap
from htcourse.core.question_types.parts import Accepted, Choice

_MEANT = re.compile(r"[~#{}\\]|^[=%*]")
_BACKSLASHES = re.compile(r"(\\+)(?=[}#])")
_LARGEST = 1000


def gap_syntax(gap: Gap, weight: int, percent: Callable[[float], str], html: Callable[[str], str]) -> str:
    """Return a gap; `percent` gives a weight on Moodle's grid, `html` a text in Moodle's HTML."""

    def told(each: Choice | Accepted) -> str:
        return f"#{_inside(html(each.feedback))}" if each.feedback else ""

    if gap.choices:
        kind = "MULTICHOICE_S"
        pieces = [f"{_sign(percent(each.worth))}{_inside(html(each.text))}{told(each)}" for each in gap.choices]
    else:
        kind = "SHORTANSWER"
        ordered = star_last(gap.answers)
        texts = (" ".join(each.text.split()) for each in ordered)
        pieces = [
            f"{_sign(percent(each.fraction))}{_inside(text, is_pattern=True)}{told(each)}"
            for each, text in zip(ordered, texts, strict=True)
        ]
    return f"{{{weight}:{kind}:{'~'.join(pieces)}}}"


def with_gaps(html: str, gaps: Mapping[str, Callable[[], str]]) -> str:
    """Return a text with its gaps in their places; other braces are written so that Moodle reads none in them."""
    pieces, at = [], 0
    for mark in MARK.finditer(html):
        if mark[1] in gaps:
            pieces += [html[at : mark.start()].replace("{", "&#123;"), gaps[mark[1]]()]
            at = mark.end()
    return "".join([*pieces, html[at:].replace("{", "&#123;")])


def whole_weights(weights: Sequence[float], points: float) -> tuple[list[int], bool]:
    """Return weights as whole numbers in the same relation, and whether they are exactly that.

    Their sum is `points`, which a question counts in Moodle, where whole numbers can have it. One of 0 stays so.
    """
    for factor in (points / (sum(weights) or 1), *range(1, _LARGEST + 1)):
        scaled = [each * factor for each in weights]
        if all(
            abs(each - round(each)) < 1e-6 and (each >= 0.5 or not weight)
            for each, weight in zip(scaled, weights, strict=True)
        ):
            return [round(each) for each in scaled], True
    return [max(1, round(each * 10)) for each in weights], False


def _sign(percent: str) -> str:
    return "=" if percent == "100" else f"%{percent}%"


def _inside(text: str, is_pattern: bool = False) -> str:
    """Return a text as it stands inside braces; in a pattern a star is left alone."""
    # Moodle's reader takes a backslash away before } and #, even one that was written as an entity.
    text = _BACKSLASHES.sub(r"\1\\", escape(text, quote=False))

    def entity(found: re.Match[str]) -> str:
        is_star = found[0] == "*" and is_pattern
        return found[0] if is_star else f"&#{ord(found[0])};"

    return _MEANT.sub(entity, text)
