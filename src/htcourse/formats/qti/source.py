"""One item while it is read: its parts, where it stands, what was found wrong so far."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from htcourse.core.escaping import markdown_of_plain
from htcourse.core.incoming import Incoming, is_said
from htcourse.core.read_numbers import parse_number
from htcourse.formats.qti import faults
from htcourse.formats.qti.processing import key_of, other_than_key, outcomes_after, score_of
from htcourse.formats.qti.responses import OWN_TOOL, Grading, Response, gradings_of, outcomes_of, responses_of
from htcourse.markup.package_texts import Texts

if TYPE_CHECKING:
    from lxml.etree import _Element

GENERAL, SHOWN = "GENERAL", "shown"

_TYPED = ("string", "float", "integer")
_MOST_STEPS = 500_000
"""Answers times elements of an item that are looked at when each answer is graded alone."""

_RIGHT = {"correct", "right", "true", "success", "feedback_correct", "feedbackcorrect"}
_WRONG = {"incorrect", "wrong", "failure", "feedback_incorrect", "feedbackincorrect"}


class _Key(NamedTuple):
    """When feedback is said: an outcome has its identifier, or where it is hidden by that, has it not."""

    id: str
    is_shown: bool
    outcome: str

    def is_shown_at(self, values: Collection[object]) -> bool:
        """Say whether it is said where its outcome has these values."""
        return (self.id in values) == self.is_shown


def _key(element: "_Element") -> _Key:
    is_shown = element.get("showHide", "show") == "show"
    return _Key(element.get("identifier") or "", is_shown, element.get("outcomeIdentifier") or "")


@dataclass(slots=True)
class Source(Incoming):
    """An `assessmentItem`, its names those of QTI 2."""

    item: "_Element"
    body: "_Element"
    texts: Texts
    is_all_or_nothing: bool = False
    keeps_order: bool = False
    unsupported: str = ""
    hints: list[str] = field(default_factory=list)
    responses: dict[str, Response] = field(init=False)
    _gradings: dict[str, Grading] = field(init=False)
    _evaluated: tuple[float | None, float | None] = field(init=False)  # what the key is paid, and what is none
    _outcomes: dict[str, set[str]] = field(init=False)
    _outcomes_set: set[str] = field(init=False)
    _said: "dict[_Key, list[_Element]]" = field(init=False, default_factory=dict)
    _within: "dict[_Element, list[_Element]]" = field(init=False, default_factory=dict)  # feedback, by its answer

    def __post_init__(self) -> None:
        """Read the declarations and the feedback."""
        self.responses = responses_of(self.item)
        self._gradings = gradings_of(self.item)
        self._evaluated = self._scores()
        self._outcomes = outcomes_of(self.item)
        self._outcomes_set = {each.get("identifier") or "" for each in self.item.iter("setOutcomeValue")}
        for each in self.item.findall("modalFeedback"):
            self.add_feedback(each)

    def add_feedback(self, element: "_Element", answer: "_Element | None" = None) -> None:
        """Note what is said after an answer: beside the item, within its text, or within the answer it is said of."""
        key = _key(element)
        if answer is not None and key.is_shown:
            self._within.setdefault(answer, []).append(element)
        else:  # what is hidden within an answer is said of the others
            self._said.setdefault(key, []).append(element)

    def is_read_first(self, element: "_Element") -> bool:
        """Say whether a block of feedback is text that is read before anything was answered.

        The default of its outcome says so. What an answer hides is read first, too, yet it often says what is right:
        it is feedback of the other answers, unless something is answered in it or no rule of the file hides it.
        """
        key = _key(element)
        declared = (each for each in self.item.findall("outcomeDeclaration") if each.get("identifier") == key.outcome)
        if not key.is_shown_at({(each.text or "").strip() for one in declared for each in one.iterfind(".//value")}):
            return False
        is_ever_hidden = not self._is_run or key.outcome in self._outcomes_set
        return (
            key.is_shown or not is_ever_hidden or any(str(each.tag).endswith("Interaction") for each in element.iter())
        )

    @property
    def grading(self) -> Grading:
        """How the whole item is graded."""
        return self._gradings[""]

    @property
    def is_own(self) -> bool:
        """Whether this program wrote the item."""
        return self.item.get("toolName") == OWN_TOOL

    def response(self, interaction: "_Element") -> Response:
        """Return the response variable of an interaction, an empty one when it is not declared."""
        return self.responses.get(interaction.get("responseIdentifier") or "", Response(""))

    def graded(self, response: Response) -> Grading:
        """Return how one response is graded: of a menu its key may count, of a word beside it a mapping."""
        return self._gradings.get(response.id, self.grading)

    def feedback(self, response: Response, id: str) -> str:
        """Return what is said of an answer or element, and take it off what is still to be said."""
        outcomes = self._outcomes.get(response.id, set())
        if self.is_own:
            outcomes = {*outcomes, "FEEDBACK" if response.id == "RESPONSE" else f"FEEDBACK_{response.id}"}
        return self._taken([each for each in self._said if each[:2] == (id, True) and each.outcome in outcomes])

    def feedback_within(self, answer: "_Element") -> str:
        """Return the feedback that stands inside an answer, and take it off what is still to be said."""
        return "\n\n".join(filter(None, map(self.texts.line, self._within.pop(answer, ()))))

    def feedback_by_verdict(self, is_right: bool) -> str:
        """Return what is said of any right, or of any wrong, answer."""
        names = {True: _RIGHT if is_right else _WRONG, False: _WRONG if is_right else _RIGHT}
        return self._taken(
            [each for each in self._said if each.id.casefold().replace("-", "_") in names[each.is_shown]]
        )

    def feedback_by_rules(self, response: Response, answers: Sequence[str]) -> list[str]:
        """Return what the rules of the file say of each answer given alone, and take it off what is to be said."""
        if not self._can_tell(len(answers)):
            return [""] * len(answers)
        shown = [self._said_to(response, (answer,)) for answer in answers]
        if response.base_type in _TYPED:  # what is said of words nobody foresaw, too, is no answer's alone
            others = self._said_to(response, other_than_key(response))
            shown = [[each for each in keys if each not in others] for keys in shown]
        texts = {key: self._taken([key]) for key in dict.fromkeys(key for keys in shown for key in keys)}
        return ["\n\n".join(filter(None, (texts[key] for key in keys))) for keys in shown]

    def feedback_by_ticks(self, response: Response, choices: Sequence[str]) -> list[str]:
        """Return what the rules say of each of several choices, whatever else is ticked, and take it off what is left.

        Tried are one, two, all but one, all and the key.
        """
        texts = dict.fromkeys(choices, "")
        if self._can_tell((len(choices) + 3) ** 2 // 2):
            ones = [*((each,) for each in choices), *combinations(choices, 2)]
            tried = [*ones, *(tuple(each for each in choices if each != one) for one in choices), choices]
            shown = [(ticked, self._said_to(response, tuple(ticked))) for ticked in [*tried, response.correct]]
            for key in list(self._said):
                for each in choices:
                    if all((key in keys) == (each in ticked) for ticked, keys in shown):
                        texts[each] = "\n\n".join(filter(None, [texts[each], self._taken([key])]))
                        break
        return [texts[each] for each in choices]

    def _can_tell(self, runs: int) -> bool:
        """Say whether there is feedback of which the rules of the file, run so often, tell when it is said."""
        return bool(self._said) and self._is_run and len(self.responses) == 1 and self._is_soon_run(runs)

    def _said_to(self, response: Response, answers: tuple[str, ...]) -> list[_Key]:
        outcomes = outcomes_after(self.item, self.responses, {response.id: answers})
        known = [each for each in self._said if each.outcome in outcomes]
        return [each for each in known if each.is_shown_at(_values(outcomes[each.outcome]))]

    def general_feedback(self) -> str:
        """Return what is always said."""
        return self._taken([each for each in self._said if each == (SHOWN, True, GENERAL)])

    def has_more_feedback(self) -> bool:
        """Say whether there is feedback that nobody asked for."""
        left = [*self._said.values(), *self._within.values()]
        return any(is_said(self.texts.line(each)) for found in left for each in found)

    def _taken(self, keys: "Sequence[_Key]") -> str:
        texts = [self._titled(each) for key in keys for each in self._said.pop(key)]
        return "\n\n".join(filter(None, texts))

    def _titled(self, feedback: "_Element") -> str:
        """Return what is said, below the title of its window; ours is the answer's own words."""
        title = " ".join((feedback.get("title") or "").split())
        is_titled = title and feedback.tag == "modalFeedback" and not self.is_own
        bold = f"**{markdown_of_plain(title, line=True)}**" if is_titled else ""
        return "\n\n".join(filter(None, [bold, self.texts.line(feedback)]))

    def _scores(self) -> tuple[float | None, float | None]:
        if not self._is_run:
            return None, None
        keys = {each.id: key_of(each) for each in self.responses.values()}
        others = {each.id: other_than_key(each) for each in self.responses.values()}
        return score_of(self.item, self.responses, keys), score_of(self.item, self.responses, others)

    @property
    def _is_run(self) -> bool:
        """Whether what grades the item are rules of its file, neither a template's nor our own."""
        processing = self.item.find("responseProcessing")
        return processing is not None and len(processing) > 0 and not self.is_own

    def _is_soon_run(self, runs: int) -> bool:
        return runs * sum(1 for _ in self.item.iter()) <= _MOST_STEPS

    def paid(self, response: Response, answers: Sequence[str]) -> list[float] | None:
        """Return what the rules of the file pay for each answer given alone; None where that cannot be told."""
        if not self._is_run or len(self.responses) != 1:
            return None
        if not self._is_soon_run(len(answers)):
            return None
        scores = [score_of(self.item, self.responses, {response.id: (each,)}) for each in answers]
        found = [each for each in scores if each is not None]
        return found if len(found) == len(scores) and max(found, default=0.0) > 0 else None

    @property
    def most_points(self) -> float:
        """The most the file pays for the item, by what it says first: its maximum, its rules, its mappings; else 1."""
        if self.is_own:
            return 1.0
        told = (
            self.item.findtext("outcomeDeclaration[@identifier='MAXSCORE']/defaultValue/value"),
            *(each.get("normalMaximum") for each in self.item.findall("outcomeDeclaration[@identifier='SCORE']")),
        )
        found = [parse_number((each or "").strip()) for each in told]
        found.append(self._evaluated[0])
        if self.grading is Grading.MAPPING:
            found.append(sum(min(each.most, each.bounds[1]) for each in self.responses.values()))
        return round(next((each for each in found if each is not None and each > 0), 1.0), 7)

    @property
    def pays_others(self) -> bool:
        """Whether the rules of the file give or take points for an answer that is no key."""
        return bool(self._evaluated[1])

    def has_key(self, response: Response) -> bool:
        """Say whether the file says what is right, and note how much of its rules was read."""
        if not response.correct and not any(each > 0 for each in response.mapping.values()):
            self.left_out(faults.NO_KEY)
            return False
        right, wrong = self._evaluated
        grading = self.graded(response)
        if right is not None and wrong is not None and wrong > right:
            self.left_out(faults.AGAINST_KEY)
            return False
        if grading in (Grading.OTHER, Grading.NONE) or wrong or (response.default and response.base_type in _TYPED):
            self.simplified(faults.NO_RULES if grading is Grading.NONE else faults.RULES)
        return True


def _values(outcome: object) -> tuple[object, ...]:
    return outcome if isinstance(outcome, tuple) else (outcome,)
