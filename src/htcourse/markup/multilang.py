"""Moodle's texts in several languages, as its filters multilang and multilang2 read them: one language is taken."""

import re

_SPAN = re.compile(
    r"<span\b(?=[^<>]*\bclass=[\"'][^\"'<>]*\bmultilang\b)[^<>]*\blang=[\"']([\w-]{2,20})[\"'][^<>]*>(.*?)</span\s*>\s*",
    re.DOTALL | re.IGNORECASE,
)
_BRACES = re.compile(r"\{mlang\s+([\w ,-]{2,60})\}(.*?)\{mlang\s*\}", re.DOTALL | re.IGNORECASE)
_OTHER = "other"


def in_language(text: str, language: str, found: dict[str, None]) -> str:
    """Return a text in one language: the one asked for where it is there, else what is for all others, else the first.

    The languages it has are added to `found`, in their order.
    """
    for sign, pattern in (("multilang", _SPAN), ("mlang", _BRACES)):
        if sign in text:
            text = _chosen(text, pattern, language, found)
    return text


def _chosen(text: str, pattern: "re.Pattern[str]", language: str, found: dict[str, None]) -> str:
    blocks = list(pattern.finditer(text))
    pieces, done = [], 0
    while blocks:
        run = [blocks.pop(0)]
        while blocks and not text[run[-1].end() : blocks[0].start()].strip():
            run.append(blocks.pop(0))
        words: dict[str, str] = {}
        for each in run:
            for name in each[1].lower().replace(",", " ").split():
                words.setdefault(name.partition("_")[0].partition("-")[0], each[2])
        found |= dict.fromkeys(name for name in words if name != _OTHER)
        space = " " if run[-1][0][-1:].isspace() else ""
        chosen = words.get(language) or words.get(_OTHER) or run[0][2]
        pieces += [text[done : run[0].start()], chosen, space]
        done = run[-1].end()
    return "".join((*pieces, text[done:]))
