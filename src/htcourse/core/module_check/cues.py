"""What the shape of options gives away: how far a person who knows nothing gets by test-wise rules.

Every rule is a `Way`: strike options with an absolute word or a reason, prefer those with a semicolon, then choose by
length or by the words shared with the lesson. A score is the share of single-choice questions got right, 0.0 to 1.0;
where a rule leaves several options, one of them is taken by lot and the expected value counts. After Millman, Bishop
and Ebel (1965), Educational and Psychological Measurement 25(3), and Haladyna and Rodriguez (2013).
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import product
from typing import NamedTuple

from htcourse.core.cache import Cache
from htcourse.core.course import LessonText, Module
from htcourse.core.drawing import candidate, drawn

AIM_IN_A_QUIZ, QUIZ_ITEMS = 0.10, 8
"""No rule above chance by more, in a quiz of so many single-choice questions or more."""

AIM_OVER_ALL, ALL_ITEMS = 0.05, 100
"""No rule above chance by more over so many questions or more: over fewer, luck alone moves a score further."""

_ABSOLUTES = {
    "en": r"always|never|all|only|none|no ?one|nobody|everybody|everyone|everything|nothing|every|entirely|completely",
    "ru": r"всегда|никогда|все|всё|всех|всем|только|лишь|никто|никого|никому|ничего|ничто|кажд\w+|люб\w+|полностью",
    "kk": r"әрқашан|ешқашан|барлық|барлығы|бәрі|тек|ешкім|ештеңе|әркім|әрбір|толығымен",
}
_REASONS = {
    "en": r"because|since|due to|so that|so as to|(?<=, )(?:as(?! (?:long|soon|far|well|if))|so)"
    r"|(?<=[\w,] )as (?:he|she|it|they|you|we|there|this|that|these|nobody|one)",
    "ru": r"потому что|так как|поскольку|чтобы|ведь|ибо|из-за того|раз уж",
    "kk": r"өйткені|себебі|сондықтан|болғандықтан|үшін",
}
_Feature = tuple[str, int]
_MARKS = re.compile(r"[*_`]|\[@[^\]]*\]|\{[^{}]*\}")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class CueOption(NamedTuple):
    """What one sees of an option who knows nothing: characters, cues, strings of three words that the lesson has."""

    length: int
    has_absolute: bool
    has_reason: bool
    has_semicolon: bool
    shared: int
    is_key: bool


class CueItem(NamedTuple):
    """A single-choice question; `file` is the quiz file it stands in."""

    id: str
    file: str
    options: tuple[CueOption, ...]

    @property
    def chance(self) -> float:
        """What blind guessing brings."""
        return 1 / len(self.options)


class CueWay(NamedTuple):
    """A way to choose: what is struck, what is preferred, then `pick`: any, longest, second, shortest or shared."""

    strikes_absolutes: bool = False
    strikes_reasons: bool = False
    prefers_semicolon: bool = False
    pick: str = "any"


RULES = {
    "longest": CueWay(pick="longest"),
    "second-longest": CueWay(pick="second"),
    "shortest": CueWay(pick="shortest"),
    "avoid-absolutes": CueWay(strikes_absolutes=True),
    "avoid-reasons": CueWay(strikes_reasons=True),
    "prefer-semicolon": CueWay(prefers_semicolon=True),
    "lesson-words": CueWay(pick="shared"),
}
"""The rules a person may go by. `best-combination` and `model` are learnt from the other quiz files."""

LEARNT = ("best-combination", "model")
_WAYS = tuple(
    CueWay(absolutes, reasons, semicolon, pick)
    for absolutes, reasons, semicolon in product((False, True), repeat=3)
    for pick in ("any", "longest", "second", "shortest", "shared")
)


@dataclass(frozen=True, slots=True)
class Score:
    """How far each rule gets in some questions; `quizzes` are ids (several when they ask the same), none for all.

    `judged` are the rules held to the aim. What is learnt counts in a quiz only where it pays over all questions too:
    of forty ways and a model that tell nothing, one always does well in a few questions.
    """

    quizzes: tuple[str, ...]
    items: tuple[CueItem, ...]
    chance: float
    scores: Mapping[str, float]
    judged: frozenset[str] = frozenset((*RULES, *LEARNT))

    @property
    def paying(self) -> tuple[str, ...]:
        """The rules that get further than the aim allows."""
        aim, least = (AIM_IN_A_QUIZ, QUIZ_ITEMS) if self.quizzes else (AIM_OVER_ALL, ALL_ITEMS)
        if len(self.items) < least:
            return ()
        most = self.chance + aim + 1e-9
        return tuple(name for name, score in self.scores.items() if name in self.judged and score > most)


@dataclass(frozen=True, slots=True)
class Cues:
    """The scores over all questions and by quiz; what each rule gets of each question, by id.

    `hindsight` is the way that would have paid most over all questions, and what it gets. It was chosen with the keys
    in view, so it lies above chance even where nothing can be guessed.
    """

    whole: Score
    quizzes: tuple[Score, ...]
    shares: Mapping[str, Mapping[str, float]]
    hindsight: tuple[CueWay, float]


def cues(module: Module, remembered: Cache | None = None) -> Cues | None:
    """Return how far one gets by the shape of options, or None for a module without single-choice questions."""
    items = tuple(_items(module, remembered or Cache()))
    if not items:
        return None
    same: dict[tuple[CueOption, ...], tuple[CueOption, ...]] = {}
    kinds = {each.id: same.setdefault(ranked := _ranked(each.options), ranked) for each in items}
    got = {id: _by_way(options) for id, options in kinds.items()}
    shares = _shares(items, got, (_best_elsewhere(items, got), _modelled(items, kinds)))
    gains = _gained(got.values())
    best = max(_WAYS, key=gains.__getitem__)
    hindsight = best, gains[best] / len(items)
    whole = _score((), items, shares)
    pays = {name for name in LEARNT if whole.scores[name] > whole.chance + AIM_OVER_ALL + 1e-9}
    judged = frozenset((*RULES, *pays))
    quizzes = tuple(replace(each, judged=judged) for each in _by_quiz(module, items, shares))
    return Cues(whole, quizzes, shares, hindsight)


def _shares(
    items: Sequence[CueItem], got: Mapping[str, Mapping[CueWay, float]], learnt: Sequence[Mapping[str, float]]
) -> dict[str, Mapping[str, float]]:
    """Return what each rule gets of each question: questions of a kind and file have one mapping."""
    alike: dict[tuple[int, str], dict[str, float]] = {}
    for each in items:
        by_way, key = got[each.id], (id(got[each.id]), each.file)
        if key not in alike:
            alike[key] = {name: by_way[way] for name, way in RULES.items()}
            alike[key] |= {name: shares[each.id] for name, shares in zip(LEARNT, learnt, strict=True)}
    return {each.id: alike[id(got[each.id]), each.file] for each in items}


def _items(module: Module, remembered: Cache) -> Iterator[CueItem]:
    lesson_of = {aim.id: lesson.id for lesson in module.lessons for aim in lesson.objectives}
    texts = {each.id: each.texts[module.language] for each in module.lessons if module.language in each.texts}
    strings = {id: remembered.recall(("strings", text), partial(_lesson_strings, text)) for id, text in texts.items()}
    absolutes, reasons = _cue(_ABSOLUTES, module.language), _cue(_REASONS, module.language)
    for question in module.questions:
        if question.type == "single-choice" and sum(each.worth == 1 for each in question.body.choices) == 1:
            known = strings.get(lesson_of.get(question.objective, ""), frozenset())
            plain = ((_MARKS.sub("", each.text).strip(), each.worth == 1) for each in question.body.choices)
            options = (
                CueOption(
                    len(text),
                    bool(absolutes.search(text)),
                    bool(reasons.search(text)),
                    ";" in text,
                    len(_strings(text) & known) if known else 0,
                    is_key,
                )
                for text, is_key in plain
            )
            yield CueItem(question.id, question.place.file, tuple(options))


def _cue(words: Mapping[str, str], language: str) -> "re.Pattern[str]":
    return re.compile(rf"(?<!\w)(?:{words.get(language, words['en'])})(?!\w)", re.IGNORECASE)


def _lesson_strings(text: LessonText) -> frozenset[tuple[str, ...]]:
    return frozenset().union(*(_strings(_MARKS.sub(" ", section.markdown)) for section in text.sections))


def _strings(text: str) -> frozenset[tuple[str, ...]]:
    """Return the strings of three words of a text."""
    words = _WORD.findall(text.lower())
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _ranked(options: tuple[CueOption, ...]) -> tuple[CueOption, ...]:
    """Return options with the rank of what is counted in its place: all that any way looks at.

    So thousands of questions come down to a few kinds.
    """
    lengths = {each: rank for rank, each in enumerate(sorted({each.length for each in options}))}
    shares = {each: rank for rank, each in enumerate(sorted({each.shared for each in options}))}
    return tuple(CueOption(lengths[each[0]], *each[1:4], shares[each.shared], each.is_key) for each in options)


@lru_cache(maxsize=4096)
def _by_way(options: tuple[CueOption, ...]) -> Mapping[CueWay, float]:
    """Return the share of a question with such options that each way gets."""
    return {way: _got(options, way) for way in _WAYS}


def _got(options: Sequence[CueOption], way: CueWay) -> float:
    """Return the share of a question that a way gets."""
    left = _kept(options, lambda each: not (way.strikes_absolutes and each.has_absolute))
    left = _kept(left, lambda each: not (way.strikes_reasons and each.has_reason))
    left = _kept(left, lambda each: each.has_semicolon) if way.prefers_semicolon else left
    key = next((each for each in left if each.is_key), None)
    if key is None:
        return 0.0
    if way.pick == "any":
        return 1 / len(left)
    if way.pick == "shared":
        return _at_rank(0, key.shared, [each.shared for each in left])
    rank = {"longest": 0, "second": min(1, len(left) - 1), "shortest": len(left) - 1}[way.pick]
    return _at_rank(rank, key.length, [each.length for each in left])


def _kept(options: Sequence[CueOption], keeps: Callable[[CueOption], bool]) -> Sequence[CueOption]:
    """Return the options kept; all of them where none would be."""
    return [each for each in options if keeps(each)] or options


def _at_rank(rank: int, value: int, values: Sequence[int]) -> float:
    """Return how likely `value` comes at a rank (0: the largest) when equal ones are put in order by lot."""
    above, equal = sum(each > value for each in values), values.count(value)
    return 1 / equal if above <= rank < above + equal else 0.0


def _gained(got: Iterable[Mapping[CueWay, float]]) -> dict[CueWay, float]:
    """Return what each way gets of all these questions; thousands are of a few kinds, and have one mapping."""
    kinds = Counter(map(id, shared := list(got)))
    shares = {id(each): each for each in shared}
    return {way: math.fsum(shares[kind][way] * count for kind, count in kinds.items()) for way in _WAYS}


def _best_elsewhere(items: Sequence[CueItem], got: Mapping[str, Mapping[CueWay, float]]) -> dict[str, float]:
    """Return what of each question the way gets that pays most in the other files."""
    learnt: dict[str, float] = {}
    whole = _gained(got.values())
    for mine in _files(items):
        ours = _gained(got[each.id] for each in mine)
        elsewhere = {way: round(whole[way] - ours[way], 9) for way in _WAYS}
        best = max(_WAYS, key=elsewhere.__getitem__)
        learnt |= {each.id: got[each.id][best] for each in mine}
    return learnt


def _files(items: Sequence[CueItem]) -> Iterable[list[CueItem]]:
    """Return the questions of each file."""
    files: dict[str, list[CueItem]] = {}
    for each in items:
        files.setdefault(each.file, []).append(each)
    return files.values()


def _modelled(items: Sequence[CueItem], kinds: Mapping[str, tuple[CueOption, ...]]) -> dict[str, float]:
    """Return what of each question a naive Bayes model gets that saw the other files; `kinds` are ranked options.

    It knows of an option its rank by length, whether it has a semicolon, an absolute and a reason, and no word.
    """
    learnt: dict[str, float] = {}
    all_keys, all_rest = _counted(kinds[each.id] for each in items)
    for mine in _files(items):
        my_keys, my_rest = _counted(kinds[each.id] for each in mine)
        keys, rest = all_keys - my_keys, all_rest - my_rest
        # Half a case is added to each, so that what was never seen decides nothing for sure.
        weights = {each: math.log((keys[each] + 0.5) / (rest[each] + 0.5)) for each in keys | rest}
        gains = {kind: _most_likely(kind, weights) for kind in {kinds[each.id] for each in mine}}
        learnt |= {each.id: gains[kinds[each.id]] for each in mine}
    return learnt


def _counted(kinds: Iterable[tuple[CueOption, ...]]) -> tuple[Counter[_Feature], Counter[_Feature]]:
    """Return how often each feature is seen on keys, and on all other options."""
    keys: Counter[_Feature] = Counter()
    rest: Counter[_Feature] = Counter()
    for options, count in Counter(kinds).items():
        for option, features in _seen(options):
            (keys if option.is_key else rest).update(dict.fromkeys(features, count))
    return keys, rest


def _seen(options: Sequence[CueOption]) -> Iterator[tuple[CueOption, tuple[_Feature, ...]]]:
    lengths = [each.length for each in options]
    for each in options:
        rank = sum(other > each.length for other in lengths)
        cues_seen = (each.has_semicolon, each.has_absolute, each.has_reason)
        yield each, (("rank", rank), *zip(("semicolon", "absolute", "reason"), cues_seen, strict=True))


def _most_likely(options: Sequence[CueOption], weights: Mapping[_Feature, float]) -> float:
    sums = [(sum(weights.get(feature, 0.0) for feature in features), each) for each, features in _seen(options)]
    most = max(total for total, _ in sums)
    chosen = [each for total, each in sums if total > most - 1e-9]
    return sum(each.is_key for each in chosen) / len(chosen)


def _by_quiz(module: Module, items: Sequence[CueItem], shares: Mapping[str, Mapping[str, float]]) -> Iterator[Score]:
    """Give the scores of each quiz that asks single-choice questions, quizzes that ask the same ones together."""
    lesson_of = {aim.id: lesson.id for lesson in module.lessons for aim in lesson.objectives}
    pool = [candidate(each, lesson_of) for each in module.questions]
    known = {each.id: each for each in items}
    order = {id: place for place, id in enumerate(known)}
    quizzes: dict[tuple[str, ...], list[str]] = {}
    for quiz in module.quizzes:
        everything = replace(quiz, draws=tuple(replace(each, count=len(pool)) for each in quiz.draws), shuffle=False)
        asked = tuple(sorted(known.keys() & set(drawn(everything, pool, 0)), key=order.__getitem__))
        if asked:
            quizzes.setdefault(asked, []).append(quiz.id)
    for asked, names in quizzes.items():
        yield _score(tuple(names), [known[each] for each in asked], shares)


def _score(quizzes: tuple[str, ...], items: Sequence[CueItem], shares: Mapping[str, Mapping[str, float]]) -> Score:
    scores = {name: _mean(shares[each.id][name] for each in items) for name in (*RULES, *LEARNT)}
    return Score(quizzes, tuple(items), _mean(each.chance for each in items), scores)


def _mean(numbers: Iterable[float]) -> float:
    every = list(numbers)
    return sum(every) / len(every)
