"""Take out questions: a quiz, a module or all of them, in the format of another program, in the authors' own words."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from htcourse import exports
from htcourse.core.bank_pictures import merged
from htcourse.core.course import Module
from htcourse.core.drawing import Candidate, asks, drawn, weight_of
from htcourse.core.errors import NotFoundError, Place, Problem, Report, Sentence, Severity
from htcourse.core.outgoing import number
from htcourse.core.plain_data import texts_of
from htcourse.core.question_bank import Bank, BankQuestion, title_from
from htcourse.core.quiz import Question, Quiz, in_words, question_texts
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports import authoring
from htcourse.store.places import Places
from htcourse.usecases.exchange.bank_of_module import bank_of_module
from htcourse.usecases.exchange.kept_here import candidates_of, measuring_in
from htcourse.usecases.modules.module_sources import module_of, read_module, read_source, sources_of

OWN_FORMAT = "htcourse"

_WITHOUT_ELEMENT_IDS = ("aiken", "csv", "gift", "moodle-xml", "xlsx")
_NAMES_TOLD = 8
_WITH_CATEGORIES = ("apkg", "csv", "gift", "moodle-xml", "qti21", "xlsx")
_WITHOUT_NOTES = ("aiken", "csv", "gift", "xlsx")
_LETTER = re.compile(r"[a-z]\d{0,3}")
_CITATION = re.compile(r"(?<!\\)\[[^\[\]@]{0,60}(?<![\w.@])@\w[^\[\]]*\](?!\()")


@dataclass(frozen=True, slots=True)
class Taken:
    """What went out: how many questions of how many asked for, and all that was left out or simplified, and why.

    `others` are the files written beside the one that was named.
    """

    count: int
    asked: int
    problems: tuple[Problem, ...]
    others: tuple[Path, ...] = ()


def installed_bank(
    places: Places, what: str, report: Report | None = None, *, with_exam_bank: bool = False
) -> tuple[Bank, tuple[Problem, ...]]:
    """Return the questions of a quiz, of a module, or `all`, of what is installed; the built-in course counts as such.

    They are read from the packages, for a library holds them compiled. Raises NotFoundError and ModuleError.
    """
    banks: list[Bank] = []
    problems: list[Problem] = []
    for source, quiz in sources_of(places, what):
        bank, found = bank_of(read_module(source, report), quiz, with_exam_bank=with_exam_bank)
        banks.append(bank)
        problems += found
    title = banks[0].title if len(banks) == 1 else ""
    return merged(banks, title), tuple(problems)


def bank_in(
    path: Path, what: str = "all", report: Report | None = None, *, with_exam_bank: bool = False
) -> tuple[Bank, tuple[Problem, ...]]:
    """Return the questions of a quiz, or all, of a module's folder or package, and which could not be read and why.

    `what` is as in `installed_bank`. Raises NotFoundError and ModuleError.
    """
    reading = read_source(path, report)
    module = module_of(reading, path)
    quiz = "" if what in ("all", module.id) else what.removeprefix(f"{module.id}/")
    bank, problems = bank_of(module, quiz, with_exam_bank=with_exam_bank)
    listed = next((set(each.questions) for each in module.quizzes if each.id == quiz and not each.draws), None)
    faulty = sorted(each for each in reading.unread_questions if listed is None or each in listed)
    if not faulty:
        return bank, problems
    errors = [each for each in reading.problems if each.severity is Severity.ERROR]
    why = [each for each in errors if each.place.file.startswith("quizzes/")]
    names = ", ".join(f"“{each or '?'}”" for each in faulty[:_NAMES_TOLD]) + (", …" if faulty[_NAMES_TOLD:] else "")
    return bank, (*problems, *why, _FAULTY.error(Place(path.name), count=len(faulty), names=names))


def bank_of(module: Module, quiz_id: str = "", *, with_exam_bank: bool = False) -> tuple[Bank, tuple[Problem, ...]]:
    """Return the questions of a quiz of a module, or of the whole module; raises NotFoundError.

    Where a quiz draws its questions, all it could draw are taken: a warning says so. Of a whole module each has the
    points of the first quiz that asks it; where others give other points a warning says which. What measures
    (`kept_here`) goes out only where it is asked for, by `with_exam_bank` or by the name of its quiz.
    """
    candidates = candidates_of(module)
    if not quiz_id:
        measures = measuring_in(module, candidates)
        kept = frozenset[str]() if with_exam_bank else measures.questions
        worth = _worth(module, candidates)
        bank = bank_of_module(
            module,
            (each for each in module.questions if each.id not in kept),
            weights={id: next(iter(points.values())) for id, points in worth.items()},
        )
        told = measures.taken() if with_exam_bank else measures.kept()
        unasked = [each for each in module.questions if each.id in kept] if not told else []
        back = [_KEPT_BACK.warning(unasked[0].place, count=len(unasked))] if unasked else []
        return bank, (*told, *back, *_differing(bank, worth))
    quiz = next((each for each in module.quizzes if each.id == quiz_id), None)
    if quiz is None:
        fix = QT_TRANSLATE_NOOP("Errors", "Look at its quizzes: {known}.")
        none = QT_TRANSLATE_NOOP("Errors", "It has none; for all its questions write “all” in the place of the quiz.")
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "The module “{module}” has no quiz “{quiz}”."),
            fix=fix if module.quizzes else none,
            module=module.id,
            quiz=quiz_id,
            known=", ".join(each.id for each in module.quizzes),
        )
    title = quiz.titles.get(module.language, quiz.id)
    problems = (_DRAWN.warning(quiz.place, quiz=quiz.id),) if quiz.draws else ()
    weights = {each.id: weight_of(quiz, each) for each in candidates}
    return bank_of_module(module, _asked(module, quiz, candidates), title, weights), problems


def _asked(module: Module, quiz: Quiz, candidates: Sequence[Candidate]) -> Iterator[Question]:
    """Give the questions a quiz names, in its order, then those it could draw."""
    by_id = {each.id: each for each in module.questions}
    yield from (by_id[each] for each in dict.fromkeys(quiz.questions) if each in by_id)
    unlimited = tuple(replace(each, count=len(candidates)) for each in quiz.draws)
    drawable = set(drawn(replace(quiz, draws=unlimited), candidates, seed=0)) - set(quiz.questions)
    yield from (each for each in module.questions if each.id in drawable)


def _worth(module: Module, candidates: Sequence[Candidate]) -> Mapping[str, Mapping[str, float]]:
    """Return what each question counts in the quizzes that can ask it: points by quiz, in the module's order."""
    by_id = {each.id: each for each in candidates}
    found = defaultdict[str, dict[str, float]](dict)
    for quiz in module.quizzes:
        named = (by_id[each] for each in quiz.questions if each in by_id)
        for each in (each for each in candidates if asks(quiz, each)) if quiz.draws else named:
            found[each.id][quiz.id] = weight_of(quiz, each)
    return found


def _differing(bank: Bank, worth: Mapping[str, Mapping[str, float]]) -> Iterator[Problem]:
    """Give a warning where quizzes give a question different points: which went out, and which others there are."""
    names: list[str] = []
    places: list[Place] = []
    for each in (each.question for each in bank.questions):
        points = worth.get(each.id, {})
        if len({*points.values()}) > 1:
            names.append(
                f"“{each.id}” (" + "; ".join(f"{id}: {number(float(its))}" for id, its in points.items()) + ")"
            )
            places.append(each.place)
    if names:
        named = ", ".join(names[:_NAMES_TOLD]) + (", …" if names[_NAMES_TOLD:] else "")
        yield _DIFFERING.warning(places[0], count=len(names), names=named)


_DIFFERING = Sentence(
    "points-differ",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Quizzes give these questions different points, and those of the first quiz named went out ({count}): {names}.",
    ),
    QT_TRANSLATE_NOOP("Errors", "For the points of another quiz take that quiz out by itself."),
)
_KEPT_BACK = Sentence(
    "exam-bank-kept-back",
    QT_TRANSLATE_NOOP("Errors", "{count} questions kept for exams stay here."),
    QT_TRANSLATE_NOOP("Errors", "Ask for the exam bank, or for the exam itself, if they are to go out."),
)
_FAULTY = Sentence(
    "faulty-questions",
    QT_TRANSLATE_NOOP("Errors", "Questions that could not be read stay here ({count}): {names}."),
    QT_TRANSLATE_NOOP("Errors", "Mend what is said of them, and take them out once more."),
)
_DRAWN = Sentence(
    "draws-left-out",
    QT_TRANSLATE_NOOP("Errors", "The quiz “{quiz}” draws its questions: all it could draw go out."),
    QT_TRANSLATE_NOOP("Errors", "Let the other program draw from them."),
)


def export_bank(
    bank: Bank,
    format_name: str,
    out: Path,
    *,
    language: str = "",
    problems: Sequence[Problem] = (),
    replacing: bool = False,
) -> Taken:
    """Write a bank in a format (`gift`, `moodle-xml` …), in `language` where questions are translated.

    Raises CourseError: an unknown format, a file that is there already (unless `replacing`), FolderError.
    """
    export = exports.question_export(format_name)
    exports.refuse_to_replace(out, is_replacing=replacing)
    told = list(problems)
    if language:
        bank = replace(bank, questions=tuple(replace(q, question=_in(q.question, language)) for q in bank.questions))
    if format_name != OWN_FORMAT:
        told += _not_held(bank, out.name, language)
    if format_name in _WITHOUT_ELEMENT_IDS:
        told += _element_ids(bank, out.name, _ids_in)
    if format_name == "qti21":
        told += _element_ids(bank, out.name, _gap_ids)
    if format_name == "aiken":
        told += _words_alone(bank, out.name)
    if format_name in _WITH_CATEGORIES:
        told += _categories(bank, out.name)
    if format_name in _WITHOUT_NOTES:
        told += _grader_notes(bank, out.name)
    if format_name == OWN_FORMAT:
        written = authoring.write_questions(bank, out, is_replacing=replacing)
    else:
        written = export.write_questions(bank, out)
    return Taken(written.count, len(bank.questions), (*told, *written.problems), written.others)


def _in(question: Question, language: str) -> Question:
    texts = question.translations.get(language)
    return in_words(question, question_texts(question) | dict(texts)) if texts else question


def _element_ids(bank: Bank, file: str, ids_in: Callable[[object], Iterator[str]]) -> Iterator[Problem]:
    """Give a warning where choices, pairs and the like have ids of their own, which will not come back."""
    count = sum(any(not _LETTER.fullmatch(id) for id in ids_in(each.question.body)) for each in bank.questions)
    if count:
        yield Problem(
            "element-ids-left-out",
            Place(file),
            QT_TRANSLATE_NOOP("Errors", "Ids of choices, pairs and gaps are not kept ({count} questions)."),
            QT_TRANSLATE_NOOP("Errors", "To bring them back with their ids take them out as htcourse or apkg."),
            Severity.WARNING,
            {"count": count},
        )


def _categories(bank: Bank, file: str) -> Iterator[Problem]:
    """Give a warning where questions of no category go out under the one of their lesson: it comes back as theirs."""
    count = sum("category" in each.unsaid and bool(each.category) for each in bank.questions)
    if count:
        yield Problem(
            "category-added",
            Place(file),
            QT_TRANSLATE_NOOP("Errors", "Questions without a category go out under their lesson’s title ({count})."),
            QT_TRANSLATE_NOOP(
                "Errors", "In another module they have that category: take it out there if it is unwanted."
            ),
            Severity.WARNING,
            {"count": count},
        )


def _words_alone(bank: Bank, file: str) -> Iterator[Problem]:
    """Give a warning where questions say more of themselves than text and answers, which is all that Aiken holds."""

    def says_more(each: BankQuestion) -> bool:
        question = each.question
        known = (question.objective, question.facts, question.sources, question.bank, question.distressing, each.tags)
        has_category = each.category and "category" not in each.unsaid
        return bool(any(known) or has_category or question.title != title_from(question.text))

    count = sum(map(says_more, bank.questions))
    if count:
        yield Problem(
            "details-left-out",
            Place(file),
            QT_TRANSLATE_NOOP(
                "Errors",
                "Aiken holds no titles, categories, tags, objectives, difficulty, facts and sources, nor says what is "
                "for exams alone or distressing: these stay here ({count} questions).",
            ),
            QT_TRANSLATE_NOOP("Errors", "Export as GIFT or Moodle XML to keep them."),
            Severity.WARNING,
            {"count": count},
        )


def _grader_notes(bank: Bank, file: str) -> Iterator[Problem]:
    """Give a warning where essays have notes for those who mark, which have no place in a format."""
    count = sum(bool(getattr(each.question.body, "grader_notes", "")) for each in bank.questions)
    if count:
        yield Problem(
            "grader-notes-left-out",
            Place(file),
            QT_TRANSLATE_NOOP("Errors", "Notes for those who mark stay here ({count} essays)."),
            QT_TRANSLATE_NOOP("Errors", "Take them out as Moodle XML, QTI or htcourse if the notes are needed."),
            Severity.WARNING,
            {"count": count},
        )


def _ids_in(body: object) -> Iterator[str]:
    """Give the ids of the elements in a question's body: every second step of the paths of their texts."""
    for path, _ in texts_of(body):
        yield from path.split("/")[1:-1:2]


def _gap_ids(body: object) -> Iterator[str]:
    """Give the ids of gaps alone: QTI 2.1 numbers them, and keeps all others."""
    yield from (each.id for each in getattr(body, "gaps", ()))


def _not_held(bank: Bank, file: str, language: str) -> Iterator[Problem]:
    """Give a warning for what no other format holds: translations, and citations inside a text."""
    translated = {language for each in bank.questions for language in each.question.translations}
    languages = sorted({*translated, bank.language} - {language or bank.language, ""}) if translated else []
    if languages:
        yield Problem(
            "translations-left-out",
            Place(file),
            QT_TRANSLATE_NOOP("Errors", "Questions go out in one language; left out: {languages}."),
            QT_TRANSLATE_NOOP("Errors", "Export once more for each language."),
            Severity.WARNING,
            {"languages": ", ".join(languages)},
        )
    for each in bank.questions:
        if any(_CITATION.search(text) for text in question_texts(each.question).values() if "@" in text):
            yield Problem(
                "citation-left-out",
                each.question.place,
                QT_TRANSLATE_NOOP("Errors", "The texts of “{id}” cite sources: there the citations are left out."),
                QT_TRANSLATE_NOOP(
                    "Errors", "Name the source in words, or list it under “sources”: these go out as tags."
                ),
                Severity.WARNING,
                {"id": each.question.id},
            )
