"""An item of QTI 1.2 as it stands in its file: what it shows, what pays, and what is said."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from htcourse.core.incoming import Incoming
from htcourse.core.question_bank import is_id
from htcourse.formats.qti12.conditions import Rules, rules_of
from htcourse.formats.qti12.feedback import feedback_of
from htcourse.formats.qti12.presentation import Presentation, is_by_ilias, presentation_of, read_plain_as_html
from htcourse.markup.package_texts import Texts, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_CALLED_WRONG = re.compile(r"(in|not[ _-]?)correct", re.IGNORECASE)
"""Names of feedback on wrong answers: `incorrect_fb`, and ILIAS's `response_onenotcorrect`."""


@dataclass(slots=True)
class Source(Incoming):
    """An item, its names without namespaces."""

    item: "_Element"
    texts: Texts
    rules: Rules = field(init=False)
    shown: Presentation = field(init=False)
    fields: dict[str, str] = field(init=False)
    _feedback: dict[str, str] = field(init=False)
    _said: set[str] = field(init=False, default_factory=set)
    _lines: dict[str, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Read what it shows, what pays and what is said."""
        if is_by_ilias(self.item):
            read_plain_as_html(self.item)
        self.rules, self.shown = rules_of(self.item), presentation_of(self.item)
        pairs = ((each.find("fieldlabel"), each.find("fieldentry")) for each in self.item.iter("qtimetadatafield"))
        self.fields = {words_of(label).lower(): words_of(entry) for label, entry in pairs}
        for each in self.item.findall("itemmetadata/*"):
            if not len(each):
                self.fields.setdefault(str(each.tag), words_of(each))
        if self.fields.get("bbmd_partialcredit", "").lower() == "false":
            self.rules = self.rules.without_parts()
        self._feedback = feedback_of(self.item, self.rules, self.fields.get("feedback_mode", ""))

    @property
    def is_own(self) -> bool:
        """Whether it stands in a cartridge as this program writes one (`exports.cc11`): its ids are ours."""
        section = self.item.getparent()
        quiz = section.getparent() if section is not None and section.get("ident") == "questions" else None
        is_ours = quiz is not None and (quiz.get("ident") or "").startswith("quiz-")
        return is_ours and "cc_profile" in self.fields and is_id(self.item.get("ident") or "")

    def line(self, html: str) -> str:
        """Return HTML as a line of Markdown; what many choices say is read once."""
        if html not in self._lines:
            self._lines[html] = self.texts.of(html, is_line=True)
        return self._lines[html]

    @property
    def told(self) -> dict[str, str]:
        """What is said under names of which nothing was asked yet."""
        return {name: html for name, html in self._feedback.items() if name not in self._said}

    def feedback(self, names: Iterable[str]) -> str:
        """Return what is said under some names, also if it was said of another answer; it is no more to be said."""
        asked = [*dict.fromkeys(names)]
        self._said.update(asked)
        return "\n\n".join(filter(None, (self.line(self._feedback.get(each, "")) for each in asked)))

    def told_in_general(self) -> list[str]:
        """Return the names of what is left to be said of whatever is answered, and of no right or wrong one alone."""
        return [each for each in self.told if "general" in each.lower() and "correct" not in each.lower()]

    def verdicts(self) -> dict[bool, str]:
        """Return what is said to any right and to any wrong answer."""
        wrong = [each for each in self.told if _CALLED_WRONG.search(each)]
        said = (*self.rules.said_otherwise(), *self.rules.said_unless_right())  # whatever they are called
        wrong += [each for each in dict.fromkeys(said) if each not in wrong]
        right = [each for each in self.told if "correct" in each.lower() and each not in wrong]
        return {True: self.feedback(right), False: self.feedback(wrong)}
