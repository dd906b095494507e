"""What an item says of answers, by the names its rules use; ILIAS links what it says of gaps by other names."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from htcourse.formats.qti12.conditions import Rules
from htcourse.formats.qti12.presentation import Response, html_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_LINK = re.compile(r"(\d+)_Response_(\d+)")
"""How a rule of ILIAS names what is said of an answer of a gap."""
_WRITTEN = re.compile(r"(\d+)(?:[_:](-?\d+))?")
"""How the same is called where it stands: by gap and answer, or by the gap alone."""
_NO_ANSWER = "-2"
"""What stands for words that fit no answer of a gap; -1 for a gap that is left empty."""


def feedback_of(item: "_Element", rules: Rules, mode: str) -> dict[str, str]:
    """Return the HTML of all that is said by name; `mode` is what ILIAS notes of it: `gapQuestion`, `gapAnswers`."""
    told = {each.get("ident") or "": html_of(each) for each in item.findall("itemfeedback")}
    linked = _links(rules).keys() - told.keys()
    if not linked:
        return told
    written = {name: found for name in told if (found := _WRITTEN.fullmatch(name))}
    of_gaps = mode.lower() == "gapquestion" or (not mode and all(each[2] in (None, "0") for each in written.values()))
    for name, found in written.items():
        html = told.pop(name)
        if found[2] is not None and not of_gaps:
            told[f"{found[1]}_Response_{found[2]}"] = html
            continue
        told[_to_others(found[1])] = html
        told |= dict.fromkeys((each for each in linked if each.partition("_")[0] == found[1]), html)
    return told


def said_to_others(rules: Rules, response: Response) -> tuple[str, ...]:
    """Return the names of what is said of words that fit no answer of a gap."""
    return tuple(dict.fromkeys(map(_to_others, _links(rules, response.ident).values())))


def _to_others(gap: str) -> str:
    return f"{gap}_Response_{_NO_ANSWER}"


def _links(rules: Rules, response: str = "") -> Mapping[str, str]:
    """Return the gap that each name of a rule on one gap speaks of."""
    about: Iterable[str] = (
        name
        for each in rules.conditions
        if not response or any(test.response == response for test in each.tests)
        for name in each.feedback
    )
    return {name: found[1] for name in about if (found := _LINK.fullmatch(name))}
