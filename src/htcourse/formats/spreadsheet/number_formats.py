"""What a spreadsheet shows of a number: `5 000 сом`, `007`, `33.33%`, by its format (ECMA-376, 18.8.31).

Decimals stand behind a point and thousands behind a space, whatever the language of the sheet. What is a date is
calamine's to say; fractions, exponents and conditions are shown by nobody here.
"""

import re
from datetime import time, timedelta
from decimal import ROUND_HALF_UP, Decimal

KNOWN = {
    "1": "0",
    "2": "0.00",
    "3": "#,##0",
    "4": "#,##0.00",
    "9": "0%",
    "10": "0.00%",
    "37": "#,##0;(#,##0)",
    "38": "#,##0;(#,##0)",
    "39": "#,##0.00;(#,##0.00)",
    "40": "#,##0.00;(#,##0.00)",
}
"""Formats that every workbook has without writing them (18.8.30)."""

_PIECES = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|(?P<room>[_*].)|(?P<colour>\[[A-Za-z]{3,9}\d?\])'
    r"|\[\$(?P<currency>[^\]-]*)[^\]]*\]|(?P<digits>[0#?][0#?,.]*)|(?P<general>General)"
    r"|(?P<sign>[%$€£₽‰+\-():!&~{}<>=' \u00a0])|(?P<end>;)|(?P<other>.)",
    re.DOTALL,
)
_LONGEST = 200
_MOST_DECIMALS = 10
_LARGEST = 1e15


def number_text(number: float) -> str:
    """Return a number as Excel shows it: whole ones whole, 15 digits at most, small ones in full."""
    if abs(number) < _LARGEST and number == int(number):
        return str(int(number))
    text = f"{number:.15g}"
    return f"{Decimal(text):f}" if "e-" in text and abs(number) > 1e-15 else text


def time_text(value: time | timedelta) -> str:
    """Return a time of day, or hours that were counted; seconds where there are any."""
    if isinstance(value, time):
        return value.isoformat(timespec="auto" if value.second or value.microsecond else "minutes")
    seconds = round(value.total_seconds())
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02}" + (f":{seconds % 60:02}" if seconds % 60 else "")


def is_per_cent(code: str) -> bool:
    """Say whether a format shows a number as per cent: one of `0"%"` shows 5 as 5%."""
    return any(found["sign"] == "%" for found in _PIECES.finditer(code[:_LONGEST]))


def shown(number: float, code: str) -> str:
    """Return what a format shows of a number; empty where that is not known."""
    sections: list[list[re.Match[str]]] = [[]]
    for found in _PIECES.finditer(code[:_LONGEST]):
        if found["end"]:
            sections.append([])
        else:
            sections[-1].append(found)
    at = 1 if number < 0 and len(sections) > 1 else 2 if number == 0 and len(sections) > 2 else 0
    pieces = sections[at]
    shares = sum(each["sign"] == "%" for each in pieces)
    if not pieces or any(each["other"] for each in pieces) or shares > 1 or abs(number) >= _LARGEST:
        return ""
    value = abs(number) * 100**shares
    parts = _figures(value, [each["digits"] or "" for each in pieces if each["digits"] or each["general"]])
    if parts is None:
        return ""
    figures = iter(parts)
    words = "".join(next(figures, "") if each["digits"] or each["general"] else _words(each) for each in pieces)
    is_minus = number < 0 and at == 0 and any(each in words for each in "123456789")
    return f"{'-' if is_minus else ''}{words.strip()}"


def _words(piece: re.Match[str]) -> str:
    return piece["quoted"] or piece["escaped"] or piece["currency"] or piece["sign"] or ""


def _figures(number: float, patterns: list[str]) -> list[str] | None:
    """Return what stands in the places for figures, of which several part one number (`000-00-00`, `# ##0.00`).

    None where nobody here knows: decimals, or thousands by commas, in one place of several.
    """
    if len(patterns) < 2:
        return [_figure(number, each) if each else number_text(number) for each in patterns]
    *leading, last = patterns
    last, point, decimals = last.partition(".")
    places = [*leading, last]
    if not all(places) or any("." in each or "," in each for each in [*places, decimals]):
        return None
    whole, point, behind = _figure(number, f"0{point}{decimals}").partition(".")
    whole = whole.zfill(sum(each.count("0") for each in places))
    found: list[str] = []
    for each in reversed(places[1:]):
        found.insert(0, whole[-len(each) :])
        whole = whole[: -len(each)]
    return [whole, *found[:-1], f"{found[-1]}{point}{behind}"]


def _figure(number: float, pattern: str) -> str:
    scaled = pattern.rstrip(",")
    value = Decimal(f"{number:.15g}").scaleb(-3 * (len(pattern) - len(scaled)))
    whole, _, decimals = scaled.partition(".")
    places = min(len(decimals), _MOST_DECIMALS)
    rounded = f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"
    before, _, behind = rounded.partition(".")
    before = "" if before == "0" else before
    before = before.zfill(min(whole.count("0"), _MOST_DECIMALS)) if "0" in whole else before
    if "," in whole:
        before = f"{int(before or 0):,}".replace(",", "\u00a0") if before else before
    while behind and decimals[len(behind) - 1] in "#?" and behind[-1] == "0":
        behind = behind[:-1]
    return f"{before}.{behind}" if behind else before
