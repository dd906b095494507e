"""What stands within a line of LiaScript: formulas, signs behind a backslash, and words that come or go."""

import re
from html import escape

from htcourse.core.code_spans import without_code

_FORMULA = r"\$\$.+?\$\$|\$[^\n$]+\$"
_HELD = rf"(?:(?>\\.|{_FORMULA}|[^{{}}]|\{{[^{{}}]*\}})){{0,500}}"
_STEP = r"(?<!\{)\{(?:\|>|\d{1,3}(?:-\d{1,3})?)\}"
"""When words come or go (`{2-3}{and that}`), or that they are read out."""
_SPAN = re.compile(rf"\\([^\w\s])|({_FORMULA})|{_STEP}\{{({_HELD})\}}", re.DOTALL)
_PLAIN_SIGNS = "@^~$'\""
"""What needs no backslash in other Markdown, which would show it."""
_MARK = re.compile(r"[\\`*_{}\[\]()>#+.!-]")


def markdown_of_inline(text: str) -> tuple[str, bool]:
    """Return what other Markdown reads as LiaScript does, and whether it had effects, whose words alone are left.

    A formula stays as it is written: within it, as within code, nothing is a mark or an effect.
    """
    pieces, at, has_effect = list[str](), 0, False
    for found in _SPAN.finditer(without_code(text)):
        sign, formula = found[1], found[2]
        if sign:
            words = sign if sign in _PLAIN_SIGNS else found[0]
        elif formula:
            words = escape(_MARK.sub(r"\\\g<0>", text[slice(*found.span(2))]), quote=False)
        else:
            has_effect, words = True, markdown_of_inline(text[slice(*found.span(3))])[0]
        pieces += [text[at : found.start()], words]
        at = found.end()
    return "".join((*pieces, text[at:])), has_effect
