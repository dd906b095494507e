"""The key that somebody is told whom no regrade marked anew: today's, where it fits what was asked that day.

A regrade writes nothing where a mark stays: so who was wrong by both keys, or left it blank, is told the key that the
others were regraded by.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from htcourse.core.mended import wording
from htcourse.core.model_answers import model_answers
from htcourse.core.plain_data import texts_of, without_texts
from htcourse.core.points import SLACK
from htcourse.core.question_types import multiple_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.question_types.passages import word_ranges, words_in
from htcourse.core.quiz import Answer, Verdict
from htcourse.usecases.attempts.same_words import asks_the_same, in_ids_of, names_gone, same_text, same_unit
from htcourse.usecases.attempts.shown_question import ShownQuestion


class KeySince(NamedTuple):
    """The question whose key is told; `is_of_then`: another is right since, which may not fit the words of that day."""

    question: ShownQuestion
    is_of_then: bool = False


def key_since(now: ShownQuestion, then: ShownQuestion, answer: Answer) -> KeySince:
    """Return the question as it is now where its key fits and marks this answer the same, else as it was `then`."""
    if now.kind is not then.kind or then.kind.remarks.are_levels:
        return KeySince(then)
    here = in_ids_of(now, then)
    if not key_fits(here, then, answer):
        return KeySince(then, is_withdrawn(now, then))
    here = _with_choices_of(here, then)
    return KeySince(here if abs(here.grade(answer).points - then.grade(answer).points) <= SLACK else then)


def key_fits(here: ShownQuestion, then: ShownQuestion, answer: Answer | None) -> bool:
    """Say whether the key of a question, in the ids of `then`, can be told beside what was asked and answered then.

    It asks the same, and all that was right or is right has the words it had: a wrong choice may have come, gone or
    been reworded.
    """
    if asks_the_same(here, then):
        return True
    own, asked = here.interaction(0), then.interaction(0)
    if here.language != then.language or not same_text(here, then) or own.text != asked.text:
        return False
    was, has = right_answer(then, 0), right_answer(here, 0)
    if was is None or has is None or not same_unit(own, asked):
        return False
    is_there = not names_gone(was, own, asked) and not names_gone(has, asked, own)
    return is_there and (hasattr(then.body, "choices") or not names_gone(answer or {}, own, asked))


def is_withdrawn(now: ShownQuestion, then: ShownQuestion) -> bool:
    """Say whether something that was right then is not right since, not even in other words under its own id."""
    was = right_words(then, 0)
    rights = [right_words(in_ids_of(now, then, reworded=each), 0) for each in (False, True)]
    return was is not None and not any(has is not None and _holds(has, was) for has in rights)


def _holds(has: Answer, was: Answer) -> bool:
    one, two = ({**each, "choices": ()} for each in (has, was))
    return one == two and set(was.get("choices", ())) <= set(has.get("choices", ()))


def right_answer(question: ShownQuestion, seed: int) -> Answer | None:
    """Return a right answer; of choices of which one is to be chosen all that are right."""
    interaction = question.interaction(seed)
    if interaction.gesture == "choose-one":
        ids = [each.id for each in interaction.options]
        return {"choices": [each for each in ids if question.grade({"choices": [each]}).verdict is Verdict.RIGHT]}
    return None if interaction.gesture == "write" else model_answers(question.body, interaction)["right"]


def right_words(question: ShownQuestion, seed: int) -> Answer | None:
    """Return a right answer to be held against another: each passage by its words, whatever stops stand at its ends."""
    right = right_answer(question, seed)
    if right is None or "spans" not in right:
        return right
    text = question.interaction(seed).text
    ranges, words = word_ranges(text), []
    for each in right["spans"]:
        numbers = sorted(words_in(each["start"], each["end"], ranges))
        words.append((numbers, [wording(text[slice(*ranges[number])]) for number in numbers], each["label"]))
    return {**right, "spans": sorted(words)}


def choices_asked(own: Sequence[Choice], old: Sequence[Choice]) -> tuple[Choice, ...]:
    """Return the choices there were where several are chosen, each as it is keyed since, a wrong one that is gone too.

    So a wrong choice that was put in, left out or reworded counts neither way; a right one that is gone is not asked
    for any more.
    """
    has_fractions = any(each.fraction is not None for each in own)
    ids = {each.id: each for each in own}
    gone = (each for each in old if each.id not in ids and each.worth <= 0)
    ids |= {each.id: each if has_fractions else replace(each, fraction=None) for each in gone}
    return tuple(ids[each.id] for each in old if each.id in ids)


def _with_choices_of(here: ShownQuestion, then: ShownQuestion) -> ShownQuestion:
    """Return a question with the choices there were then, each as it is keyed since; one that is gone as it was."""
    if not hasattr(then.body, "choices") or asks_the_same(here, then):
        return here
    paths, own, asked = dict(texts_of(here.body)), here.body.choices, then.body.choices
    if then.kind.name == multiple_choice.NAME:
        choices = choices_asked(own, asked)
    else:
        choices = tuple({each.id: each for each in (*asked, *own)}[each.id] for each in asked)
    body = replace(here.body, choices=choices)
    others = {path: text for path, text in here.texts.items() if path not in paths}
    structure = {**here.structure, "body": without_texts(body)}
    return replace(here, structure=structure, texts={**others, **dict(texts_of(body))})
