"""One full example of every question type, shared by all tests of the core."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from htcourse.core.plain_data import without_texts
from htcourse.core.question_types import (
    QuestionType,
    categorise,
    cloze,
    essay,
    kind_of,
    matching,
    multiple_choice,
    numeric,
    ordering,
    short_text,
    single_choice,
    tagging,
    true_false,
)
from htcourse.core.question_types.parts import Accepted, Choice, Label
from htcourse.core.quiz import Question, canonical, hash_of, question_texts


@dataclass(frozen=True)
class Example:
    """A body that `check` has nothing against, the answer worth everything, and one that takes all there is."""

    name: str
    body: Any
    full: Mapping[str, Any]
    greedy: Mapping[str, Any]

    @property
    def kind(self) -> QuestionType:
        return kind_of(self.name)


ELEMENTS = (
    Choice("act", text="Act", feedback="The act is the recruiting."),
    Choice("means", correct=True, text="Means", feedback="Keeping papers is control."),
    Choice("purpose", text="Purpose", feedback="The purpose is what it was for."),
)

NARRATIVE = (
    "An acquaintance [paid for his ticket]{act #a1}. A foreman [took the passports]{means #m1} and later "
    "[kept all the papers]{means #m1}. For five months [nobody was paid]{purpose #p1}."
)
PLAIN = NARRATIVE
for _mark in ("{act #a1}", "{means #m1}", "{purpose #p1}", "[", "]"):
    PLAIN = PLAIN.replace(_mark, "")


def mark(label: str, words: str) -> dict[str, Any]:
    """Return a learner's mark on the first place of some words of the narrative."""
    start = PLAIN.index(words)
    return {"label": label, "start": start, "end": start + len(words)}


def question_hash(question: Question) -> str:
    """Return the hash that a question is compiled with."""
    return hash_of(question, canonical(without_texts(question.body)), question_texts(question))


EXAMPLES = {
    each.name: each
    for each in (
        Example(
            "single-choice",
            single_choice.Body(ELEMENTS),
            {"choices": ["means"]},
            {"choices": ["act", "means", "purpose"]},
        ),
        Example(
            "multiple-choice",
            multiple_choice.Body(
                (
                    Choice("force", correct=True, text="Force", feedback="Listed."),
                    Choice("fraud", correct=True, text="Fraud", feedback="Listed."),
                    Choice("poverty", text="Poverty", feedback="A circumstance, not a means."),
                    Choice("travel", text="Travel", feedback="Not needed."),
                )
            ),
            {"choices": ["force", "fraud"]},
            {"choices": ["force", "fraud", "poverty", "travel"]},
        ),
        Example(
            "true-false",
            true_false.Body(
                answer=False, feedback_true="No border is needed.", feedback_false="Yes: no border is needed."
            ),
            {"choices": ["false"]},
            {"choices": ["true", "false"]},
        ),
        Example(
            "matching",
            matching.Body(
                (
                    matching.Pair("p1", left="harbouring", right="act", feedback="An act."),
                    matching.Pair("p2", left="recruiting", right="act", feedback="An act too."),
                    matching.Pair("p3", left="deception", right="means", feedback="A means."),
                    matching.Pair("p4", left="servitude", right="purpose", feedback="A purpose."),
                ),
                (matching.Distractor("d1", right="place"),),
            ),
            {"pairs": {"p1": "p1", "p2": "p1", "p3": "p3", "p4": "p4"}},
            {"pairs": {"p1": "d1", "p2": "d1", "p3": "d1", "p4": "d1"}},
        ),
        Example(
            "ordering",
            ordering.Body(
                tuple(ordering.Item(f"i{year}", text=str(year)) for year in (1904, 1926, 1949, 2000)),
            ),
            {"order": ["i1904", "i1926", "i1949", "i2000"]},
            {"order": ["i2000", "i1949", "i1926", "i1904"]},
        ),
        Example(
            "categorise",
            categorise.Body(
                (Label("act", text="Act"), Label("means", text="Means")),
                (
                    categorise.Item("i1", "act", text="transport", feedback="An act."),
                    categorise.Item("i2", "means", text="threat", feedback="A means."),
                    categorise.Item("i3", "means", text="fraud", feedback="A means."),
                ),
            ),
            {"categories": {"i1": "act", "i2": "means", "i3": "means"}},
            {"categories": {"i1": "", "i2": "nowhere", "i3": "act"}},
        ),
        Example(
            "numeric",
            numeric.Body(
                (
                    numeric.Value("a1", 5.5, 0.1, feedback="Yes."),
                    numeric.Value("a2", 5, 0.5, fraction=0.5, feedback="Close."),
                ),
                unit="% of cases",
                units=("per cent", "процента"),
            ),
            {"number": "5,5 %"},
            {"number": "0 1 2 3 4 5 6"},
        ),
        Example(
            "short-text",
            short_text.Body(
                (
                    Accepted("a1", text="Palermo", feedback="Yes."),
                    Accepted("a2", 0.75, text="palermo*", feedback="The short name is enough."),
                    Accepted("a3", 0.0, text="*", feedback="Look at article 1 again."),
                )
            ),
            {"text": "palermo"},
            {"text": "Geneva, Palermo, Vienna, Warsaw"},
        ),
        Example(
            "cloze",
            cloze.Body(
                (
                    cloze.Gap(
                        "g1",
                        choices=(
                            Choice("y2000", correct=True, text="2000", feedback="Yes."),
                            Choice("y2003", text="2003", feedback="That is when it came into force."),
                        ),
                    ),
                    cloze.Gap("g2", answers=(Accepted("a1", text="Palermo", feedback="Yes."),), weight=3),
                ),
                text="Adopted in {g1}, signed in *{g2}*.",
            ),
            {"gaps": {"g1": "y2000", "g2": "Palermo"}},
            {"gaps": {"g1": "y2000 y2003", "g2": "*"}},
        ),
        Example(
            "essay",
            essay.Body(
                (
                    essay.Criterion(
                        "law",
                        (essay.Level("l0", 0, text="Not named"), essay.Level("l1", 1, text="Named")),
                        text="Names the law",
                    ),
                    essay.Criterion(
                        "care",
                        (
                            essay.Level("c0", 0, text="None"),
                            essay.Level("c1", 1, text="Some"),
                            essay.Level("c3", 3, text="Throughout"),
                        ),
                        text="Keeps the person safe",
                    ),
                ),
                words=150,
                model_answer="Ask her alone first.",
            ),
            {"text": "I would ask her alone.", "levels": {"law": "l1", "care": "c3"}},
            {"text": "Everything."},
        ),
        Example(
            "tagging",
            tagging.Body(
                (Label("act", text="Act"), Label("means", text="Means"), Label("purpose", text="Purpose")),
                (
                    tagging.Span("a1", feedback="Arranging travel is an act."),
                    tagging.Span("m1", feedback="Keeping papers is control."),
                    tagging.Span("p1", feedback="Work without pay."),
                ),
                (
                    Choice("trafficking", correct=True, text="Trafficking", feedback="All three are there."),
                    Choice("not-yet", text="Not enough said", feedback="Look for the purpose."),
                ),
                narrative=NARRATIVE,
            ),
            {
                "spans": [
                    mark("act", "paid for his ticket"),
                    mark("means", "took the passports"),
                    mark("purpose", "nobody was paid"),
                ],
                "verdict": "trafficking",
            },
            {"spans": [{"label": each, "start": 0, "end": len(PLAIN)} for each in ("act", "means", "purpose")]},
        ),
    )
}


@pytest.fixture(scope="session", params=sorted(EXAMPLES))
def example(request: pytest.FixtureRequest) -> Example:
    """Each type in turn."""
    return EXAMPLES[request.param]


@pytest.fixture(scope="session")
def examples() -> dict[str, Example]:
    """All types by name."""
    return EXAMPLES
