"""A question brought in once more: what its trainer wrote since stays where the file brought in says nothing."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from typing import Any, TypeVar

from htcourse.core.alike import is_told, known_by
from htcourse.core.course import Lesson
from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.module_check.markdown_scan import blocks
from htcourse.core.plain_data import without_texts
from htcourse.core.question_bank import BankQuestion, asked_of, title_from
from htcourse.core.question_types import essay, multiple_choice, numeric, single_choice
from htcourse.core.quiz import Question, Quiz, in_words, question_texts
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_APART = ("id", "type", "title", "text", "body", "translations", "place")
"""What every file says of a question, and what is kept below by a rule of its own."""
COMMON = tuple(each.name for each in fields(Question) if each.compare and each.name not in _APART)
"""What a question has beside its words and answers: where a file gives what is usual, it says nothing of it."""
_UNITS = ("unit", "units")
_USUAL_DIFFICULTY = 2
_MOST_PICTURES = 6
_PICTURE = re.compile(r"!\[([^\]]*)\]\(<?(images/[^)\s>]*)[^)]*\)")
_BRACKETS = re.compile(r"\\?\[[^\[\]]*\]")
"""What may stand in a file in the place of a picture: `render.portable` and tables write its words so."""
_ESCAPE = re.compile(r"\\(?=[^\w\s]|_)")
_SHOWN = 80
_Key = TypeVar("_Key")


def with_kept_work(each: BankQuestion, before: Question) -> BankQuestion:
    """Return the question with what `before` had and it has not: each field a question has, and its languages.

    Its elements have the ids they had. What is said of a choice, pair or gap stays with it while it counts the same; of
    several choices that are right or wrong together each share may be another.
    """
    instead = each.instead or (("",) if "pictures" in each.unsaid else ())
    question = _with_pictures(each.question, before, instead) if instead else each.question
    usual = {field.name: _usual(field) for field in fields(Question) if field.name in COMMON}
    kept = {name: getattr(before, name) for name in COMMON if getattr(question, name) == usual[name]}
    if question.title == title_from(question.text) and before.title != title_from(before.text):
        kept["title"] = before.title
    if question.type == before.type or (_rights(question.body) and _rights(before.body)):
        body = _with_shares(question.body, before.body) if "fraction" in each.unsaid else question.body
        kept["body"] = _told(body, before.body)
    question = replace(question, **kept)
    return replace(
        each,
        question=replace(question, translations=_translations(question, before)),
        category=each.category or before.category,
        tags=each.tags or before.tags,
    )


def as_file_knows(before: Sequence[Question], questions: Sequence[BankQuestion]) -> list[Question]:
    """Return what stood there as the file brought in has it, where that can show no pictures: found by words, or by id.

    Of several files brought in together it is the one that says the id, else has a question with more of its words.
    """
    if not any(_PICTURE.search(text) for each in before for text in question_texts(each).values()):
        return [*before]
    unseen = [each for each in questions if "pictures" in each.unsaid]
    said = {plain: text for each in unseen for plain, text in _said_by(each.question).items()}
    bares = {each.id: _blindly(each, said) for each in before}
    rows = defaultdict[str, list[Question]](list)
    asked = set[tuple[str, ...]]()  # by rows whose id says another question
    for one in unseen:
        its, id = asked_of(one.question), one.question.id if "id" not in one.unsaid else ""
        rows[id].append(one.question)
        asked |= {its} if id not in bares or asked_of(bares[id]) != its else set()
    seen = [each for each in questions if "pictures" not in each.unsaid]
    blind, seeing = ([_words(each.question) for each in some] for some in (unseen, seen))
    shown = {each.question.id for each in seen if "id" not in each.unsaid}
    found: list[Question] = []
    for each in before:
        bare, own = bares[each.id], known_by(each)[1]
        row = next((one for one in rows[each.id] if known_by(one)[1].is_asked_like(own)), None)
        if row is not None and asked_of(bare) not in asked:
            bare = as_mended(_blindly(each, _said_by(row)), each, row)
        if each.id in shown or bare == each or not blind:
            is_blind = False
        else:
            is_blind = row is not None or not seeing or _most_alike(bare, blind) > _most_alike(bare, seeing)
        found.append(bare if is_blind else each)
    return found


def _said_by(row: Question) -> dict[str, str]:
    return {_plain(text): text for text in question_texts(row).values()}


def _blindly(question: Question, said: Mapping[str, str]) -> Question:
    """Return a question as a file without pictures has it: `said` are its texts, by their plain words."""
    brackets = {_plain(found[0]): found[0] for text in said.values() for found in _BRACKETS.finditer(text)}
    texts = question_texts(question)
    return in_words(question, {path: _as_said(text, said, brackets) for path, text in texts.items()})


def as_mended(blindly: Question, before: Question, question: Question) -> Question:
    """Return what stood there as its file has it, also where that corrects the words of a picture of `before`."""
    now, texts = question_texts(question), question_texts(blindly)
    left = {path: text for path, text in question_texts(before).items() if texts.get(path) not in now.values()}
    new = {path: text for path, text in now.items() if _BRACKETS.search(text) and text not in texts.values()}
    mended: dict[str, str] = {}
    for name in {path.rpartition("/")[2] for path in left}:
        alike = ({path: each[path] for path in each if path.rpartition("/")[2] == name} for each in (left, new))
        mended |= _mended(next(alike), [*next(alike).values()])
    return in_words(blindly, mended)


def _mended(old: Mapping[_Key, str], new: Sequence[str]) -> dict[_Key, str]:
    """Return by key which of new texts an old one with pictures is: the one with the same words round its brackets."""
    around = {key: _around(text) for key, text in old.items() if _PICTURE.search(text)}
    alike = {key: [each for each in new if _around(each) == words] for key, words in around.items()}
    counts = Counter(around.values())
    return {key: found[0] for key, found in alike.items() if len(found) == 1 == counts[around[key]]}


def _around(text: str) -> str:
    return _plain(_BRACKETS.sub("[]", _PICTURE.sub("[]", text)))


def _as_said(text: str, said: Mapping[str, str], brackets: Mapping[str, str]) -> str:
    if not _PICTURE.search(text):
        return text
    without = _PICTURE.sub(" ", text).strip()
    for each in (_in_brackets(text), _PICTURE.sub(_alone, text), without):
        if (known := said.get(_plain(each))) is not None:
            return known
    return _PICTURE.sub(lambda found: brackets.get(f"[{_alone(found)}]", " "), text).strip()


def _in_brackets(text: str) -> str:
    return _plain(_PICTURE.sub(lambda found: f"[{_alone(found)}]", text))


def _alone(picture: "re.Match[str]") -> str:
    """Return what a picture is called where it cannot be shown: its words, else its name."""
    return _plain(picture[1]) or picture[2]


def _plain(text: str) -> str:
    return " ".join(_ESCAPE.sub("", text).split())


def _words(question: Question) -> set[str]:
    """Return the texts of a question without their pictures."""
    return {" ".join(_PICTURE.sub(" ", text).split()) for text in question_texts(question).values()}


def _most_alike(question: Question, others: Sequence[set[str]]) -> int:
    """Return how many texts of a question stand in that of the others which has most of them."""
    own = _words(question)
    return max(len(own & each) for each in others)


def _with_pictures(question: Question, before: Question, instead: Collection[str]) -> Question:
    """Return a question of which pictures could not be taken with those `before` had; `instead` may stand for each.

    A text that says the same but for them stays as it was; of another they stand behind its new words.
    """
    old = question_texts(before)
    now = question_texts(question)
    shown: dict[str, str] = {}
    for each in (found for text in old.values() for found in _PICTURE.finditer(text)):
        words = f"[{_alone(each)}]"
        shown[words] = each[0] if shown.get(words, each[0]) == each[0] else ""
    texts = {path: _with_its_pictures(text, old.get(path, ""), instead, path, shown) for path, text in now.items()}
    is_old = texts.get("text") == before.text != now.get("text")
    had_no_title = is_old and question.title == title_from(question.text)
    return in_words(question, texts | ({"title": before.title} if had_no_title else {}))


def _with_its_pictures(text: str, old: str, instead: Collection[str], path: str, shown: Mapping[str, str]) -> str:
    """Return a text with the pictures of `old`, and those of `shown` whose words stand there in brackets."""
    pictures = [*_PICTURE.finditer(old)]
    if _PICTURE.search(text) or _plain(text) == _plain(old):
        return text
    if pictures and _is_without_picture(text, old, instead):
        return old
    known = {**shown, **{f"[{_alone(each)}]": each[0] for each in pictures}}
    said = [_plain(each) for each in _BRACKETS.findall(text)]
    is_mended = len(said) == len(pictures) and _around(text) == _around(old)
    mended = {
        words: f"![{words[1:-1]}]({each[2]})"
        for words, each in zip(said, pictures, strict=is_mended)
        if is_mended and f"[{_alone(each)}]" not in said
    }
    text = _BRACKETS.sub(lambda found: (mended | known).get(_plain(found[0]), "") or found[0], text)
    left = [each[0] for each in pictures if f"]({each[2]})" not in text]
    return ("\n\n" if path == "text" else " ").join([text, *left])


def _is_without_picture(text: str, old: str, instead: Collection[str]) -> bool:
    """Say whether a text is another one with the words of a picture, or one of `instead`, in the place of each."""
    pictures = [*_PICTURE.finditer(old)]
    if len(pictures) > _MOST_PICTURES:  # of more the words between them could be cut in too many ways
        return False
    any_words = {*instead, *(each[1] for each in pictures)}
    alone = [re.escape(_plain(each)) for each in _PICTURE.split(old)[::3]]
    form = alone[0]
    for picture, behind in zip(pictures, alone[1:], strict=True):
        words = sorted({*map(_plain, any_words), f"[{_alone(picture)}]"})
        form += f" ?(?:{'|'.join(map(re.escape, words))}) ?{behind}"
    return bool(re.fullmatch(form, _plain(text)))


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


def _translations(question: Question, before: Question) -> dict[str, dict[str, str]]:
    """Return the translations a question comes with, and those it had of texts that it still has."""
    there = question_texts(question)
    translations = {language: dict(texts) for language, texts in question.translations.items()}
    for language, texts in before.translations.items():
        old = {path: text for path, text in texts.items() if path in there}
        if old:
            translations[language] = {**old, **translations.get(language, {})}
    return translations


def left_behind(before: Sequence[Question], questions: Sequence[BankQuestion], file: str) -> Iterator[Problem]:
    """Give a warning for each translation that was kept, though what it translates says something else now."""
    old = {each.id: each for each in before}
    for question in (each.question for each in questions if each.question.id in old):
        was = old[question.id]
        now, then = question_texts(question), question_texts(was)
        for language, texts in was.translations.items():
            kept = question.translations.get(language, {})
            if any(now.get(path, then.get(path)) != then.get(path) and kept.get(path) == texts[path] for path in texts):
                yield _LEFT_BEHIND.warning(Place(file), title=question.title, id=question.id, language=language)


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
        own = set(map(_plain, question_texts(its.question).values()))
        gone = [text for path, text in told.items() if path not in now and text not in now.values()]
        stale = [
            text
            for path, text in told.items()
            if now.get(path) == text
            and not own & {_plain(text), _in_brackets(text)}
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
