"""A question as Moodle XML: the fields every type has, and those of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from htcourse.core import outgoing
from htcourse.core.categorise_as_matching import as_matching
from htcourse.core.moodle_grid import MOST_KEYS, Weight, on_grid, shares_on_grid, weights_of
from htcourse.core.outgoing import Outgoing, number, star_last
from htcourse.core.question_bank import tags_of
from htcourse.core.question_types import cloze, essay, matching, numeric, ordering, true_false
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.exports.moodle_xml import sentences
from htcourse.exports.moodle_xml.cloze_text import gap_syntax, whole_weights, with_gaps
from htcourse.exports.moodle_xml.fields import Fields, Html, element, text_element
from htcourse.markup.beside_text import RubricRow, with_feedback_list, with_model_answer, with_rubric
from htcourse.render.inline import plain_line

HIDDEN = "hidden"
"""The tag of a question that is hidden in Moodle."""

_PENALTY = "0.3333333"
_MOODLE_NAMES = {
    "single-choice": "multichoice",
    "multiple-choice": "multichoice",
    "true-false": "truefalse",
    "short-text": "shortanswer",
    "numeric": "numerical",
    "matching": "matching",
    "categorise": "matching",
    "ordering": "ordering",
    "essay": "essay",
    "cloze": "cloze",
}


@dataclass(slots=True)
class QuestionXml(Outgoing):
    """One question on its way out."""

    pictures: Mapping[str, bytes]
    _below: list[tuple[str, str]] = field(default_factory=list)  # an element and its feedback, which have no place
    _part_pictures: dict[str, None] = field(default_factory=dict)
    _text: Html = field(default_factory=Html)
    _fields: Fields = field(init=False)

    def __post_init__(self) -> None:
        """Make what writes the fields."""
        self._fields = Fields(self.pictures)

    def xml(self) -> str:
        """Return `<question>`, or nothing where Moodle cannot hold it."""
        question = self.each.question
        if question.type not in _MOODLE_NAMES:
            self.left_out(sentences.NO_TYPE)
            return ""
        self._text = self._fields.block(question.text)
        own = self._own(question.body)
        if own is None:
            return ""
        if question.translations:
            self.simplified(outgoing.TRANSLATIONS)
        hints = "".join(self._fields.text("hint", self._fields.line(each)) for each in question.hints)
        fields = self._head() + own + hints + self._tags()
        if self._fields.missing:
            self.simplified(outgoing.PICTURE_MISSING, names=", ".join(self._fields.missing))
        return f'<question type="{_MOODLE_NAMES[question.type]}">\n{fields}</question>\n'

    def _head(self) -> str:
        question = self.each.question
        feedback = self._fields.line(question.feedback)
        if self._below:
            self.simplified(sentences.FEEDBACK_BELOW)
            feedback = self._with_parts(with_feedback_list(feedback.html, self._below), feedback)
        # of a cloze text its gaps say what it counts
        grade = "" if question.type == "cloze" else element("defaultgrade", number(self.each.points))
        return (
            f"<name>{text_element(plain_line(question.title))}</name>\n"
            + self._fields.text("questiontext", self._text)
            + self._fields.text("generalfeedback", feedback)
            + grade
            + element("penalty", _PENALTY)
            + element("hidden", int(HIDDEN in self.each.tags))
            + element("idnumber", question.id)
        )

    def _tags(self) -> str:
        tags = [each for each in (*tags_of(self.each), *self.extra_tags) if each != HIDDEN]
        return (
            f"<tags>\n{''.join(f'<tag>{text_element(each)}</tag>{chr(10)}' for each in tags)}</tags>\n" if tags else ""
        )

    def _own(self, body: Any) -> str | None:
        """Return the fields of the question's type, None where Moodle cannot hold it."""
        kind = self.each.question.type
        if kind in ("single-choice", "multiple-choice"):
            return self._choices(body.choices, is_single=kind == "single-choice")
        if kind == "short-text":
            return element("usecase", 0) + "".join(map(self._accepted, star_last(body.answers)))
        if kind == "categorise":
            self.extra_tags.append(f"type:{kind}")
            return self._pairs(as_matching(body))
        writers: dict[type, Any] = {
            true_false.Body: self._truth,
            numeric.Body: self._numbers,
            matching.Body: self._pairs,
            ordering.Body: self._order,
            essay.Body: self._essay,
            cloze.Body: self._gaps,
        }
        written: str | None = writers[type(body)](body)
        return written

    def _answer(self, fraction: str, answer: Html, feedback: str, *, is_html: bool, inside: str = "") -> str:
        attributes = f' fraction="{fraction}" format="{"html" if is_html else "plain_text"}"'
        told = self._fields.text("feedback", self._fields.line(feedback))
        return self._fields.text("answer", answer, attributes, told + inside)

    def _choices(self, choices: Sequence[Choice], *, is_single: bool) -> str | None:
        weights = tuple(each.worth for each in choices) if is_single else weights_of(choices)
        if max(weights, default=0) <= 0 or (is_single and 1 not in weights):
            self.left_out(outgoing.NO_KEY)
            return None
        on_its_grid = tuple(map(on_grid, weights)) if is_single else shares_on_grid(weights)
        if not on_its_grid:
            self.left_out(outgoing.MANY_KEYS, most=MOST_KEYS)
            return None
        return (
            element("single", "true" if is_single else "false")
            + element("shuffleanswers", "true")
            + element("answernumbering", "abc")
            + "".join(
                self._answer(self._weight(weight, on), self._fields.line(each.text), each.feedback, is_html=True)
                for each, weight, on in zip(choices, weights, on_its_grid, strict=True)
            )
        )

    def _weight(self, fraction: float, weight: Weight | None = None) -> str:
        weight = weight or on_grid(fraction)
        if not weight.is_near:
            self.simplified(outgoing.WEIGHT, asked=f"{fraction * 100:.5g}", weight=str(weight))
        return str(weight)

    def _accepted(self, each: Accepted) -> str:
        return self._answer(self._weight(each.fraction), Html(_on_one_line(each.text)), each.feedback, is_html=False)

    def _truth(self, body: true_false.Body) -> str:
        answers = (("true", body.answer, body.feedback_true), ("false", not body.answer, body.feedback_false))
        return "".join(
            self._answer("100" if is_right else "0", Html(name), told, is_html=False)
            for name, is_right, told in answers
        )

    def _numbers(self, body: numeric.Body) -> str:
        answers = []
        for each in sorted(body.answers, key=lambda each: each.is_any):
            is_any = each.is_any
            tolerance = element("tolerance", "0" if is_any else number(each.tolerance))
            text = Html("*" if is_any else number(each.value))
            answers.append(
                self._answer(self._weight(each.fraction), text, each.feedback, is_html=False, inside=tolerance)
            )
        if not body.unit:
            return "".join(answers)
        self.simplified(sentences.UNIT, unit=body.unit)
        named = (
            f"<unit>\n{element('multiplier', 1)}{element('unit_name', each)}</unit>\n"
            for each in (body.unit, *body.units)
        )
        units = f"<units>\n{''.join(named)}</units>\n"
        return "".join(answers) + units + element("unitgradingtype", 0) + element("showunits", 0)

    def _pairs(self, body: matching.Body) -> str | None:
        if len(body.pairs) < 2:
            self.left_out(outgoing.FEW_PAIRS)
            return None
        line = self._fields.line
        if any(each.feedback for each in body.pairs):
            are_alike = len({each.left for each in body.pairs}) < len(body.pairs)
            told = [each for each in body.pairs if each.feedback or are_alike]
            self._below += [(self._part(each.left), self._part(each.feedback)) for each in told]
        sides = [(line(each.left), each.right) for each in body.pairs]
        sides += [(Html(), each.right) for each in body.distractors]
        if any("<" in line(right).html for _, right in sides):
            self.simplified(outgoing.PLAIN_RIGHT)
        return element("shuffleanswers", "true") + "".join(
            self._fields.text("subquestion", left, inside=f"<answer>\n{text_element(plain_line(right))}\n</answer>\n")
            for left, right in sides
        )

    def _order(self, body: ordering.Body) -> str:
        self.simplified(outgoing.ORDERING)
        return (
            element("layouttype", "VERTICAL")
            + element("selecttype", "ALL")
            + element("selectcount", len(body.items))
            + element("gradingtype", "RELATIVE_NEXT_EXCLUDE_LAST")
            + element("showgrading", "SHOW")
            + element("numberingstyle", "none")
            + "".join(
                self._answer(f"{place}.0000000", self._fields.line(each.text), each.feedback, is_html=True)
                for place, each in enumerate(body.items, start=1)
            )
        )

    def _essay(self, body: essay.Body) -> str:
        if body.words:
            self.extra_tags.append(f"words:{body.words}")
            self.simplified(outgoing.WORDS, words=body.words)
        rubric = [
            RubricRow(self._part(each.text), tuple((level.points, self._part(level.text)) for level in each.levels))
            for each in body.rubric
        ]
        model, notes = self._fields.block(body.model_answer), self._fields.block(body.grader_notes)
        told = with_rubric(with_model_answer(notes.html, model.html), rubric)
        pictures = Html("", tuple(dict.fromkeys((*model.pictures, *notes.pictures))))
        return (
            element("responseformat", "editor")
            + element("responserequired", 1)
            + element("responsefieldlines", 15)
            + element("attachments", 0)
            + element("attachmentsrequired", 0)
            + self._fields.text("graderinfo", self._with_parts(told, pictures))
            + self._fields.text("responsetemplate", Html())
        )

    def _gaps(self, body: cloze.Body) -> str:
        """Put the gaps into the question's text, where Moodle has them."""
        weights, are_exact = whole_weights([each.weight for each in body.gaps], self.each.points)
        if not are_exact:
            self.simplified(sentences.GAP_WEIGHT)
        if sum(weights) != self.each.points:
            self.simplified(sentences.GAP_POINTS, whole=sum(weights), points=number(self.each.points))
        if cloze.takes_points_off(body):
            self.simplified(outgoing.MINUS)
        gaps = {
            each.id: partial(gap_syntax, each, weight, self._weight, self._part)
            for each, weight in zip(body.gaps, weights, strict=True)
        }
        self._text = self._with_parts(with_gaps(self._text.html, gaps), self._text)
        return ""

    def _part(self, markdown: str) -> str:
        """Return a line that goes out inside another text; its pictures go with that."""
        line = self._fields.line(markdown)
        self._part_pictures.update(dict.fromkeys(line.pictures))
        return line.html

    def _with_parts(self, html: str, around: Html) -> Html:
        return Html(html, tuple(dict.fromkeys((*around.pictures, *self._part_pictures))))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
