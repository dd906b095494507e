"""One item to a question: by what it shows and how it is answered, not by what its program calls it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from htcourse.core.errors import Place, Problem
from htcourse.core.escaping import hidden_gap_marks, markdown_of_plain
from htcourse.core.incoming import Incoming
from htcourse.core.numerals import parse_number
from htcourse.core.question_bank import BankQuestion, is_id, title_from
from htcourse.core.question_types import cloze
from htcourse.core.quiz import Question
from htcourse.formats.qti12 import faults
from htcourse.formats.qti12.conditions import Rules, rules_of
from htcourse.formats.qti12.presentation import Presentation, html_of, presentation_of
from htcourse.markup.package_texts import Texts, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_NO_TITLES = ("", "question", "untitled question")
_POINTS = ("points_possible", "qmd_absolutescore_max", "qmd_weighting", "cc_weighting")
_STANDS_IN = re.compile("\ufdd0(\\d+)\ufdd1")


@dataclass(slots=True)
class Source(Incoming):
    """An item, its names without namespaces."""

    item: "_Element"
    texts: Texts
    rules: Rules = field(init=False)
    shown: Presentation = field(init=False)
    fields: dict[str, str] = field(init=False)
    told: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Read what it shows, what pays and what is said."""
        self.rules, self.shown = rules_of(self.item), presentation_of(self.item)
        pairs = ((each.find("fieldlabel"), each.find("fieldentry")) for each in self.item.iter("qtimetadatafield"))
        self.fields = {words_of(label).lower(): words_of(entry) for label, entry in pairs}
        for each in self.item.findall("itemmetadata/*"):
            if not len(each):
                self.fields.setdefault(str(each.tag), words_of(each))
        self.told = {each.get("ident") or "": html_of(each) for each in self.item.findall("itemfeedback")}

    @property
    def is_own(self) -> bool:
        """Whether it stands in a cartridge as this program writes one: its ids are ours."""
        return "cc_profile" in self.fields and is_id(self.item.get("ident") or "")

    def line(self, html: str) -> str:
        """Return HTML as a line of Markdown."""
        return self.texts.of(html, is_line=True)

    def feedback(self, names: Iterable[str]) -> str:
        """Return what is said under some names, and take it off what is still to be said."""
        return "\n\n".join(filter(None, (self.line(self.told.pop(each, "")) for each in names)))

    def verdicts(self) -> dict[bool, str]:
        """Return what is said to any right and to any wrong answer."""
        right = [each for each in self.told if "correct" in each.lower() and "incorrect" not in each.lower()]
        wrong = [each for each in self.told if "incorrect" in each.lower()]
        return {True: self.feedback(right), False: self.feedback(wrong)}


class ReadItem(NamedTuple):
    """The question of an item, None where it is left out, and what is wrong with it."""

    question: BankQuestion | None
    problems: list[Problem]


def read_item(item: "_Element", place: Place, texts: Texts, category: tuple[str, ...]) -> ReadItem:
    """Read one item."""
    from htcourse.formats.qti12.bodies import read_body

    name = " ".join((item.get("title") or "").split())[:80]
    source = Source(place, name or item.get("ident") or "?", item, texts)
    read = read_body(source)
    if read is None:
        return ReadItem(None, source.problems)
    kind, body, html = read
    text = source.texts.of(html, is_line=False)
    if isinstance(body, cloze.Body):
        text = _STANDS_IN.sub(lambda found: f"{{g{found[1]}}}", hidden_gap_marks(text))
        body = replace(body, text=text)
    else:
        text = _STANDS_IN.sub("", text).strip()
    question = _question(source, kind, body, text, name)
    points = next((parse_number(source.fields[each]) for each in _POINTS if source.fields.get(each)), None)
    return ReadItem(BankQuestion(question, category, points=points if points and points > 0 else 1.0), source.problems)


def _question(source: Source, kind: str, body: Any, text: str, name: str) -> Question:
    title = "" if name.lower() in _NO_TITLES else markdown_of_plain(name, line=True)
    always = [each for each in source.rules.said_always() if each in source.told]
    feedback = source.feedback(always or [each for each in source.told if "general" in each.lower()])
    if any(source.line(each) for each in source.told.values()):
        source.simplified(faults.FEEDBACK)
    texts, place = source.texts, source.place
    source.problems += [
        faults.PICTURES[reason].warning(place, title=source.name, file=file) for file, reason in texts.refused.items()
    ]
    if texts.removed:
        source.simplified(faults.REMOVED, removed=", ".join(texts.removed))
    id = (source.item.get("ident") or "") if source.is_own else ""
    return Question(id, kind, title or title_from(text), "", 2, text or title, body, feedback, place=place)
