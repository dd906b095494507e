"""`tagging`: passages of a narrative to be marked with labels, then a verdict (QTI 3 qti-hottext-interaction).

Answer: `{"spans": [{"label": id, "start": n, "end": n}, …], "verdict": id}`; offsets are code points of the plain
narrative, the end excluded. Marks in any order; equal ones count once.

Points: ¾ F1 of the spans + ¼ verdict. Moodle has no such type. F1 is the harmonic mean of how many marks are right and
how many keys are found (van Rijsbergen, Information Retrieval, 2nd ed. 1979, ch. 7, with equal weight of both), so that
marking everything is worth little. A mark finds a key of its label when they share half of the words of either.

Written for the elements of trafficking: act, means, purpose. Where the person is a child no means is asked for
(Palermo Protocol, art. 3 (c)): passages marked as means are no keys, and marking one is wrong, with a note.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from htcourse.core.plain_data import text_field
from htcourse.core.question_types import Fault
from htcourse.core.question_types.answers import answer_text
from htcourse.core.question_types.parts import (
    Choice,
    Label,
    choice_faults,
    choice_remarks,
    feedback_faults,
    id_faults,
    options_of,
    shown_choices,
    text_faults,
    too_few_faults,
)
from htcourse.core.question_types.passages import Narrative, Passage, match_most, overlap, parse, word_ranges, words_in
from htcourse.core.quiz import Answer, Interaction, Mark, Remark, State, mark_of
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NAME = "tagging"

MEANS = "means"
"""The id of the label that a child's case does not ask for."""

NO_MEANS_NEEDED = "no-means-needed"
"""The note on a means marked in a child's case."""

_SPANS_WEIGHT, _VERDICT_WEIGHT, _ENOUGH = 0.75, 0.25, 0.5


@dataclass(frozen=True, slots=True)
class Span:
    """What is said of one key; its passage and label stand in the narrative."""

    id: str
    feedback: str = text_field(default="")


@dataclass(frozen=True, slots=True)
class Body:
    """Labels, whose case it is (`adult` or `child`), the marked narrative, its keys and the verdicts to choose from."""

    labels: tuple[Label, ...]
    spans: tuple[Span, ...]
    verdicts: tuple[Choice, ...]
    person: str = "adult"
    narrative: str = text_field(default="", raw=True)


def check(body: Body) -> list[Fault]:
    """Find marks and keys that do not belong together, unknown labels, and not exactly one right verdict."""
    narrative = parse(body.narrative)
    faults = too_few_faults(len(body.labels), 1, "labels") + id_faults([each.id for each in body.labels], "labels")
    faults += too_few_faults(len(body.spans), 1, "spans")
    faults += id_faults([each.id for each in body.spans] + [each.id for each in body.verdicts], "spans")
    for label in body.labels:
        faults += text_faults(label.id, label.text, "labels")
    for span in body.spans:
        faults += feedback_faults(span.id, span.feedback, "spans")
    faults += _narrative_faults(body, narrative)
    faults += choice_faults(body.verdicts, "verdicts")
    keys = sum(each.worth == 1 for each in body.verdicts)
    if keys != 1:
        faults.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "A tagging question has {count} right verdicts."),
                QT_TRANSLATE_NOOP("Errors", "Mark exactly one verdict with “correct: true”."),
                "verdicts",
                values={"count": keys},
            )
        )
    if body.person not in ("adult", "child"):
        faults.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "“{person}” is neither adult nor child."),
                QT_TRANSLATE_NOOP("Errors", "Write “person: adult” or “person: child”."),
                "person",
                values={"person": body.person},
            )
        )
    return faults


def _narrative_faults(body: Body, narrative: Narrative) -> list[Fault]:
    faults = [
        Fault(
            QT_TRANSLATE_NOOP("Errors", "The mark “{mark}” in the narrative cannot be read."),
            QT_TRANSLATE_NOOP("Errors", "Write it as [words]{{label #id}}, or put a backslash before the bracket."),
            "narrative",
            values={"mark": each},
        )
        for each in narrative.unread
    ]
    labels, ids = {each.id for each in body.labels}, {each.id for each in body.spans}
    words = word_ranges(narrative.text)
    label_of: dict[str, str] = {}
    for each in narrative.passages:
        if each.label not in labels:
            faults.append(_mark_fault(QT_TRANSLATE_NOOP("Errors", "“{id}” has the unknown label “{label}”."), each))
        if each.key not in ids:
            faults.append(_mark_fault(QT_TRANSLATE_NOOP("Errors", "“{id}” is marked but not among the spans."), each))
        if label_of.setdefault(each.key, each.label) != each.label:
            faults.append(_mark_fault(QT_TRANSLATE_NOOP("Errors", "“{id}” is marked with two labels."), each))
        if not words_in(each.start, each.end, words):
            faults.append(_mark_fault(QT_TRANSLATE_NOOP("Errors", "“{id}” marks no word."), each))
    return faults + [
        Fault(
            QT_TRANSLATE_NOOP("Errors", "The span “{id}” is not marked in the narrative."),
            QT_TRANSLATE_NOOP("Errors", "Mark its words in the narrative, or take it out of the spans."),
            f"spans/{each}",
            values={"id": each},
        )
        for each in sorted(ids - set(label_of))
    ]


def _mark_fault(template: str, passage: Passage) -> Fault:
    return Fault(
        template,
        QT_TRANSLATE_NOOP("Errors", "Mend the mark in the narrative: its label, its id, its words."),
        "narrative",
        values={"id": passage.key, "label": passage.label},
    )


def interaction(body: Body, seed: int) -> Interaction:
    """Return the plain narrative, the labels in the author's order, and the verdicts, shuffled."""
    return Interaction(
        "tag",
        text=parse(body.narrative).text,
        labels=options_of(body.labels),
        verdicts=shown_choices(body.verdicts, seed, "verdicts"),
        person=body.person,
    )


def grade(body: Body, answer: Answer) -> Mark:
    """Points are ¾ F1 of the spans + ¼ the verdict.

    A mark finds a key when both have the same label and they overlap enough (`passages.overlap`); each key is found
    once, and marks are dealt so that most keys are found. Another accepted passage of a key already found counts
    neither way. F1 is 2 × found ÷ (marks + keys). Remarks: one a key, one a verdict, and one, with an empty id, for
    each wrong mark.
    """
    narrative = parse(body.narrative)
    asked = _asked(body, narrative)
    given = marks(body, answer)
    verdict = next((each for each in body.verdicts if each.id == answer_text(answer, "verdict")), None)
    if not given and verdict is None:
        return mark_of(0.0, _key_remarks(body, narrative, {}) + choice_remarks(body.verdicts, ()))
    found, spare = _matched(asked, given, narrative)
    wrong = [each for each in given if each not in found.values() and each not in spare]
    possible = len(found) + len(wrong) + len({each.key for each in asked})
    f1 = 2 * len(found) / possible if possible else 1.0
    worth = max(0.0, verdict.worth) if verdict else 0.0
    remarks = _key_remarks(body, narrative, found) + _wrong_remarks(body, wrong)
    remarks += choice_remarks(body.verdicts, {verdict.id} if verdict else ())
    return mark_of(_SPANS_WEIGHT * f1 + _VERDICT_WEIGHT * worth, remarks)


def marks(body: Body, answer: Any) -> tuple[Passage, ...]:
    """Return the learner's marks that can be read: a known label and a stretch with at least one word."""
    text = parse(body.narrative).text
    given = answer.get("spans") if isinstance(answer, Mapping) else None
    if not isinstance(given, list | tuple):
        return ()
    labels, words = {each.id for each in body.labels}, word_ranges(text)
    found = set()
    for each in given:
        if not isinstance(each, Mapping):
            continue
        start, end, label = each.get("start"), each.get("end"), each.get("label")
        if not (isinstance(label, str) and label in labels and type(start) is int and type(end) is int):
            continue
        if 0 <= start < end <= len(text) and words_in(start, end, words):
            found.add(Passage(start, end, label))
    return tuple(sorted(found))


def _asked(body: Body, narrative: Narrative) -> tuple[Passage, ...]:
    """Return the passages a learner should find."""
    return tuple(each for each in narrative.passages if not (body.person == "child" and each.label == MEANS))


def _matched(
    keys: tuple[Passage, ...], marks: tuple[Passage, ...], narrative: Narrative
) -> tuple[dict[str, Passage], set[Passage]]:
    """Return the mark that found each key, and the marks on other accepted passages of keys found already.

    As many keys as can be are found, and then as many passages, each by a mark of its own: marks that could find
    several keys are dealt among them (maximum bipartite matching by augmenting paths; H. W. Kuhn, Naval Research
    Logistics Quarterly 2 (1955) 83). A mark that agrees better goes first, and finds what it agrees with best.
    """
    words = word_ranges(narrative.text)
    ranked = sorted(
        (-share, mark, key)
        for mark in marks
        for key in keys
        if mark.label == key.label
        and (share := overlap(words_in(mark.start, mark.end, words), words_in(key.start, key.end, words))) >= _ENOUGH
    )
    fitting: dict[Passage, list[Passage]] = {}
    for _, mark, key in ranked:
        fitting.setdefault(mark, []).append(key)
    by_key = match_most({mark: dict.fromkeys(each.key for each in own) for mark, own in fitting.items()})
    begun = {next(each for each in fitting[mark] if each.key == key): mark for key, mark in by_key.items()}
    matched = match_most(fitting, begun)
    found: dict[str, Passage] = {}
    for _, mark, key in ranked:
        if matched.get(key) == mark:
            found.setdefault(key.key, mark)
    return found, set(matched.values()) - set(found.values())


def _key_remarks(body: Body, narrative: Narrative, found: Mapping[str, Passage]) -> list[Remark]:
    """Return a remark for every key, at its first passage; the means of a child's case are rightly left."""
    feedback = {each.id: each.feedback for each in body.spans}
    asked = set(_asked(body, narrative))
    remarks: dict[str, Remark] = {}
    for each in narrative.passages:
        missed = State.MISSED if each in asked else State.LEFT
        state = State.RIGHT if each.key in found else missed
        remark = Remark(each.key, state, feedback.get(each.key, ""), "", each.label, each.start, each.end)
        remarks.setdefault(each.key, remark)
    return list(remarks.values())


def _wrong_remarks(body: Body, wrong: list[Passage]) -> list[Remark]:
    is_child = body.person == "child"
    return [
        Remark(
            "",
            State.WRONG,
            note=NO_MEANS_NEEDED if is_child and each.label == MEANS else "",
            label=each.label,
            start=each.start,
            end=each.end,
        )
        for each in wrong
    ]
