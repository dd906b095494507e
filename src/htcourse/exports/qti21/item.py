"""A question as an `assessmentItem`: text and interaction, what is right, how it is graded, what is said of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from htcourse.core import outgoing
from htcourse.core.moodle_grid import weights_of
from htcourse.core.outgoing import Outgoing, star_last
from htcourse.core.question_bank import letter_id
from htcourse.core.question_types import categorise, cloze, essay, matching, numeric, ordering, true_false
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.exports.qti21 import sentences
from htcourse.exports.qti21.gaps import put_gaps
from htcourse.exports.qti21.rules import (
    SHOWN,
    TEMPLATE,
    Response,
    mapped,
    neighbour_rules,
    number_rules,
    outcome,
    sets,
    typed_rules,
    value,
    variable,
)
from htcourse.exports.qti21.xml_tree import add_text, append_flow, blocks, element, identifier, number
from htcourse.markup.beside_text import RubricRow, with_model_answer, with_rubric
from htcourse.render.inline import block_html, inline_html, plain_line
from htcourse.render.portable import portable_html

if TYPE_CHECKING:
    from lxml.etree import _Element

RESPONSE, SCORE, FEEDBACK, GENERAL = "RESPONSE", "SCORE", "FEEDBACK", "GENERAL"


@dataclass(slots=True)
class Item(Outgoing):
    """One question on its way out; `pictures` are those there are, `shown` those it shows."""

    pictures: Collection[str]
    shown: dict[str, None] = field(default_factory=dict)
    _missing: dict[str, None] = field(default_factory=dict)
    _responses: list[Response] = field(default_factory=list)
    _outcomes: "list[_Element]" = field(default_factory=list)
    _rules: "list[_Element]" = field(default_factory=list)
    _told: "list[_Element]" = field(default_factory=list)

    def xml(self) -> "_Element | None":
        """Return `assessmentItem`, None where QTI cannot hold the question."""
        question = self.each.question
        body = self._body(question.body)
        if body is None:
            return None
        if question.feedback:
            self._outcomes.append(outcome(GENERAL, "identifier"))
            self._rules.append(sets(GENERAL, value("identifier", SHOWN)))
            self._tell(GENERAL, SHOWN, question.feedback)
        for sentence, given in ((sentences.HINTS, question.hints), (outgoing.TRANSLATIONS, question.translations)):
            if given:
                self.simplified(sentence)
        if self._missing:
            self.simplified(outgoing.PICTURE_MISSING, names=", ".join(self._missing))
        head = {
            "identifier": question.id,
            "title": plain_line(question.title),
            "adaptive": False,
            "timeDependent": False,
            "toolName": "htcourse",
        }
        return element(
            "assessmentItem",
            head,
            *(each.declaration() for each in self._responses),
            outcome(SCORE, "float", most=1.0),
            *self._outcomes,
            element("itemBody", {}, *body),
            *self._processing(),
            *self._told,
        )

    def _processing(self) -> "list[_Element]":
        """Return the response processing: the template alone where it says all."""
        if not self._rules:
            return []
        first = self._rules[0]
        if len(self._rules) == 1 and first.get("identifier") == SCORE and first[0].get("identifier") == RESPONSE:
            return [element("responseProcessing", {"template": f"{TEMPLATE}map_response"})]
        return [element("responseProcessing", {}, *self._rules)]

    def _body(self, body: Any) -> "list[_Element] | None":
        """Return what stands in `itemBody`."""
        kind = self.each.question.type
        if isinstance(body, cloze.Body):
            return self._gaps(body)
        text = blocks(self._html(block_html(self.each.question.text)))
        made: list[_Element] | None
        if kind in ("single-choice", "multiple-choice"):
            made = self._choices(body.choices, is_single=kind == "single-choice")
        elif kind == "short-text":
            made = self._typed(body.answers)
        elif isinstance(body, true_false.Body):
            made = self._choices(true_false.as_choices(body), is_single=True, is_shuffled=False)
        elif isinstance(body, numeric.Body):
            made = self._number(body)
        elif isinstance(body, matching.Body):
            made = self._pairs(body)
        elif isinstance(body, categorise.Body):
            made = self._sorting(body)
        elif isinstance(body, ordering.Body):
            made = self._order(body)
        elif isinstance(body, essay.Body):
            made = self._essay(body)
        else:
            self.left_out(sentences.NO_TYPE)
            made = None
        return None if made is None else [*text, *made]

    def _choices(
        self, choices: Sequence[Choice], *, is_single: bool, is_shuffled: bool = True
    ) -> "list[_Element] | None":
        weights = tuple(each.worth for each in choices) if is_single else _exact(weights_of(choices))
        if max(weights, default=0) <= 0 or (is_single and 1 not in weights):
            self.left_out(outgoing.NO_KEY)
            return None
        ids = [identifier(each.id) for each in choices]
        cardinality = "single" if is_single else "multiple"
        correct = [id for id, weight in zip(ids, weights, strict=True) if (weight == 1 if is_single else weight > 0)]
        worth = [(id, weight) for id, weight in zip(ids, weights, strict=True) if weight]
        least = min(0.0, *weights) if is_single else 0.0  # what is chosen alone may take off, as here and in Moodle
        self._responses.append(
            Response(RESPONSE, cardinality, "identifier", correct[:1] if is_single else correct, worth, least)
        )
        self._rules.append(sets(SCORE, mapped(RESPONSE)))
        if any(each.feedback for each in choices):
            self._outcomes.append(outcome(FEEDBACK, "identifier", cardinality))
            self._rules.append(sets(FEEDBACK, variable(RESPONSE)))
            self._tell_each(FEEDBACK, [(id, each.feedback) for id, each in zip(ids, choices, strict=True)])
        attributes = {"responseIdentifier": RESPONSE, "shuffle": is_shuffled, "maxChoices": 1 if is_single else 0}
        inside = [
            self._flow("simpleChoice", {"identifier": id}, each.text) for id, each in zip(ids, choices, strict=True)
        ]
        return [element("choiceInteraction", attributes, *inside)]

    def _typed(self, answers: Sequence[Accepted]) -> "list[_Element]":
        ordered = star_last(answers)
        self._responses.append(_text_response(RESPONSE, ordered))
        self._rules += typed_rules(RESPONSE, SCORE, FEEDBACK, ordered)
        self._tell_answers(FEEDBACK, [each.feedback for each in ordered])
        return [element("p", {}, element("textEntryInteraction", {"responseIdentifier": RESPONSE}))]

    def _number(self, body: numeric.Body) -> "list[_Element]":
        ordered = sorted(body.answers, key=lambda each: each.is_any)
        key = next((each.value for each in ordered if each.fraction >= 1), ordered[0].value)
        worth = [(number(each.value), each.fraction) for each in ordered if not each.is_any]
        self._responses.append(Response(RESPONSE, "single", "float", [number(key)], worth))
        self._rules += number_rules(RESPONSE, SCORE, FEEDBACK, ordered)
        self._tell_answers(FEEDBACK, [each.feedback for each in ordered])
        line = element("p", {}, element("textEntryInteraction", {"responseIdentifier": RESPONSE}))
        if body.unit:
            add_text(line, " ")
            line.append(element("span", {"class": "unit"}, body.unit))
        if body.units:
            self.simplified(sentences.UNITS)
        return [line]

    def _pairs(self, body: matching.Body) -> "list[_Element]":
        lefts = [(identifier(each.id), each.left, each.feedback) for each in body.pairs]
        rights: dict[str, tuple[str, str]] = {}  # id and text of every right side, each wording once
        sides = [(f"{each.id}.right", each.right) for each in body.pairs]
        for id, right in [*sides, *((each.id, each.right) for each in body.distractors)]:
            rights.setdefault(" ".join(right.split()), (_apart(id, lefts), right))
        keys = [rights[" ".join(each.right.split())][0] for each in body.pairs]
        return self._match(lefts, keys, list(rights.values()), None)

    def _sorting(self, body: categorise.Body) -> "list[_Element]":
        items = [(identifier(each.id), each.text, each.feedback) for each in body.items]
        ids = {each.id: _apart(each.id, items) for each in body.categories}
        keys = [ids.get(each.category, "") for each in body.items]
        return self._match(items, keys, [(ids[each.id], each.text) for each in body.categories], "categorise")

    def _match(
        self,
        lefts: Sequence[tuple[str, str, str]],
        keys: Sequence[str],
        rights: Sequence[tuple[str, str]],
        kind: str | None,
    ) -> "list[_Element]":
        """Return two sets; the left ones are given as id, text and feedback, `keys` are the right ids they go with."""
        pairs = [f"{left[0]} {key}" for left, key in zip(lefts, keys, strict=True)]
        share = 1 / max(len(pairs), 1)
        self._responses.append(Response(RESPONSE, "multiple", "directedPair", pairs, [(each, share) for each in pairs]))
        self._rules.append(sets(SCORE, mapped(RESPONSE)))
        self._tell_all([(left[0], left[2], plain_line(left[1])) for left in lefts])
        attributes = {"class": kind, "responseIdentifier": RESPONSE, "shuffle": True, "maxAssociations": len(pairs)}
        sides = (
            self._match_set([(id, text) for id, text, _ in lefts], most=1),
            self._match_set(rights, most=0),
        )
        return [element("matchInteraction", attributes, *sides)]

    def _match_set(self, choices: Sequence[tuple[str, str]], most: int) -> "_Element":
        """Return one side; `most` says how often each may be used, 0: as often as one likes."""
        name = "simpleAssociableChoice"
        inside = [self._flow(name, {"identifier": id, "matchMax": most}, text) for id, text in choices]
        return element("simpleMatchSet", {}, *inside)

    def _order(self, body: ordering.Body) -> "list[_Element]":
        ids = [identifier(each.id) for each in body.items]
        self._responses.append(Response(RESPONSE, "ordered", "identifier", ids))
        self._rules += neighbour_rules(RESPONSE, ids, [" ".join(each.text.split()) or each.id for each in body.items])
        told = [(id, each.feedback, plain_line(each.text)) for id, each in zip(ids, body.items, strict=True)]
        self._tell_all(told)
        inside = [
            self._flow("simpleChoice", {"identifier": id}, each.text) for id, each in zip(ids, body.items, strict=True)
        ]
        return [element("orderInteraction", {"responseIdentifier": RESPONSE, "shuffle": True}, *inside)]

    def _essay(self, body: essay.Body) -> "list[_Element]":
        self._responses.append(Response(RESPONSE, "single", "string", ()))
        if body.words:
            self.extra_tags.append(f"words:{body.words}")
            self.simplified(outgoing.WORDS, words=body.words)
        rubric = [
            RubricRow(self._line(each.text), tuple((level.points, self._line(level.text)) for level in each.levels))
            for each in body.rubric
        ]
        model, notes = (self._html(block_html(each)) if each else "" for each in (body.model_answer, body.grader_notes))
        made = [element("extendedTextInteraction", {"responseIdentifier": RESPONSE})]
        told = blocks(with_rubric(with_model_answer(notes, model), rubric))
        return [*made, element("rubricBlock", {"view": "scorer"}, *told)] if told else made

    def _gaps(self, body: cloze.Body) -> "list[_Element]":
        whole = sum(each.weight for each in body.gaps)
        entries = {each.id: self._gap(each) for each in body.gaps}
        shares = element("sum", {}, *(variable(f"{SCORE}_{identifier(each.id)}") for each in body.gaps))
        self._rules.append(sets(SCORE, element("divide", {}, shares, value("float", whole))))
        text = blocks(self._html(block_html(body.text)))
        for each in text:
            put_gaps(each, entries)
        return text

    def _gap(self, gap: cloze.Gap) -> "_Element":
        """Declare a gap, whose points are its weight at most, and return its interaction."""
        id = identifier(gap.id)
        score, feedback = f"{SCORE}_{id}", f"{FEEDBACK}_{id}"
        self._outcomes.append(outcome(score, "float", most=gap.weight))
        if gap.choices:
            ids = [identifier(each.id) for each in gap.choices]
            worth = [(one, each.worth) for one, each in zip(ids, gap.choices, strict=True) if each.worth]
            correct = [one for one, each in zip(ids, gap.choices, strict=True) if each.worth == 1]
            self._responses.append(Response(id, "single", "identifier", correct[:1], worth))
            self._rules.append(sets(score, mapped(id)))
            if any(each.feedback for each in gap.choices):
                self._outcomes.append(outcome(feedback, "identifier"))
                self._rules.append(sets(feedback, variable(id)))
                self._tell_each(feedback, [(one, each.feedback) for one, each in zip(ids, gap.choices, strict=True)])
            inside = [
                element("inlineChoice", {"identifier": one}, self._plain_choice(each.text))
                for one, each in zip(ids, gap.choices, strict=True)
            ]
            made = element("inlineChoiceInteraction", {"responseIdentifier": id, "shuffle": True}, *inside)
        else:
            ordered = star_last(gap.answers)
            self._responses.append(_text_response(id, ordered))
            self._rules += typed_rules(id, score, feedback, ordered)
            self._tell_answers(feedback, [each.feedback for each in ordered])
            made = element("textEntryInteraction", {"responseIdentifier": id})
        if gap.weight != 1:
            self._rules.append(sets(score, element("product", {}, variable(score), value("float", gap.weight))))
        return made

    def _plain_choice(self, markdown: str) -> str:
        if "<" in self._line(markdown):
            self.simplified(sentences.PLAIN_GAP)
        return plain_line(markdown)

    def _tell_each(self, name: str, told: Sequence[tuple[str, str]]) -> None:
        for id, feedback in told:
            if feedback:
                self._tell(name, id, feedback)

    def _tell_answers(self, name: str, told: Sequence[str]) -> None:
        """Say what is said of typed answers, which have no ids in QTI: they are counted by letters."""
        if any(told):
            self._outcomes.append(outcome(name, "identifier"))
            self._tell_each(name, [(letter_id(number), feedback) for number, feedback in enumerate(told)])

    def _tell_all(self, told: Sequence[tuple[str, str, str]]) -> None:
        """Say what is said of pairs and items whatever was answered: id, feedback, what it is about."""
        spoken = [each for each in told if each[1]]
        if not spoken:
            return
        self._outcomes.append(outcome(FEEDBACK, "identifier", "multiple"))
        values = [value("identifier", id) for id, _, _ in spoken]
        self._rules.append(sets(FEEDBACK, element("multiple", {}, *values)))
        for id, feedback, about in spoken:
            self._tell(FEEDBACK, id, feedback, about)

    def _tell(self, name: str, id: str, markdown: str, title: str | None = None) -> None:
        attributes = {"outcomeIdentifier": name, "identifier": id, "showHide": "show", "title": title}
        self._told.append(self._flow("modalFeedback", attributes, markdown))

    def _flow(self, name: str, attributes: dict[str, Any], markdown: str) -> "_Element":
        return append_flow(element(name, attributes), self._line(markdown))

    def _line(self, markdown: str) -> str:
        return self._html(inline_html(markdown)) if markdown else ""

    def _html(self, html: str) -> str:
        def source(name: str) -> str | None:
            if name not in self.pictures:
                return None
            self.shown[name] = None
            return f"../{quote(name)}"

        portable = portable_html(html, source)
        self._missing.update(dict.fromkeys(portable.left_out))
        return portable.html


def _apart(id: str, lefts: Sequence[tuple[str, str, str]]) -> str:
    """Return an id for a right side that no left side has: all of an item's differ."""
    return f"{identifier(id)}.right" if any(left[0] == identifier(id) for left in lefts) else identifier(id)


def _exact(weights: Sequence[float]) -> tuple[float, ...]:
    """Return weights whose rounding is undone: thirds written as 0.333 add up to one again, on either side of 0."""
    slack = 0.0006 * len(weights)
    sums = {sign: sum(each for each in weights if each * sign > 0) for sign in (1, -1)}
    scale = {sign: sign / whole if abs(whole - sign) <= slack else 1.0 for sign, whole in sums.items()}
    return tuple(each * scale[1 if each > 0 else -1] for each in weights)


def _text_response(id: str, answers: Sequence[Accepted]) -> Response:
    texts = [" ".join(each.text.split()) for each in answers]
    key = next((each.wording for each in answers if each.fraction >= 1), "")
    worth = [(text, each.fraction) for text, each in zip(texts, answers, strict=True)]
    return Response(id, "single", "string", [key] if key else [], worth)
