"""A question brought in once more: what its trainer wrote since stays where the file brought in says nothing."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from typing import Any

from htcourse.core.alike import is_told
from htcourse.core.course import Lesson
from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.module_check.markdown_scan import blocks
from htcourse.core.plain_data import without_texts
from htcourse.core.question_bank import BankQuestion, title_from
from htcourse.core.question_types import cloze, essay, multiple_choice, numeric, single_choice
from htcourse.core.quiz import Question, Quiz, question_texts
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.exchange.blind_files import in_brackets, plain_words, with_pictures
from htcourse.usecases.exchange.kept_elements import old_paths

_APART = ("id", "type", "title", "text", "body", "translations", "place")
"""What every file says of a question, and what is kept below by a rule of its own."""
COMMON = tuple(each.name for each in fields(Question) if each.compare and each.name not in _APART)
"""What a question has beside its words and answers: where a file gives what is usual, it says nothing of it."""
_UNITS = ("unit", "units")
_USUAL_DIFFICULTY = 2
_SHOWN = 80
_EXACT = 1e-6


def with_kept_work(each: BankQuestion, before: Question) -> BankQuestion:
    """Return the question with what `before` had and it has not: each field a question has, and its languages.

    Its elements have the ids they had. What is said of a choice, pair or gap stays with it while it counts the same; of
    several choices that are right or wrong together each share may be another.
    """
    instead = each.instead or (("",) if "pictures" in each.unsaid else ())
    question = with_pictures(each.question, before, instead) if instead else each.question
    usual = {field.name: _usual(field) for field in fields(Question) if field.name in COMMON}
    kept = {name: getattr(before, name) for name in COMMON if getattr(question, name) == usual[name]}
    if question.title == title_from(question.text) and before.title != title_from(before.text):
        kept["title"] = before.title
    if question.type == before.type or (_rights(question.body) and _rights(before.body)):
        body = _with_shares(question.body, before.body) if "fraction" in each.unsaid else question.body
        kept["body"] = _told(body, before.body)
    question = replace(question, **kept)
    unsaid = each.unsaid
    if weighed := _with_gap_weights(question.body, before.body):
        question, unsaid = replace(question, body=weighed), (*unsaid, *(("points",) if "sum" in unsaid else ()))
    return replace(
        each,
        unsaid=unsaid,
        question=replace(question, translations=_translations(question, before)),
        category=each.category or before.category,
        tags=each.tags or before.tags,
    )


def _usual(field: "Field[Any]") -> Any:
    """Return what a reader gives where a file says nothing of a field."""
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default if field.default is not MISSING else {"difficulty": _USUAL_DIFFICULTY}.get(field.name, "")


def _with_shares(body: Any, before: Any) -> Any:
    """Return choices with the shares of a point they had, where the same are right: their file can say no share."""
    if _rights(body).keys() != _rights(before).keys() or type(body) is not type(before):
        return body
    known = {each.id: each for each in before.choices} if _rights(before) else {}
    if not known or any((each.worth >= 1) != (known[each.id].worth >= 1) for each in body.choices):
        return body
    return replace(body, choices=tuple(replace(each, fraction=known[each.id].fraction) for each in body.choices))


def _with_gap_weights(body: Any, before: Any) -> cloze.Body | None:
    """Return gaps with the weights they had, None where they count otherwise against each other."""
    had = {each.id: each.weight for each in before.gaps} if isinstance(before, cloze.Body) else {}
    if not isinstance(body, cloze.Body) or {each.id for each in body.gaps} != had.keys():
        return None
    whole, was = sum(each.weight for each in body.gaps), sum(had.values())
    if any(abs(each.weight * was - had[each.id] * whole) > _EXACT * was * whole for each in body.gaps):
        return None
    return replace(body, gaps=tuple(replace(each, weight=had[each.id]) for each in body.gaps))


def _translations(question: Question, before: Question) -> dict[str, dict[str, str]]:
    """Return the translations a question comes with, and those it had of texts that it still has."""
    paths = old_paths(question, before) if before.translations else {}
    translations = {language: dict(texts) for language, texts in question.translations.items()}
    for language, texts in before.translations.items():
        old = {path: texts[was] for path, was in paths.items() if was in texts}
        if old:
            translations[language] = {**old, **translations.get(language, {})}
    return translations


def left_behind(before: Sequence[Question], questions: Sequence[BankQuestion], file: str) -> Iterator[Problem]:
    """Give a warning for each translation that was kept, though what it translates says something else now.

    One more names the words of it that went with what they translate.
    """
    old = {each.id: each for each in before if each.translations}
    for question in (each.question for each in questions if each.question.id in old):
        was = old[question.id]
        now, then = question_texts(question), question_texts(was)
        paths = old_paths(question, was)
        for language, texts in was.translations.items():
            kept = question.translations.get(language, {})
            values = {"title": question.title, "id": question.id, "language": language}
            there = {path: its for path, its in paths.items() if its in texts and kept.get(path) == texts[its]}
            if any(now[path] != then.get(its) for path, its in there.items()):
                yield _LEFT_BEHIND.warning(Place(file), **values)
            left = {*kept.values(), *(texts.get(path) for path in paths.values())}
            gone = [(text, texts[path]) for path, text in then.items() if texts.get(path, "") not in {"", *left}]
            if gone:
                named = ", ".join(f"“{text[:_SHOWN]}” (“{its[:_SHOWN]}”)" for text, its in gone)
                yield _TRANSLATION_GONE.warning(Place(file), **values, texts=named)


def told_otherwise(
    before: Sequence[Question], questions: Sequence[BankQuestion], brought: Sequence[BankQuestion], file: str
) -> Iterator[Problem]:
    """Give a warning for feedback that went with what it was said of, or stays though that says something else now.

    `brought` are the questions as their file has them, in the same order: what that says itself is no one's to check.
    """
    old = {each.id: each for each in before}
    for each, its in zip(questions, brought, strict=True):
        question = each.question
        was = old.get(question.id)
        if was is None:
            continue
        now, then = question_texts(question), question_texts(was)
        told = {path: text for path, text in then.items() if is_told(path)}
        own = set(map(plain_words, question_texts(its.question).values()))
        gone = [text for path, text in told.items() if path not in now and text not in now.values()]
        stale = [
            text
            for path, text in told.items()
            if now.get(path) == text
            and not own & {plain_words(text), in_brackets(text)}
            and _is_of_another(question, was, path)
        ]
        for sentence, texts in ((_GONE, gone), (_STALE, stale)):
            if texts:
                named = ", ".join(f"“{text[:_SHOWN]}”" for text in texts)
                yield sentence.warning(Place(file), title=question.title, id=question.id, feedback=named)


def _is_of_another(question: Question, was: Question, path: str) -> bool:
    """Say whether what a text is said of says or counts something else now: an element, or the question as a whole."""
    element = path.rpartition("/")[0]
    if not element or element == "hints":
        return question.text != was.text or not _keys(was) <= _keys(question)
    now, then = (
        {name: text for name, text in question_texts(each).items() if name.startswith(element) and not is_told(name)}
        for each in (question, was)
    )
    return now != then


def _keys(question: Question) -> set[str]:
    """Return what counts in a question, whatever its order: each element, and what is none."""
    found = without_texts(question.body).items()
    return {str((name, each)) for name, value in found for each in (value if isinstance(value, list) else [value])}


def _rights(body: Any) -> dict[str, str]:
    """Return how right each choice is, by id; where several are right its share of the points says nothing of that."""
    if not isinstance(body, single_choice.Body | multiple_choice.Body):
        return {}
    whole = 1.0 if isinstance(body, single_choice.Body) else 0.0
    return {
        each.id: "wrong" if each.worth <= 0 else "right" if each.worth >= whole else "partly" for each in body.choices
    }


def _told(value: Any, before: Any, *, is_as_right: bool = False) -> Any:
    """Return a body, or an element of one, with the words `before` had where it has none, below it too."""
    changed: dict[str, Any] = {}
    counts_the_same = is_as_right or without_texts(value) == without_texts(before)
    now, then = _rights(value), _rights(before)
    for each in fields(value):
        own, old = getattr(value, each.name), getattr(before, each.name)
        if isinstance(value, essay.Body) and not own:  # no machine marks it: all stays
            changed[each.name] = old
        elif isinstance(value, numeric.Body) and each.name in _UNITS:
            changed[each.name] = own or (old if value.unit in ("", before.unit) else own)
        elif each.metadata.get("text") and not own and counts_the_same:
            changed[each.name] = old
        elif isinstance(own, tuple) and own and is_dataclass(own[0]) and hasattr(own[0], "id"):
            known = {element.id: element for element in old}
            changed[each.name] = tuple(
                _told(element, known[element.id], is_as_right=element.id in now and now[element.id] == then[element.id])
                if element.id in known
                else element
                for element in own
            )
    return replace(value, **changed)


def taken_out(
    before: Sequence[Question],
    questions: Sequence[BankQuestion],
    others: Sequence[Quiz],
    lessons: Sequence[Lesson],
    file: str,
) -> Iterator[Problem]:
    """Give a warning for each question the file had before and has no more; one more where `others` or lessons ask it.

    A lesson in several languages names its first.
    """
    gone = {each.id: each.title for each in before}
    for each in questions:
        gone.pop(each.question.id, None)
    asking = _asking(gone, lessons) if gone else {}
    for id, title in gone.items():
        yield _TAKEN_OUT.warning(Place(file), title=title, id=id)
        for quiz in (quiz for quiz in others if id in quiz.questions):
            yield _STILL_ASKED.warning(Place(quiz.place.file, quiz.place.line), id=id, quiz=quiz.id)
        for lesson, place in asking.get(id, {}).items():
            yield _STILL_IN_LESSON.warning(place, id=id, lesson=lesson)


def _asking(ids: Collection[str], lessons: Sequence[Lesson]) -> dict[str, dict[str, Place]]:
    """Return by question in which lessons a check asks it, and where first."""
    found: dict[str, dict[str, Place]] = {}
    for lesson in lessons:
        for section in (each for text in lesson.texts.values() for each in text.sections):
            for block in blocks(section.markdown, section.place.line + 1):
                if block.kind == "check" and block.title in ids:
                    place = Place(section.place.file, block.line)
                    found.setdefault(block.title, {}).setdefault(lesson.id, place)
    return found


_LEFT_BEHIND = Sentence(
    "translation-behind",
    QT_TRANSLATE_NOOP(
        "Errors", "“{title}” ({id}) says something else now; its translation ({language}) is that of before."
    ),
    QT_TRANSLATE_NOOP("Errors", "Look whether the translation is still right."),
)
_TRANSLATION_GONE = Sentence(
    "translation-gone",
    QT_TRANSLATE_NOOP(
        "Errors", "In “{title}” ({id}) words of the translation ({language}) went with what they translate: {texts}."
    ),
    QT_TRANSLATE_NOOP("Errors", "Translate what stands there instead, if anything does."),
)
_TAKEN_OUT = Sentence(
    "taken-out",
    QT_TRANSLATE_NOOP("Errors", "“{title}” ({id}) was there before, is not in what was brought in, and is gone."),
    QT_TRANSLATE_NOOP("Errors", "Put it back, into a quiz file of your own, if it should stay."),
)
_STILL_ASKED = Sentence(
    "still-asked",
    QT_TRANSLATE_NOOP("Errors", "The quiz “{quiz}” asks “{id}”, which is gone: the module cannot be built so."),
    QT_TRANSLATE_NOOP("Errors", "Take it out of the quiz, or put the question back, into a quiz file of your own."),
)
_STILL_IN_LESSON = Sentence(
    "still-asked",
    QT_TRANSLATE_NOOP("Errors", "The lesson “{lesson}” asks “{id}”, which is gone: the module cannot be built so."),
    QT_TRANSLATE_NOOP("Errors", "Take it out of the lesson, or put the question back, into a quiz file of your own."),
)
_GONE = Sentence(
    "feedback-gone",
    QT_TRANSLATE_NOOP(
        "Errors", "In “{title}” ({id}) an answer is gone or counts otherwise; its feedback went: {feedback}."
    ),
    QT_TRANSLATE_NOOP("Errors", "Write it anew where it belongs."),
)
_STALE = Sentence(
    "feedback-behind",
    QT_TRANSLATE_NOOP(
        "Errors", "“{title}” ({id}) says or counts something else now; its feedback is that of before: {feedback}."
    ),
    QT_TRANSLATE_NOOP("Errors", "Look whether the feedback is still right."),
)
