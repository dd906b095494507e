"""Where the people of a class differ in marking a text: counts by word and label, for marks of many."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from htcourse.core.question_types.passages import Passage, word_ranges, words_in


class TaggedWord(NamedTuple):
    """A word of a text, by its code points, and how many people marked it with each label (those never used: left out).

    Whoever marked it with two labels counts with both.
    """

    start: int
    end: int
    labels: Mapping[str, int]


class TaggedStretch(NamedTuple):
    """Neighbouring words that everybody marked alike; `labels` as for a word."""

    start: int
    end: int
    labels: Mapping[str, int]


def tagged_words(text: str, marks: Sequence[Iterable[Passage]]) -> tuple[TaggedWord, ...]:
    """Return every word of a text with its counts; `marks` holds the marks of one person each.

    A word counts as marked when a mark touches it, as in grading, and once for each person and label.
    """
    ranges = word_ranges(text)
    counts: list[Counter[str]] = [Counter() for _ in ranges]
    for person in marks:
        marked = {(place, each.label) for each in person for place in words_in(each.start, each.end, ranges)}
        for place, label in marked:
            counts[place][label] += 1
    return tuple(
        TaggedWord(start, end, dict(sorted(counted.items())))
        for (start, end), counted in zip(ranges, counts, strict=True)
    )


def tagged_stretches(words: Iterable[TaggedWord]) -> tuple[TaggedStretch, ...]:
    """Return words drawn together where the same counts follow each other; what nobody marked is left out."""
    found: list[TaggedStretch] = []
    is_next = False
    for word in words:
        if is_next and found[-1].labels == word.labels:
            found[-1] = found[-1]._replace(end=word.end)
        elif word.labels:
            found.append(TaggedStretch(*word))
        is_next = bool(word.labels)
    return tuple(found)
