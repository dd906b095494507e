"""Words with TeX in them as plain text, and addresses: there only the signs that TeX reads otherwise are given back."""

import re
from functools import cache
from typing import Any

from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

_LOOKS = re.compile(
    r"\\(?:text(?:sc|it|bf|sl|tt|rm|sf|md|up|normal|color|superscript|subscript|cyr)|em(?:ph)?|it|bf|sc|sl|tt|rm|sf|"
    r"(?:it|sl|sc|up)shape|(?:bf|md)series|(?:rm|sf|tt)family|url|href|path|noop|mkbib\w+|mbox|hbox|uppercase|cite\w*|"
    r"footnote|(?:sub)*section\*?|chapter|input|include|"
    r"selectlanguage|foreignlanguage|ensuremath|protect|newblock|relax)(?![A-Za-z])[ \t]*"
)
"""What says how words look, or what they are to TeX: the words stay."""
_SIGNS = {"S": "§", "P": "¶", "copyright": "©", "pounds": "£", "slash": "/", "euro": "€", "No": "№"}
_LONGEST = 10_000
"""Longer words are a text by themselves: they stay as they are."""
_ADDRESS = re.compile(r"https?://[^\s{}]+")
_TILDE = r"(?:\{\\textasciitilde\}|\\textasciitilde(?:\{\}|\s)?|\$\\sim\$|\\~\{\}|\\string~)"
_INSIDE = r"((?:[^{}]|\{[^{}]*\})*)"
_QUOTED = re.compile(rf"\\(?:enquote|mkbibquote)\*?\s*\{{{_INSIDE}\}}")
_OF_LANGUAGE = re.compile(r"\\(?:(?:foreign|select)language|textcolor)\*?\s*(?:\[[^\]]*\])?\s*\{[^{}]*\}")
"""With the name of a language or colour, which is none of the words."""
_TIE = re.compile(r"\\t(?:\s*\{(\w)(\w)\}|\s+(\w)(\w))")
_HREF = re.compile(r"\\href\s*\{([^{}]*)\}\s*(?=\{)")


def plain_address(words: str) -> str:
    """Return an address as it is meant: of TeX only what stands for a sign is undone."""
    return re.sub(r"[{}]", "", re.sub(r"\\([%&#_~${}^-])", r"\1", re.sub(_TILDE, "~", _LOOKS.sub("", words)))).strip()


def plain_tex(words: str) -> str:
    """Return words without TeX; a command that is not known stays, and so does each address among them."""
    words = _TIE.sub("\\1\\3\u0361\\2\\4", _OF_LANGUAGE.sub("", _QUOTED.sub(r"“\1”", words)))
    words = _LOOKS.sub("", _HREF.sub(r"\1 ", words))
    words = re.sub(rf"(https?://[^\s{{}}]*){_TILDE}", r"\1~", words)
    found, at = [], 0
    for address in _ADDRESS.finditer(words):
        found += [_plain(words[at : address.start()]), plain_address(address[0])]
        at = address.end()
    return " ".join("".join([*found, _plain(words[at:])]).split())


def _plain(words: str) -> str:
    if not re.search(r"[\\{}$~`'-]", words) or len(words) > _LONGEST:
        return words
    words = re.sub(r"(?<!\\)((?:\\\\)*)%", r"\1\\%", words)
    for dollar in (r"(?<!\\)\$(?=\d)", r"(?<!\\)\$"):
        words = re.sub(dollar, r"\\$", words) if len(re.findall(r"(?<!\\)\$", words)) % 2 else words
    begins, ends = (each if each.isspace() else "" for each in (words[:1], words[-1:]))
    try:
        plain: str = _reader().latex_to_text(words.strip(), tolerant_parsing=True)
    except RecursionError:  # braces in braces in braces
        plain = re.sub(r"[{}]", "", words)
    return f"{begins}{plain}{ends}"


@cache
def _reader() -> Any:
    known = get_default_latex_context_db().filter_context(exclude_categories=["latex-placeholders"])
    ours = [MacroTextSpec(name, simplify_repl=f"{sign}") for name, sign in _SIGNS.items()]
    known.add_context_category("signs", prepend=True, macros=ours)
    known.set_unknown_macro_spec(MacroTextSpec("", simplify_repl=_as_it_is))
    return LatexNodes2Text(latex_context=known, math_mode="text", keep_comments=True)


def _as_it_is(node: Any) -> str:
    return f"{node.latex_verbatim()} "
