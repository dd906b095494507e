r"""GIFT out: what Moodle's own reader reads back, in HTML, weights on its grid.

Moodle holds no pair's feedback and no hints in GIFT: the former go behind the general feedback, the latter are named.
Types it lacks go out as the nearest that is graded the same, with a tag `type:…`; ordering needs Moodle 4.4.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from htcourse.core import outgoing
from htcourse.core.categorise_as_matching import as_matching
from htcourse.core.errors import Problem, Sentence
from htcourse.core.moodle_grid import MOST_KEYS, Weight, category_path, on_grid, shares_on_grid, weights_of
from htcourse.core.outgoing import Outgoing, number, star_last
from htcourse.core.question_bank import Bank, Written, tags_of
from htcourse.core.question_types import cloze, essay, matching, numeric, ordering, true_false
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports import put_file
from htcourse.markup.beside_text import with_feedback_list
from htcourse.render.inline import block_html, inline_html, plain_line
from htcourse.render.plain_text import plain_text
from htcourse.render.portable import portable_html

NAME = "gift"
EXTENSION = ".gift"

_CONTROL = re.compile(r"[\\~=#{}:]")
_FORMAT = re.compile(r"\[(?:html|moodle|plain|markdown)\]")
_LINES = re.compile(r"\s*\n\s*")
_NO_TAG = re.compile(r"[<>\x00-\x1f]")


def write_questions(bank: Bank, path: Path) -> Written:
    """Write all questions GIFT can hold, and say what it cannot."""
    blocks: list[str] = []
    problems: list[Problem] = []
    category: tuple[str, ...] = ()
    for each in bank.questions:
        writer = _Writer(each)
        text = writer.block()
        problems += writer.problems
        if text and each.category != category:
            category = each.category
            blocks.append(f"$CATEGORY: {category_path(category)}")
        blocks += [text] if text else []
    put_file(path, "".join(f"{each}\n\n" for each in blocks).removesuffix("\n").encode())
    return Written(sum(not each.startswith("$CATEGORY:") for each in blocks), tuple(problems))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _escaped(text: str) -> str:
    return _CONTROL.sub(r"\\\g<0>", text).replace("\r", "").replace("\n", "\\n")


@dataclass(slots=True)
class _Writer(Outgoing):
    """One question on its way out."""

    below: list[tuple[str, str]] = field(default_factory=list)  # an element and its feedback, which have no place
    pictures: dict[str, None] = field(default_factory=dict)

    def block(self) -> str:
        """Return the question, or nothing where GIFT cannot hold it."""
        question = self.each.question
        answers = self._answers(question.body)
        if answers is None:
            return ""
        if question.hints:
            self.simplified(_HINTS)
        if self.each.points != 1:
            self.simplified(outgoing.POINTS, points=number(self.each.points))
        html = self._html(block_html(question.text))
        if isinstance(question.body, cloze.Body):
            mark = f"{{{question.body.gaps[0].id}}}"
            before, _, after = html.partition(mark)
        else:
            before, after = html, ""
        if self.below:
            self.simplified(_FEEDBACK_BELOW)
        general = self._general()
        if self.pictures:
            self.simplified(_PICTURES, names=", ".join(self.pictures))
        name = _escaped(plain_line(question.title))
        asked = f"::{name}::[html]{_escaped(before)}{{{answers}{general}}}{_escaped(after)}"
        return f"{self._comment()}{asked}"

    def _comment(self) -> str:
        tags = [_NO_TAG.sub(" ", each) for each in (*tags_of(self.each), *self.extra_tags)]
        marks = [f"id:{self.each.question.id}"] if self.each.question.id else []
        marks += [f"tag:{each}" for each in tags]
        return "// " + " ".join(f"[{each.replace(']', chr(92) + ']')}]" for each in marks) + "\n" if marks else ""

    def _general(self) -> str:
        html = self._html(inline_html(self.each.question.feedback)) if self.each.question.feedback else ""
        html = with_feedback_list(html, self.below)
        return f"####{_marked(html)}" if html else ""

    def _html(self, html: str) -> str:
        portable = portable_html(html)
        self.pictures.update(dict.fromkeys(portable.left_out))
        return portable.html

    def _line(self, markdown: str) -> str:
        return self._html(inline_html(markdown))

    def _told(self, feedback: str) -> str:
        return f"#{_marked(self._line(feedback))}" if feedback else ""

    def _answers(self, body: Any) -> str | None:
        """Return what stands in the braces, None where GIFT cannot hold it."""
        kind = self.each.question.type
        if kind == "multiple-choice":
            return self._several(body.choices)
        if kind == "single-choice":
            return self._single(body.choices)
        if kind == "short-text":
            return self._typed(body.answers)
        if kind == "categorise":
            self.extra_tags.append(f"type:{kind}")
            return self._pairs(as_matching(body))
        if isinstance(body, true_false.Body):
            return self._truth(body)
        if isinstance(body, numeric.Body):
            return self._numbers(body)
        if isinstance(body, matching.Body):
            return self._pairs(body)
        if isinstance(body, ordering.Body):
            return self._order(body)
        if isinstance(body, essay.Body):
            if body.rubric or body.model_answer:
                self.simplified(_ESSAY)
            if body.words:
                self.extra_tags.append(f"words:{body.words}")
                self.simplified(outgoing.WORDS, words=body.words)
            return ""
        if isinstance(body, cloze.Body) and len(body.gaps) == 1 and cloze.gap_marks(body.text) == (body.gaps[0].id,):
            self.extra_tags.append(f"type:{kind}")
            if cloze.takes_points_off(body):
                self.simplified(outgoing.MINUS)
            gap = body.gaps[0]
            return self._single(gap.choices) if gap.choices else self._typed(gap.answers)
        self.left_out(_NO_CLOZE if kind == "cloze" else _NO_TYPE)
        return None

    def _several(self, choices: Sequence[Choice]) -> str | None:
        weights = weights_of(choices)
        if max(weights, default=0) <= 0:
            self.left_out(outgoing.NO_KEY)
            return None
        on_its_grid = shares_on_grid(weights)
        if not on_its_grid:
            self.left_out(outgoing.MANY_KEYS, most=MOST_KEYS)
            return None
        return "\n" + "".join(
            f"~{self._weight(weight, on)}{self._choice(each)}"
            for each, weight, on in zip(choices, weights, on_its_grid, strict=True)
        )

    def _single(self, choices: Sequence[Choice]) -> str | None:
        keys = [each for each in choices if each.worth == 1]
        if not keys:
            self.left_out(outgoing.NO_KEY)
            return None
        return "\n" + "".join(f"{self._sign(each, keys[0])}{self._choice(each)}" for each in choices)

    def _sign(self, choice: Choice, key: Choice) -> str:
        if choice is key:
            return "="
        is_plain = choice.worth == 0 and not choice.text.startswith("%")  # what looks like a weight is read as one
        return "~" if is_plain else f"~{self._weight(choice.worth)}"

    def _choice(self, choice: Choice) -> str:
        return f"{_marked(self._line(choice.text))}{self._told(choice.feedback)}\n"

    def _weight(self, fraction: float, weight: Weight | None = None) -> str:
        weight = weight or on_grid(fraction)
        if not weight.is_near:
            self.simplified(outgoing.WEIGHT, asked=f"{fraction * 100:.5g}", weight=str(weight))
        return f"%{weight}%"

    def _typed(self, answers: Sequence[Accepted]) -> str | None:
        if any("->" in each.text for each in answers):
            self.left_out(_ARROW)
            return None
        return "\n" + "".join(
            f"={self._weight(each.fraction)}{_raw(each.text)}{self._told(each.feedback)}\n"
            for each in star_last(answers)
        )

    def _truth(self, body: true_false.Body) -> str:
        told = (body.feedback_false, body.feedback_true) if body.answer else (body.feedback_true, body.feedback_false)
        wrong, right = map(self._told, told)
        return f"{'TRUE' if body.answer else 'FALSE'}{wrong or ('#' if right else '')}{right}"

    def _numbers(self, body: numeric.Body) -> str:
        if body.unit:
            self.extra_tags.append(f"unit:{numeric.written_units(body)}")
            self.simplified(_UNIT, unit=body.unit)
        ordered = sorted(body.answers, key=lambda each: each.is_any)
        lines = []
        for each in ordered:
            if each.is_any and each.fraction == 0 and each is ordered[-1]:
                lines.append(f"~{self._told(each.feedback) or '#'}")
            else:
                value = "*" if each.is_any else f"{number(each.value)}:{number(each.tolerance)}"
                lines.append(f"={self._weight(each.fraction)}{value}{self._told(each.feedback)}")
        return "#\n" + "".join(f"{each}\n" for each in lines)

    def _pairs(self, body: matching.Body) -> str | None:
        if len(body.pairs) < 2:
            self.left_out(outgoing.FEW_PAIRS)
            return None
        sides = [(self._line(each.left), each.right) for each in body.pairs]
        self.below += [(self._line(each.left), self._line(each.feedback)) for each in body.pairs if each.feedback]
        sides += [("", each.right) for each in body.distractors]
        return "\n" + "".join(f"={_marked(left)} -> {self._right(right)}\n" for left, right in sides)

    def _right(self, markdown: str) -> str:
        """Return a right side, which is plain text in Moodle."""
        html = self._line(markdown)
        if "<" in html:
            self.simplified(outgoing.PLAIN_RIGHT)
        return _escaped(_one_line(plain_text(html)))

    def _order(self, body: ordering.Body) -> str:
        self.simplified(outgoing.ORDERING)
        self.below += [(self._line(each.text), self._line(each.feedback)) for each in body.items if each.feedback]
        items = "".join(f"{_order_item(self._line(each.text))}\n" for each in body.items)
        return f">{len(body.items)} ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW none\n{items}"


def _marked(html: str) -> str:
    """Return escaped HTML that says so where its first word could be taken for the name of a format."""
    return f"{'[html]' if _FORMAT.match(html) else ''}{_escaped(html)}"


def _raw(text: str) -> str:
    """Return an accepted answer: plain text, compared with what is typed."""
    bare = _one_line(text)
    return f"{'[plain]' if _FORMAT.match(bare) else ''}{_escaped(bare)}"


def _order_item(html: str) -> str:
    """Return an item to put in order, on one line; Moodle's reader of these knows no escapes, but HTML's entities."""
    text = _LINES.sub(" ", html).strip()
    for character in "\\{}":
        text = text.replace(character, f"&#{ord(character)};")
    text = text.replace("####", "&#35;" * 4)
    if text.startswith("//") or text == "0":
        text = f"&#{ord(text[0])};{text[1:]}"
    return text


_HINTS = Sentence(
    "hints-left-out",
    QT_TRANSLATE_NOOP("Errors", "GIFT has no hints: those of “{id}” are left out."),
    QT_TRANSLATE_NOOP("Errors", "Export as Moodle XML to keep them."),
)
_PICTURES = Sentence(
    "pictures-left-out",
    QT_TRANSLATE_NOOP("Errors", "GIFT has no pictures: “{id}” goes out with their words only ({names})."),
    QT_TRANSLATE_NOOP("Errors", "Export as Moodle XML to keep them."),
)
_FEEDBACK_BELOW = Sentence(
    "feedback-below",
    QT_TRANSLATE_NOOP(
        "Errors", "GIFT has no feedback on a pair or item: that of “{id}” stands in the general feedback."
    ),
    QT_TRANSLATE_NOOP("Errors", "Nothing is lost; learners see it all at once."),
)
_ESSAY = Sentence(
    "rubric-left-out",
    QT_TRANSLATE_NOOP("Errors", "GIFT has no rubric and no model answer: those of “{id}” are left out."),
    QT_TRANSLATE_NOOP("Errors", "Export as Moodle XML, or mark by the rubric printed from here."),
)
_UNIT = Sentence(
    "unit-as-tag",
    QT_TRANSLATE_NOOP("Errors", "GIFT has no units: “{unit}” of “{id}” travels as a tag and is not shown."),
    QT_TRANSLATE_NOOP("Errors", "Name the unit in the text of the question."),
)
_NO_CLOZE = Sentence(
    "type-left-out",
    QT_TRANSLATE_NOOP("Errors", "GIFT has no text with several gaps: “{id}” is left out."),
    QT_TRANSLATE_NOOP("Errors", "Export as Moodle XML, which holds it."),
)
_NO_TYPE = Sentence(
    "type-left-out",
    QT_TRANSLATE_NOOP("Errors", "GIFT has no questions of the type {type}: “{id}” is left out."),
    QT_TRANSLATE_NOOP("Errors", "Keep it in this program's own format."),
)
_ARROW = Sentence(
    "arrow-in-answer",
    QT_TRANSLATE_NOOP("Errors", "GIFT takes “->” in an answer for a pair: “{id}” is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write “→” instead, or export as Moodle XML."),
)
