"""`gapselect` and `ddwtos`: a text with `[[2]]` where the second option belongs; options of one group stand for choice.

The reference is Moodle's own reader (moodle/moodle, question/type/gapselect/questiontypebase.php).
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from htcourse.core import incoming
from htcourse.core.escaping import hidden_gap_marks
from htcourse.core.question_bank import letter_id
from htcourse.core.question_types import cloze
from htcourse.core.question_types.parts import Choice
from htcourse.formats.moodle_xml import faults
from htcourse.formats.moodle_xml.source import Source
from htcourse.formats.moodle_xml.texts import text_in

if TYPE_CHECKING:
    from lxml.etree import _Element

_GAP = re.compile(r"\[\[(\d{1,4})\]\]")
_STAND_IN = "\ufdd0{}\ufdd1"
"""Stands for a gap while its text is converted: noncharacters, which no text has (Unicode 16, 23.7)."""
_STANDS_IN = re.compile("\ufdd0(\\d+)\ufdd1")
_NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")
_MOST_GAPS = 100
_OPTIONS = {"gapselect": "selectoption", "ddwtos": "dragbox"}


def read_gap_select(source: Source) -> cloze.Body | None:
    """Return the text with a menu for each gap, None when there is none or one without its option."""
    options = source.all(_OPTIONS[source.element.get("type") or ""])
    keys: list[int] = []

    def stand_in(found: re.Match[str]) -> str:
        keys.append(int(found[1]))
        return _STAND_IN.format(len(keys))

    text = _GAP.sub(stand_in, _NONCHARACTERS.sub("", source.question_text()))
    if not keys:
        source.left_out(faults.NO_GAP)
        return None
    if len(keys) > _MOST_GAPS or len(options) > _MOST_GAPS:
        source.left_out(incoming.TOO_MANY, count=max(len(keys), len(options)))
        return None
    missing = [key for key in keys if not 1 <= key <= len(options)]
    if missing:
        source.left_out(faults.NO_OPTION, number=missing[0])
        return None
    words = {id(each): source.texts.line(each) for each in options}
    gaps = [cloze.Gap(f"g{number}", _menu(options, options[key - 1], words)) for number, key in enumerate(keys, 1)]
    markdown = hidden_gap_marks(source.text_of(text))
    return cloze.Body(tuple(gaps), text=_STANDS_IN.sub(r"{g\1}", markdown))


def _menu(options: "list[_Element]", key: "_Element", words: Mapping[int, str]) -> tuple[Choice, ...]:
    """Return the options of the key's group, each wording once."""
    group = [words[id(each)] for each in options if _group(each) == _group(key)]
    shown = [each for each in dict.fromkeys(group) if each]
    return tuple(
        Choice(letter_id(number), correct=text == words[id(key)], text=text) for number, text in enumerate(shown)
    )


def _group(option: "_Element") -> str:
    return text_in(option.find("group")) or option.get("group") or "1"
