"""The fields of each question type, in the words of an author."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject

from htcourse.ui.workshop.forms.field import Field, Offers, Option, Rows
from htcourse.ui.workshop.forms.narrative_input import key_words

Data = dict[str, Any]


class QuestionFields(QObject):
    """Builds the fields of one question; they read what they offer from the dict that they edit."""

    def of(self, data: Data, offers: Offers) -> tuple[Field, ...]:
        """Return the fields of a question: what is asked, what is answered, and what stands around it."""
        own = {
            "single-choice": self._single_choice,
            "multiple-choice": self._multiple_choice,
            "true-false": self._true_false,
            "matching": self._matching,
            "ordering": self._ordering,
            "categorise": self._categorise,
            "numeric": self._numeric,
            "short-text": self._short_text,
            "cloze": self._cloze,
            "essay": self._essay,
            "tagging": self._tagging,
        }.get(str(data.get("type")))
        kind = "gap-text" if data.get("type") == "cloze" else "text"
        hint = self.tr("Select words and press the button below.") if kind == "gap-text" else ""
        return (
            Field("title", "line", self.tr("Title"), self.tr("A few words to find it by; learners see it too.")),
            Field("text", kind, self.tr("Question"), hint, lines=3),
            *(own(data) if own is not None else ()),
            Field("feedback", "text", self.tr("Explanation, shown after the answer"), lines=2),
            *self._around(offers),
        )

    def _around(self, offers: Offers) -> tuple[Field, ...]:
        levels = ((1, self.tr("Easy")), (2, self.tr("Middling")), (3, self.tr("Hard")))
        objectives = (("", self.tr("None")), *offers.objectives)
        return (
            Field("objective", "choice", self.tr("Objective"), options=lambda: objectives, is_half=True),
            Field("difficulty", "choice", self.tr("Difficulty"), options=lambda: levels, is_half=True),
            Field("hints", "words", self.tr("Hints, one a line"), self.tr("Shown one after the other when asked for.")),
            Field("facts", "words", self.tr("Facts, one a line"), self.tr("Such as D-204."), is_half=True),
            Field(
                "sources",
                "words",
                self.tr("Sources, one a line"),
                self.tr("Such as @palermo-text, art. 3."),
                options=lambda: [(f"@{name}", f"{words}  ·  {name}") for name, words in offers.sources],
                is_half=True,
            ),
            Field(
                "distressing",
                "check",
                self.tr("Tells of harm closely: never in an exam"),
            ),
        )

    def _why(self, label: str = "") -> Field:
        return Field("feedback", "text", label or self.tr("Feedback"), self.tr("Why it is right or wrong."))

    def _text(self) -> Field:
        return Field("text", "text", self.tr("Text"))

    def _fraction(self) -> Field:
        hint = self.tr("From -1 to 1. Empty: all of the points, or none.")
        return Field("fraction", "number", self.tr("Part of the points"), hint, is_whole=False)

    def _choices(self, key: str, label: str, name: str, *, is_one: bool, has_fraction: bool) -> Field:
        fraction = (self._fraction(),) if has_fraction else ()
        right = Field("correct", "check", self.tr("This is right"))

        def fields(_: Data) -> tuple[Field, ...]:
            return (right, self._text(), self._why(), *fraction)

        return Field(
            key,
            "rows",
            label,
            rows=Rows(
                name=lambda place, _: name.format(number=place),
                fields=fields,
                prefix="choice",
                add=self.tr("Add a choice"),
                exclusive="correct" if is_one else "",
            ),
        )

    def _single_choice(self, data: Data) -> tuple[Field, ...]:
        label, name = self.tr("Choices (shown in any order)"), self.tr("Choice {number}")
        return (self._choices("choices", label, name, is_one=True, has_fraction=_has_fractions(data, "choices")),)

    def _multiple_choice(self, data: Data) -> tuple[Field, ...]:
        label, name = self.tr("Choices (shown in any order)"), self.tr("Choice {number}")
        return (self._choices("choices", label, name, is_one=False, has_fraction=True),)

    def _true_false(self, data: Data) -> tuple[Field, ...]:
        answers = ((True, self.tr("The statement is true")), (False, self.tr("The statement is false")))
        return (
            Field("answer", "choice", self.tr("Answer"), options=lambda: answers),
            Field("feedback_true", "text", self.tr("Feedback to who chose “true”"), lines=2),
            Field("feedback_false", "text", self.tr("Feedback to who chose “false”"), lines=2),
        )

    def _matching(self, data: Data) -> tuple[Field, ...]:
        left = Field("left", "text", self.tr("Left"), is_half=True)
        right = Field("right", "text", self.tr("Right"), is_half=True)
        pair, other = self.tr("Pair {number}"), self.tr("Spare {number}")
        return (
            Field(
                "pairs",
                "rows",
                self.tr("Pairs"),
                rows=Rows(
                    name=lambda place, _: pair.format(number=place),
                    fields=lambda _: (left, right, self._why()),
                    prefix="pair",
                    add=self.tr("Add a pair"),
                ),
            ),
            Field(
                "distractors",
                "rows",
                self.tr("Spare right sides, which belong to none"),
                rows=Rows(
                    name=lambda place, _: other.format(number=place),
                    fields=lambda _: (Field("right", "text", self.tr("Right")),),
                    prefix="spare",
                    add=self.tr("Add a spare one"),
                ),
            ),
        )

    def _ordering(self, data: Data) -> tuple[Field, ...]:
        name = self.tr("Step {number}")
        rows = Rows(
            name=lambda place, _: name.format(number=place),
            fields=lambda _: (self._text(), self._why(self.tr("Feedback (may be left out)"))),
            prefix="item",
            add=self.tr("Add a step"),
        )
        return (Field("items", "rows", self.tr("Steps, in the right order"), rows=rows),)

    def _categorise(self, data: Data) -> tuple[Field, ...]:
        group, item = self.tr("Group {number}"), self.tr("Statement {number}")

        def groups() -> Sequence[Option]:
            return _options(data, "categories")

        return (
            Field(
                "categories",
                "rows",
                self.tr("Groups"),
                rows=Rows(
                    name=lambda place, _: group.format(number=place),
                    fields=lambda _: (Field("text", "line", self.tr("Name of the group")),),
                    prefix="group",
                    add=self.tr("Add a group"),
                ),
            ),
            Field(
                "items",
                "rows",
                self.tr("Statements (shown in any order)"),
                rows=Rows(
                    name=lambda place, _: item.format(number=place),
                    fields=lambda _: (
                        self._text(),
                        Field("category", "choice", self.tr("Belongs to"), options=groups),
                        self._why(),
                    ),
                    prefix="item",
                    add=self.tr("Add a statement"),
                    new=lambda: {"text": "", "category": next((each for each, _ in groups()), "")},
                ),
            ),
        )

    def _numeric(self, data: Data) -> tuple[Field, ...]:
        name = self.tr("Number {number}")
        rows = Rows(
            name=lambda place, _: name.format(number=place),
            fields=lambda _: (
                Field("value", "number", self.tr("Number"), is_whole=False, is_half=True),
                Field("tolerance", "number", self.tr("Give or take"), "0", is_whole=False, is_half=True),
                self._fraction(),
                self._why(),
            ),
            prefix="answer",
            add=self.tr("Add a number"),
        )
        return (
            Field("unit", "line", self.tr("Unit, shown behind the field"), self.tr("Such as %, people or US$.")),
            Field("answers", "rows", self.tr("Numbers; the first that fits counts"), rows=rows),
        )

    def _accepted(self, label: str) -> Field:
        name = self.tr("Answer {number}")
        hint = self.tr("A * stands for anything.")
        return Field(
            "answers",
            "rows",
            label,
            rows=Rows(
                name=lambda place, _: name.format(number=place),
                fields=lambda _: (
                    Field("text", "line", self.tr("Answer"), hint),
                    self._fraction(),
                    self._why(),
                ),
                prefix="answer",
                add=self.tr("Add an answer"),
            ),
        )

    def _short_text(self, data: Data) -> tuple[Field, ...]:
        return (self._accepted(self.tr("Answers that are recognised; the first that fits counts")),)

    def _cloze(self, data: Data) -> tuple[Field, ...]:
        name = self.tr("Gap {number} in the text: {mark}")

        def removed(gap: str) -> None:
            data["text"] = str(data.get("text") or "").replace(f"{{{gap}}}", "")

        rows = Rows(
            name=lambda place, gap: name.format(number=place, mark=f"{{{gap.get('id', '')}}}"),
            fields=self._gap,
            prefix="gap",
            removed=removed,
        )
        return (Field("gaps", "rows", self.tr("Gaps"), rows=rows),)

    def _gap(self, gap: Data) -> tuple[Field, ...]:
        ways = (("choices", self.tr("Chosen from a list")), ("answers", self.tr("Typed")))
        choices = self._choices(
            "choices", self.tr("Choices"), self.tr("Choice {number}"), is_one=True, has_fraction=False
        )
        return (
            Field("", "way", self.tr("How it is filled"), options=lambda: ways, is_half=True),
            Field("weight", "number", self.tr("Weight against other gaps"), "1", is_whole=False, is_half=True),
            choices._replace(is_shown=lambda: not gap.get("answers")),
            self._accepted(self.tr("Answers"))._replace(is_shown=lambda: bool(gap.get("answers"))),
        )

    def _essay(self, data: Data) -> tuple[Field, ...]:
        level, criterion = self.tr("Level {number}"), self.tr("Criterion {number}")
        levels = Rows(
            name=lambda place, _: level.format(number=place),
            fields=lambda _: (
                Field("points", "number", self.tr("Points"), is_whole=False),
                Field("text", "text", self.tr("What the answer shows")),
            ),
            prefix="level",
            add=self.tr("Add a level"),
        )
        first = [{"id": "level-1", "points": 0, "text": ""}, {"id": "level-2", "points": 1, "text": ""}]
        rows = Rows(
            name=lambda place, _: criterion.format(number=place),
            fields=lambda _: (
                Field("text", "text", self.tr("What the answer should show")),
                Field("levels", "rows", self.tr("Levels"), rows=levels),
            ),
            prefix="criterion",
            add=self.tr("Add a criterion"),
            new=lambda: {"text": "", "levels": [dict(each) for each in first]},
        )
        return (
            Field("words", "number", self.tr("About how many words")),
            Field("model_answer", "text", self.tr("Model answer"), lines=4),
            Field("rubric", "rows", self.tr("Rubric: what a trainer marks it by"), rows=rows),
        )

    def _tagging(self, data: Data) -> tuple[Field, ...]:
        label, mark = self.tr("Label {number}"), self.tr("Mark {number}")
        adult = "adult" if data.get("person") else ""
        persons = ((adult, self.tr("An adult")), ("child", self.tr("A child")))
        return (
            Field(
                "labels",
                "rows",
                self.tr("Labels to mark with"),
                rows=Rows(
                    name=lambda place, _: label.format(number=place),
                    fields=lambda _: (Field("text", "line", self.tr("Name of the label")),),
                    prefix="label",
                    add=self.tr("Add a label"),
                ),
            ),
            Field(
                "person",
                "choice",
                self.tr("The story is about"),
                self.tr("About a child no means is asked for."),
                options=lambda: persons,
            ),
            Field(
                "narrative",
                "narrative",
                self.tr("Story"),
                self.tr("Select words and press a label. Marks stay with their words while you type."),
                lines=5,
            ),
            Field(
                "spans",
                "rows",
                self.tr("Marks, and what is said of each"),
                rows=Rows(
                    name=lambda place, span: key_words(data, str(span.get("id", ""))) or mark.format(number=place),
                    fields=lambda _: (self._why(),),
                    prefix="mark",
                    is_fixed=True,
                ),
            ),
            self._choices(
                "verdicts", self.tr("Verdicts"), self.tr("Verdict {number}"), is_one=True, has_fraction=False
            ),
        )


def _has_fractions(data: Data, key: str) -> bool:
    found = data.get(key)
    return isinstance(found, list) and any(isinstance(each, dict) and "fraction" in each for each in found)


def _options(data: Data, key: str) -> Sequence[Option]:
    found = data.get(key)
    listed = [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []
    return [(each.get("id", ""), str(each.get("text") or each.get("id", ""))) for each in listed]
