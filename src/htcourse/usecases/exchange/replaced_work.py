"""A question brought in once more: which parts of what stood here went for what the file says."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

from htcourse.core.alike import is_told
from htcourse.core.bank_pictures import PICTURE_NAME
from htcourse.core.errors import Place, Problem, Sentence, Severity
from htcourse.core.incoming import IN_QUESTIONS
from htcourse.core.mended import folded, is_mended
from htcourse.core.plain_data import without_texts
from htcourse.core.question_bank import Bank, BankQuestion, title_from
from htcourse.core.question_types import categorise, matching, numeric, ordering
from htcourse.core.quiz import Question, Quiz, question_texts
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.exchange.alike_questions import like_others
from htcourse.usecases.exchange.kept_elements import old_paths, with_kept_elements
from htcourse.usecases.exchange.kept_work import COMMON, with_kept_work

_SHOWN, _BEFORE = 120, 40
"""So many letters of a key are told, and so many of them before what differs."""
_TOLD_APART = ("feedback", "hints", "category", "tags")
_OWN_NAME = ("words", "person")
"""Of what stands in a body beside texts and lists, what is no points."""

_RANKS = {
    code: rank
    for rank, codes in enumerate(
        (
            ("key-replaced", "exam-twin", "points-left-out"),
            ("replaced", "stands-twice", "looks-like"),
            (
                "taken-out",
                "still-asked",
                "feedback-gone",
                "translation-gone",
                "comments-gone",
                "quiz-went",
                "unsure-same",
            ),
            ("",),
            ("stands-elsewhere",),
        )
    )
    for code in codes
}
"""What is told first of what was brought in: what changes marks, was replaced, is lost; last what was left."""

_Key = dict[Any, tuple[Any, str]]
"""What is right, by element: what counts of it, and how it reads."""


def replaced_work(before: Sequence[Question], questions: Sequence[BankQuestion], file: str) -> Iterator[Problem]:
    """Give a warning for each question of which something that stood here went for what the file says."""
    old = {each.id: each for each in before}
    for each in questions:
        was, now = old.get(each.question.id), each.question
        parts = list(_parts(was, each)) if was else []
        if was is None or not parts:
            continue
        sentence, words = _REPLACED, {}
        if "key" in parts:
            sentence, words = _TURNED, dict(zip(("was", "now"), _where_apart(was.body, now.body), strict=True))
        yield sentence.warning(Place(file), title=was.title, id=was.id, parts=", ".join(parts), **words)
    there = {each.question.id for each in questions}
    shown = pictures_of(each.question for each in questions)
    for name in sorted(pictures_of(each for each in before if each.id in there) - shown):
        yield _UNSHOWN.warning(Place(file), name=name)


def without_pictures(bank: Bank, problems: Iterable[Problem]) -> Bank:
    """Return a bank with what stands in the place of each picture that was not taken, as its file’s problems say."""
    codes = {each.code for each in IN_QUESTIONS.values()}
    lost: dict[Place, set[str]] = {}
    for each in problems:
        if each.code in codes:
            words = each.values.get("instead", ())
            lost.setdefault(each.place, {""}).update(words if isinstance(words, tuple) else ())
    questions = (replace(each, instead=tuple(sorted(lost.get(each.question.place, ())))) for each in bank.questions)
    return replace(bank, questions=tuple(questions))


def kept_pictures(brought: Sequence[BankQuestion], questions: Sequence[BankQuestion], file: str) -> Iterator[Problem]:
    """Give a warning for each question whose own picture stays, as none of what was brought in could be taken."""
    for own, each in zip(brought, questions, strict=True):
        names = pictures_of([each.question]) - pictures_of([own.question])
        if names and own.instead:
            question = each.question
            yield _PICTURE_STAYS.warning(
                Place(file), title=question.title, id=question.id, names=", ".join(sorted(names))
            )


def left_elsewhere(
    elsewhere: Mapping[int, Question], questions: Sequence[BankQuestion], quizzes: Sequence[Quiz], file: str
) -> Iterator[Problem]:
    """Give a warning for each question that stands in another file, and in what the one brought in is other than it.

    `quizzes` are those of the other files. The key of neither is told: it may be one for exams.
    """
    for number, other in elsewhere.items():
        read = replace(questions[number], question=with_kept_elements(questions[number].question, other))
        own = with_kept_work(read, other)
        parts = [*(each for each in _parts(other, own) if each != "order"), *_told_more(other, own.question)]
        if own.question.type != other.type:
            parts = [each for each in parts if each in ("type", "text")]
        elif own.question.title == title_from(own.question.text):
            parts = [each for each in parts if each != "title"]
        counts = {quiz.weights.get(other.id, 1) for quiz in quizzes if other.id in quiz.questions}
        parts += ["points"] if counts and own.points not in counts and "points" not in own.unsaid else []
        named = ", ".join(dict.fromkeys(parts))
        sentence, words = (_ELSEWHERE_OTHERWISE, {"parts": named}) if parts else (_ELSEWHERE, {})
        path = Path(other.place.file).name
        yield sentence.warning(Place(file), title=other.title, id=other.id, path=path, **words)


def _told_more(was: Question, now: Question) -> Iterator[str]:
    """Give what is told after the answer or as a hint where nothing was."""
    had = question_texts(was)
    more = [path for path in question_texts(now) if is_told(path) and path not in had]
    yield from sorted({"hints" if path.startswith("hints/") else "feedback" for path in more})


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems with what changes marks first, then what is replaced, then what is lost; last what was left."""

    def rank(each: Problem) -> int:
        return _RANKS.get(each.code, _RANKS["taken-out" if each.severity is Severity.ERROR else ""])

    return tuple(sorted(problems, key=rank))


def unsure(
    before: Sequence[Question], questions: Sequence[BankQuestion], there: Collection[str], file: str
) -> Iterator[Problem]:
    """Give a warning for each new question that is like one that did not come again: nobody knows which is which.

    `there` are the ids of those that are in the quiz files afterwards, as they came or stay.
    """
    came, had = {each.question.id for each in questions}, {each.id for each in before}
    lost = [each for each in before if each.id not in came]
    new = {at: each.question for at, each in enumerate(questions) if each.question.id not in had}
    for number, names in like_others(new, lost).items():
        for sentence, some in ((_UNSURE, names - {*there}), (_LIKE_STAYING, names & {*there})):
            if some:
                each, known = new[number], ", ".join(sorted(some))
                yield sentence.warning(Place(file), title=each.title, id=each.id, names=known)


def like_exams(found: Iterable[tuple[Question, Question]], file: str) -> Iterator[Problem]:
    """Give a warning for each new question that may be one for exams, which would be practised and told."""
    for own, twin in found:
        path = Path(twin.place.file).name
        yield _LIKE_EXAM.warning(Place(file), title=own.title, id=own.id, twin=twin.id, path=path)


def pictures_of(questions: Iterable[Question]) -> set[str]:
    """Return the names of the pictures that questions show."""
    texts = (text for each in questions for text in question_texts(each).values() if "images/" in text)
    return {name for text in texts for name in PICTURE_NAME.findall(text)}


def _parts(was: Question, each: BankQuestion) -> Iterator[str]:
    """Give the name of each part of what was there that says or counts something else now."""
    question = each.question
    now, had, paths = question_texts(question), question_texts(was), old_paths(question, was)
    stays = {its for path, its in paths.items() if now[path] == had.get(its)}
    changed = [path for path, text in had.items() if path not in stays and now.get(path) != text]
    pictured = {path for path in changed if path in now and _bare(now[path]) == _bare(had[path])}
    changed = [path for path in changed if path not in pictured]
    own = {path for path in changed if path in ("title", "text")}
    told = {path for path in changed if is_told(path)}
    is_other_kind = question.type != was.type
    if is_other_kind:
        is_turned = key_words(question.body) != key_words(was.body)
    else:
        is_turned = _facts(question.body) != _facts(was.body) or _says_otherwise(question.body, was.body)
    if is_other_kind:
        yield "type"
    if is_turned:
        yield "key"
    yield from (name for name in ("title", "text") if name in own)
    if pictured:
        yield "picture"
    parts = set() if is_turned or is_other_kind else set(_apart(without_texts(was.body), without_texts(question.body)))
    if set(changed) - own - told:
        parts = {"answers"} | (parts - {"order"})
    yield from sorted(parts)
    if any(path in now and not path.startswith("hints/") for path in told):  # what is gone is told by itself
        yield "feedback"
    if any(path.startswith("hints/") for path in told):
        yield "hints"
    common = (name for name in COMMON if name not in _TOLD_APART)
    yield from (name for name in common if (had := getattr(was, name)) and getattr(question, name) != had)
    yield from (name for name in ("category", "tags") if (had := getattr(was, name)) and getattr(each, name) != had)
    for language, texts in was.translations.items():
        kept = question.translations.get(language, {})
        if any(its in texts and kept.get(path, texts[its]) != texts[its] for path, its in paths.items()):
            yield f"translation ({language})"


def _apart(was: Any, now: Any, name: str = "") -> Iterator[str]:
    """Give what differs in a body, by what people call it: how many answers there are, their order, what they count."""
    if isinstance(was, dict) and isinstance(now, dict):
        for key in dict.fromkeys([*was, *now]):
            yield from _apart(was.get(key), now.get(key), key)
    elif isinstance(was, list) and isinstance(now, list):
        old, new = ({each["id"]: each for each in every} for every in (was, now))
        if old.keys() != new.keys() or len(was) != len(now):
            yield "answers"
        elif [*old] != [*new]:
            yield "order"
        yield from (part for id in old if id in new for part in _apart(old[id], new[id], name))
    elif was != now and name != "right_id":
        yield "answers" if list in (type(was), type(now)) else name if name in _OWN_NAME else "points"


def _bare(text: str) -> str:
    return PICTURE_NAME.sub("", text)


def _facts(body: Any) -> dict[Any, Any]:
    return {element: fact for element, (fact, _) in _key(body).items()}


def _says_otherwise(body: Any, was: Any) -> bool:
    """Say whether a choice that is right says something else now, more than with letters corrected."""
    now, then = _key(body), _key(was)
    common = now.keys() & then.keys() if hasattr(body, "choices") else ()
    return not all(is_mended(now[each][1], then[each][1]) for each in common)


def _where_apart(was: Any, now: Any) -> list[str]:
    """Return keys in words, of long ones what stands from shortly before the first difference."""
    keys = ["; ".join(words for _, words in _key(each).values()) for each in (was, now)]
    alike = next((at for at, (one, other) in enumerate(zip_longest(*keys)) if one != other), 0)
    is_far = alike > _SHOWN - _BEFORE
    start = keys[0].rfind(" ", 0, alike - _BEFORE) + 1 if is_far else 0
    return [
        ("…" if start else "") + each[start : start + _SHOWN] + ("…" if each[start + _SHOWN :] else "") for each in keys
    ]


def key_words(body: Any) -> frozenset[str]:
    """Return the words of a key, in no order."""
    return frozenset(folded(words) for _, words in _key(body).values())


def _key(body: Any) -> _Key:
    if isinstance(body, ordering.Body):
        return {"": ([each.id for each in body.items], " → ".join(each.text for each in body.items))}
    if isinstance(body, categorise.Body):
        labels = {each.id: each.text for each in body.categories}
        return {each.id: (each.category, f"{each.text} → {labels.get(each.category, '')}") for each in body.items}
    if isinstance(body, numeric.Body):
        right = [(each.value, each.tolerance, each.fraction) for each in body.answers if each.fraction > 0]
        return {each: (each, f"{each[0]:.12g}" + (f" ± {each[1]:.12g}" if each[1] else "")) for each in right}
    if hasattr(body, "pairs"):
        key = matching.key_of(body)
        return {each.id: (key[each.id], f"{each.left} → {each.right}") for each in body.pairs}
    if hasattr(body, "gaps"):
        return {(gap.id, element): key for gap in body.gaps for element, key in _key_of_gap(gap).items()}
    if hasattr(body, "answer"):
        return {"": (body.answer, str(body.answer).lower())}
    return _key_of_gap(body)


def _key_of_gap(body: Any) -> _Key:
    """Return the key of what has choices, verdicts or answers to be typed."""
    choices = (*getattr(body, "choices", ()), *getattr(body, "verdicts", ()))
    answers = getattr(body, "answers", ())
    right = [(each.id, each.worth, each.text) for each in choices]
    right += [(each.text, each.fraction, each.text) for each in answers]
    return {
        element: (worth, text if worth == 1 else f"{text} ({100 * worth:.4g} %)")
        for element, worth, text in right
        if worth > 0
    }


_ELSEWHERE = Sentence(
    "stands-elsewhere",
    QT_TRANSLATE_NOOP("Errors", "“{title}” ({id}) stands in {path}: it was left there and not brought in again."),
    QT_TRANSLATE_NOOP("Errors", "Change it there; to have it here, take it out there, then bring the file in again."),
)
_ELSEWHERE_OTHERWISE = Sentence(
    "stands-elsewhere",
    QT_TRANSLATE_NOOP(
        "Errors", "“{title}” ({id}) stands in {path}: it was left there, but the file brought in has other: {parts}."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "Look which of the two is right, and change it there, or bring the file in over {path}, too."
    ),
)
_UNSURE = Sentence(
    "unsure-same",
    QT_TRANSLATE_NOOP(
        "Errors", "“{title}” ({id}) is a new question here; it is nearly the same as what is gone: {names}."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "If it is one of them, give it that id, and take hints and feedback from what is kept."
    ),
)
_LIKE_STAYING = Sentence(
    "unsure-same",
    QT_TRANSLATE_NOOP(
        "Errors", "“{title}” ({id}) is a new question here; it is nearly the same as one that stays: {names}."
    ),
    QT_TRANSLATE_NOOP("Errors", "If both ask the same, take one of them out in the editor."),
)
_LIKE_EXAM = Sentence(
    "exam-twin",
    QT_TRANSLATE_NOOP(
        "Errors", "“{title}” ({id}) is a new question here and may be “{twin}” in {path}, which is for exams alone."
    ),
    QT_TRANSLATE_NOOP("Errors", "If it asks the same, take it out here: whoever practises it would be told the key."),
)
_REPLACED = Sentence(
    "replaced",
    QT_TRANSLATE_NOOP("Errors", "In “{title}” ({id}) the file brought in replaces what stood here: {parts}."),
    QT_TRANSLATE_NOOP("Errors", "If yours was right, take it from what is kept of the file as it was."),
)
_UNSHOWN = Sentence(
    "picture-unshown",
    QT_TRANSLATE_NOOP(
        "Errors", "“{name}” stood in a question here and stands in none that was brought in; it is kept."
    ),
    QT_TRANSLATE_NOOP("Errors", "Delete it once you are sure that nothing needs it."),
)
_PICTURE_STAYS = Sentence(
    "picture-stays",
    QT_TRANSLATE_NOOP("Errors", "In “{title}” ({id}) the picture stays ({names}): that of the file was not taken."),
    QT_TRANSLATE_NOOP("Errors", "Look whether it is still the right one."),
)
_TURNED = Sentence(
    "key-replaced",
    QT_TRANSLATE_NOOP(
        "Errors",
        "In “{title}” ({id}) the file brought in replaces what stood here: {parts}. Right was: {was}. Right is: {now}.",
    ),
    QT_TRANSLATE_NOOP("Errors", "Look which key is right; what stood here is kept."),
)
