"""Formulas of Word (OMML) and of OpenDocument (MathML) as words on one line."""

from typing import TYPE_CHECKING

from htcourse.markup.office_xml import name_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORDS = ("t", "mi", "mn", "mo", "mtext", "ms")
_PASSED_OVER = ("annotation", "annotation-xml", "del", "moveFrom")
_BETWEEN = {"f": "/", "mfrac": "/", "sSup": "^", "msup": "^", "sSub": "_", "msub": "_"}
_ROOTS = ("rad", "msqrt")


def formula_words(formula: "_Element") -> str:
    """Return a formula on one line: `a/b`, `x^2`, `x_1`, `√(a+b)`; what has no such form is its letters alone."""
    name = name_of(formula)
    if name in _WORDS:
        return (formula.text or "").strip()
    if name in _PASSED_OVER or name.endswith("Pr"):
        return ""
    parts = [words for each in formula if (words := formula_words(each))]
    if name in _BETWEEN and len(parts) == 2:
        return _BETWEEN[name].join(map(_held_together, parts))
    inside = "".join(parts)
    return f"√{_held_together(inside)}" if name in _ROOTS and inside else inside


def _held_together(words: str) -> str:
    return words if words.isalnum() else f"({words})"
