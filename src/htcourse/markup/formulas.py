"""Formulas of Word (OMML) and of OpenDocument (MathML) as words on one line."""

from typing import TYPE_CHECKING
from unicodedata import combining

from htcourse.markup.office_xml import below, get, name_of
from htcourse.markup.safe_xml import parse
from htcourse.markup.safe_zip import Archive

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORDS = ("t", "mi", "mn", "mo", "mtext", "ms")
_PASSED_OVER = ("annotation", "annotation-xml", "del", "moveFrom")
_BELOW = ("sSub", "limLow", "msub", "munder")
_ABOVE = ("sSup", "limUpp", "msup")
_BOTH = ("sSubSup", "msubsup", "munderover")
_ROOTS = {"rad": (0, 1), "mroot": (1, 0)}
"""Where the degree of a root stands, and what it is of."""
_ACCENTS = {"^": "\u0302", "~": "\u0303", "¯": "\u0304", "ˉ": "\u0304", "‾": "\u0304", "˙": "\u0307", "→": "\u20d7"}
"""Accents of MathML as they stand upon a letter."""
_BRACKETS = {"(": ")", "[": "]", "{": "}", "|": "|"}


def formula_words(formula: "_Element") -> str:
    """Return a formula on one line: `a/b`, `x^2`, `∑_(i=1)^n x`, `√(a+b)`, rows of a matrix as `(a, b; c, d)`."""
    return " ".join(_words(formula).split())


def embedded_formula(archive: Archive, holder: "_Element") -> str:
    """Return a formula that stands in an object of OpenDocument or in a file of its own; empty for any other object."""
    name = f"{get(holder, 'href').removeprefix('./')}/content.xml"
    root = parse(archive.read(name)) if name in archive.names else holder
    formula = next(root.iter("{*}math"), None)
    return "" if formula is None else formula_words(formula)


def _words(element: "_Element") -> str:
    name = name_of(element)
    if name in _WORDS:
        return (element.text or "") if name == "t" else (element.text or "").strip()
    if name in _PASSED_OVER:
        return ""
    parts = [_words(each) for each in element if not name_of(each).endswith("Pr")]
    first, second, third = [*parts, "", "", ""][:3]
    if name in ("f", "mfrac") and first and second:
        is_over = _sign(element, "type", "") == "noBar" or get(element, "linethickness")[:1] == "0"
        return f"{first}, {second}" if is_over else f"{_held(first)}/{_held(second)}"
    if name in _BELOW:
        return _scripts(first, second, "")
    if name in _ABOVE:
        return _scripts(first, "", second)
    if name in _BOTH:
        return _scripts(first, second, third)
    if name == "sPre":
        return _scripts("", first, second) + third
    if name == "nary":
        return f"{_scripts(_sign(element, 'chr', '∫'), first, second)} {_operand(third)}"
    if name == "func":
        return f"{first} {_operand(second)}"
    if name in _ROOTS:
        degree, inside = ("".join(parts[at : at + 1]) for at in _ROOTS[name])
        return _root(inside, degree)
    if name == "msqrt":
        return _root("".join(parts), "")
    if name == "acc":
        return _accented(first, _sign(element, "chr", "\u0302"))
    if name == "bar":
        return _accented(first, "\u0304" if _sign(element, "pos", "bot") == "top" else "\u0332")
    if name == "mover":
        return _accented(first, _ACCENTS[second]) if second in _ACCENTS else _scripts(first, "", second)
    if name == "d":
        held = f" {_sign(element, 'sepChr', '|')} ".join(parts)
        return f"{_sign(element, 'begChr', '(')}{held}{_sign(element, 'endChr', ')')}"
    if name in ("mr", "mtr"):
        return ", ".join(parts)
    if name in ("m", "mtable", "eqArr"):
        return "; ".join(each.replace("&", "") for each in parts)
    return "".join(parts)


def _sign(element: "_Element", name: str, default: str) -> str:
    """Return a sign that the properties of a part name; without any it is that of the standard."""
    properties = next((each for each in element if name_of(each).endswith("Pr")), None)
    found = below(properties, name)
    return default if found is None else get(found, "val")


def _scripts(base: str, lower: str, upper: str) -> str:
    base = base if base and (_is_word(base) or not any(map(str.isalnum, base))) else _held(base)
    return base + (f"_{_held(lower)}" if lower.strip() else "") + (f"^{_held(upper)}" if upper.strip() else "")


def _root(inside: str, degree: str) -> str:
    if not inside.strip():
        return ""
    return f"{_held(inside)}^(1/{_held(degree)})" if degree.strip() else f"√{_held(inside)}"


def _accented(words: str, sign: str) -> str:
    return f"{words if len(words) < 2 else _held(words, is_word_held=True)}{sign if words else ''}"


def _operand(words: str) -> str:
    """Return what a sum or function is of, with brackets round what would read as standing behind it."""
    return _held(words) if any(each in words for each in "+-−±") else words


def _held(words: str, *, is_word_held: bool = False) -> str:
    """Return words that stay together beside others: in brackets, unless they are one word or have them."""
    words = words.strip()
    is_whole = not words or (_is_word(words) and not is_word_held) or _is_bracketed(words)
    return words if is_whole else f"({words})"


def _is_word(words: str) -> bool:
    return all(each.isalnum() or combining(each) for each in words)


def _is_bracketed(words: str) -> bool:
    """Say whether the first sign opens a bracket that the last one closes."""
    opened, closed = words[0], _BRACKETS.get(words[0], "")
    if len(words) < 3 or words[-1] != closed:
        return False
    inner, depth = words[1:-1], 0
    for each in inner:
        depth += (each == opened and opened != closed) - (each == closed)
        if depth < 0:
            return False
    return True
