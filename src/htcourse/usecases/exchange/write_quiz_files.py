"""Questions brought into quiz files of a module: each keeps its id and its file; all is planned, then it is written."""

from collections import ChainMap
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from htcourse import formats
from htcourse.core.alike import may_be_examined
from htcourse.core.bank_pictures import with_known_pictures
from htcourse.core.course import Module
from htcourse.core.errors import ModuleError, Place, Problem, Report, Sentence
from htcourse.core.question_bank import Bank, BankQuestion, Written, asked_by, is_exam
from htcourse.core.quiz import Question, Quiz
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports import authoring
from htcourse.usecases.exchange.all_or_none import all_or_none
from htcourse.usecases.exchange.blind_files import as_file_knows, with_known_words, words_alone
from htcourse.usecases.exchange.gone_comments import gone_comments, gone_from, gone_sign, noted_as_gone
from htcourse.usecases.exchange.kept_ids import Before, questions_in, refuse_unread, standing_elsewhere, with_kept_ids
from htcourse.usecases.exchange.kept_quizzes import EXAM_ALONE, NEW_ALONE, kept_quizzes, not_come, short_draws, unasked
from htcourse.usecases.exchange.kept_work import left_behind, taken_out, told_otherwise
from htcourse.usecases.exchange.questions_for_module import fitted
from htcourse.usecases.exchange.read_as_here import as_marked_here, as_true_or_false_here
from htcourse.usecases.exchange.replaced_work import (
    kept_pictures,
    left_elsewhere,
    like_exams,
    pictures_of,
    replaced_work,
    unsure,
)
from htcourse.usecases.exchange.stayed_words import stayed_words
from htcourse.usecases.exchange.staying import staying, told_staying, with_staying
from htcourse.usecases.exchange.translated_table import refuse_translation
from htcourse.usecases.exchange.untouched import as_untouched_here


class QuizFile(NamedTuple):
    """A quiz file to write: the title of the quiz that asks what is new (empty: none), and what it was brought from.

    `is_own`: nobody asked for that title, its quiz has it, and asks more only where something is new.
    """

    path: Path
    quiz: str = ""
    source: str = ""
    is_own: bool = False


class _Standing(NamedTuple):
    """What stands in a quiz file that is to be written, and in those that go on from it."""

    file: QuizFile
    names: frozenset[str]
    found: Before
    gone: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Brought:
    """The questions of all files as they will be written, each with the number of its file, and as they were read."""

    bank: Bank
    read: tuple[BankQuestion, ...]
    homes: tuple[int, ...]
    beside: Mapping[str, bytes]
    others: Sequence[Question]
    module: Module | None
    quizzes: Sequence[Quiz]
    elsewhere: Collection[str]

    def of(self, number: int) -> tuple[tuple[BankQuestion, ...], tuple[BankQuestion, ...]]:
        """Return the questions of a file, as they will be written and as they were read."""
        at = [each for each, home in enumerate(self.homes) if home == number]
        return tuple(self.bank.questions[each] for each in at), tuple(self.read[each] for each in at)


class Foreseen(NamedTuple):
    """What a bank does to the questions of the quiz files that it goes over.

    `same` of the `there` are in it, of `said` it says the id that they have there; `going` would be gone, the others
    stay. `parts` are the files that any comes into, each with how many of its questions do.
    """

    same: int
    there: int
    going: int
    said: int
    parts: Mapping[Path, int]


class ReadOnce:
    """What stands in quiz files, and the modules around them, each read once."""

    def __init__(self) -> None:
        self.before = cache(lambda file: questions_in(authoring.files_of(file)))
        self.module_around = cache(_module_around)

    def standing(self, file: QuizFile) -> _Standing:
        """Return what stands in a file; raises ModuleError where it cannot be read."""
        found = self.before(file.path)
        refuse_unread(found, file.path)
        names = frozenset(each.name for each in authoring.files_of(file.path))
        return _Standing(file, names, found, gone_from(file.path))


class Planned(NamedTuple):
    """A bank put in its places in quiz files, and nothing written yet.

    `told` is what is to be said of that, `said` are the ids that the bank's files say.
    """

    brought: _Brought
    standing: tuple[_Standing, ...]
    told: tuple[Problem, ...]
    said: frozenset[str]

    @property
    def files(self) -> tuple[QuizFile, ...]:
        """The files that questions come into."""
        return tuple(each.file for each in self.standing)

    def coming(self, *, is_whole: bool = True) -> Foreseen:
        """Return what would become of the questions there; `is_whole` as `write_quiz_files` takes it."""
        lost = _losses(self.brought, self.standing, is_whole=is_whole)
        there = {each.id for one in self.standing for each in one.found.questions}
        known = self.said & there
        said = sum(each.question.id in known for each in self.brought.bank.questions)
        parts = {
            each.file.path: sum(one.id in lost.found_again for one in each.found.questions) for each in self.standing
        }
        return Foreseen(sum(parts.values()), len(there), len(lost.missing) - len(lost.why), said, parts)


class _Losses(NamedTuple):
    """The ids of what is found again, what is missing, the ids of the module that came, and why some of it stays."""

    found_again: Collection[str]
    missing: Sequence[Question]
    came: Collection[str]
    why: Mapping[str, Sentence]


def write_quiz_files(
    bank: Bank,
    files: Sequence[QuizFile],
    report: Report | None = None,
    *,
    is_replacing: bool = True,
    is_whole: bool = True,
) -> Written:
    """Write a bank to quiz files of one folder: each question to the one it stands in, a new one beside the row before.

    Ids, quizzes, translations and what only a trainer wrote stay. Among several files one that no question stands in
    is left as it is. What no more stands in any is gone; of a bank that may be a part (not `is_whole`) only from files
    of which more than half came again.
    Raises as `plan_quiz_files`, and FolderError: then every file is as it was.
    """
    return write_planned(plan_quiz_files(bank, files), report, is_replacing=is_replacing, is_whole=is_whole)


def write_planned(
    planned: Planned, report: Report | None = None, *, is_replacing: bool = True, is_whole: bool = True
) -> Written:
    """Write what was planned, as `write_quiz_files` does; raises FolderError."""
    brought, standing, before, _ = planned
    told, written = _written(brought, standing, report, is_replacing=is_replacing, is_whole=is_whole)
    return replace(written, problems=(*before, *told, *written.problems))


def plan_quiz_files(bank: Bank, files: Sequence[QuizFile], here: ReadOnce | None = None) -> Planned:
    """Put each question of a bank where it belongs in quiz files of one folder.

    Raises ModuleError where what stands there cannot be read or all stands in other files, and CourseError for a
    translation of what stands there.
    """
    here = here or ReadOnce()
    standing = [here.standing(each) for each in files]
    first = files[0].path
    module = here.module_around(first)
    names = {name for each in standing for name in each.names}
    others = [each for each in module.questions if Path(each.place.file).name not in names] if module else []
    quizzes = [each for each in module.quizzes if Path(each.place.file).name not in names] if module else []
    before = [question for each in standing for question in each.found.questions]
    beside = authoring.pictures_beside(first) if bank.pictures else {}
    bank = with_known_words(bank, (*before, *others), beside) if beside else bank
    rows = as_marked_here(bank.questions, (*others, *before))
    rows = as_untouched_here(rows, (*before, *others), bank.formats)
    rows = as_true_or_false_here(rows, before) if "aiken" in bank.formats else rows
    for each in standing:
        refuse_translation(rows, each.found.questions, each.file.path)
    known, others_known = (as_file_knows(*each) for each in ((before, rows, others), (others, rows, before)))
    elsewhere = standing_elsewhere(rows, known, others_known, is_all=bool(before))
    left = tuple(each for number, each in enumerate(rows) if number not in elsewhere)
    seen = replace(bank, questions=rows)
    seen = with_known_pictures(seen, beside, pictures_of([*before, *others])) if beside and elsewhere else seen
    stands = tuple(left_elsewhere(elsewhere, seen.questions, quizzes, first.name))
    if not left:
        raise ModuleError(
            QT_TRANSLATE_NOOP("Errors", "There is no question to write."),
            problems=stands,
            fix=QT_TRANSLATE_NOOP("Errors", "All of them stand in other files of the module. Nothing was changed."),
        )
    unused = pictures_of(rows[at].question for at in elsewhere) - pictures_of(each.question for each in left)
    own = replace(bank, questions=left, pictures=tuple(each for each in bank.pictures if each.name not in unused))
    if beside and (shown_before := pictures_of(before)):
        own = with_known_pictures(own, beside, shown_before)
    own, problems = fitted(own, module) if module else (own, ())
    beyond = (gone_from(each) for each in sorted(first.parent.glob(f"*{first.suffix}")) if module)
    gone = dict(ChainMap(*(dict(each.gone) for each in standing), *beyond))
    named = with_kept_ids(own.questions, before, others, gone)
    homes = _homes(named, standing)
    if filled := sorted(set(homes)) if len(set(homes)) < len(files) else []:
        return plan_quiz_files(bank, [files[each] for each in filled], here)
    named = tuple(_like_its_file(each, standing[home].found.questions) for each, home in zip(named, homes, strict=True))
    brought = _Brought(
        replace(own, questions=named),
        own.questions,
        homes,
        beside,
        others,
        module,
        quizzes,
        {each.id for each in elsewhere.values()},
    )
    said = frozenset(each.question.id for each in bank.questions if "id" not in each.unsaid)
    return Planned(brought, tuple(standing), (*stands, *problems), said)


def _homes(questions: Sequence[BankQuestion], standing: Sequence[_Standing]) -> tuple[int, ...]:
    """Return the number of the file each question goes into: what is new goes where the row before it does."""
    known = {id: at for at, each in enumerate(standing) for id in each.gone}
    known |= {one.id: at for at, each in enumerate(standing) for one in each.found.questions}
    found = [known.get(each.question.id) for each in questions]
    at = next((each for each in found if each is not None), 0)
    return tuple(at := each if each is not None else at for each in found)


def _like_its_file(each: BankQuestion, before: Sequence[Question]) -> BankQuestion:
    """Return a question that is for exams where all are that stand in its file."""
    if each.question.bank or not before or not all(one.bank for one in before):
        return each
    return replace(each, question=replace(each.question, bank=before[0].bank))


def _written(
    brought: _Brought, standing: Sequence[_Standing], report: Report | None, *, is_replacing: bool, is_whole: bool
) -> tuple[tuple[Problem, ...], Written]:
    """Write each file; return what is told of what stood there, and what was written."""
    before = [question for each in standing for question in each.found.questions]
    kept = {each.id for each in before}
    found_again, _, came, why = _losses(brought, standing, is_whole=is_whole)
    there = {*found_again, *why}
    shown = replace(brought, bank=authoring.with_free_pictures(brought.bank, brought.beside))
    told, plans, gone_quizzes, now_there = list[Problem](), [], set[str](), [*brought.others]
    for number, each in enumerate(standing):
        file, found = each.file, each.found
        questions, read = brought.of(number)
        stays = [one for one in found.questions if one.id in why]
        whole = with_staying(shown.of(number)[0], found.questions, stays)
        now_there += (one.question for one in whole)
        new = [one for one in questions if one.question.id not in kept]
        quiz = file.quiz if new or not file.is_own else ""
        stay, of_quizzes = kept_quizzes(found.quizzes, kept - there, new, file.path.name, is_named=bool(quiz))
        gone_quizzes |= {str(one.get("id")) for one in found.quizzes} - {str(one.get("id")) for one in stay}
        plans.append((quiz, stay, whole))
        mine = {one.id for one in found.questions}
        were = [one for one in before if one.id in mine or one.id not in there]
        pairs = [(own.question, one.question) for own, one in zip(read, questions, strict=True)]
        pairs = [pair for pair in pairs if pair[1].id not in kept]
        exams = [one for one in (*brought.others, *before) if one.bank]
        name = file.path.name
        lessons = brought.module.lessons if brought.module else ()
        told += told_staying(stays, why, name)
        told += gone_comments(file.path)
        told += taken_out(found.questions, whole, brought.quizzes, lessons, name)
        told += of_quizzes
        told += unsure(were, questions, there, name)
        told += like_exams(may_be_examined([pair for pair in pairs if not pair[1].bank], exams), name)
        examined = [now for was, now in pairs if now.bank and not was.bank and len(standing) > 1]
        told += [_FOR_EXAMS.warning(Place(name), title=now.title, id=now.id) for now in examined]
        if brought.module:
            left = [one.question for one in new if not (quiz and not one.question.bank)]
            left = [one for one in left if one not in examined]
            told += unasked(left, found.questions, stay, brought.quizzes, brought.module, name)
        told += left_behind(found.questions, questions, name)
        told += told_otherwise(found.questions, questions, read, name)
        told += stayed_words(found.questions, questions, read, brought.read, brought.bank, name)
        told += replaced_work(found.questions, whole, name)
        told += kept_pictures(read, questions, name)
        told += words_alone(questions, found.questions, name)
        told += _alone(quiz, stay, questions, mine, name)
    if brought.module and before:
        told += short_draws(brought.module, now_there, gone_quizzes)
    if brought.module and not is_whole:
        told += not_come(brought.module, brought.quizzes, came, standing[0].file.path.name)
    taken = {each.id for each in brought.quizzes} | gone_quizzes
    written = list[Written]()
    with _kept_whole(standing):
        for number, (each, (quiz, stay, whole)) in enumerate(zip(standing, plans, strict=True)):
            lost = {one.id: gone_sign(one) for one in each.found.questions if one.id not in there}
            others = {str(one.get("id")) for at, (_, some, _) in enumerate(plans) if at != number for one in some}
            part = replace(shown.bank, questions=whole, pictures=() if number else shown.bank.pictures)
            its = authoring.write_questions(
                part,
                each.file.path,
                quiz=quiz,
                report=report,
                source=each.file.source,
                noted=noted_as_gone({id: sign for id, sign in {**each.gone, **lost}.items() if id not in there}),
                before=stay,
                kept={one.id for one in each.found.questions},
                taken=taken | others,
                worded=each.found.worded,
                beside=brought.beside,
                is_replacing=is_replacing,
            )
            written.append(its)
            for old in {*each.found.translated} - {*its.others}:
                old.unlink(missing_ok=True)  # it has no original any more
    beside = [other for its in written for other in its.others]
    files = [each.file.path for each in standing[1:]]
    problems = tuple(problem for its in written for problem in its.problems)
    count = sum(its.count for its in written) - len(why)
    return tuple(told), Written(count, problems, (*files, *beside), stayed=len(why))


def _losses(brought: _Brought, standing: Sequence[_Standing], *, is_whole: bool) -> _Losses:
    before = [question for each in standing for question in each.found.questions]
    kept, found_again = {each.id for each in before}, {each.question.id for each in brought.bank.questions}
    missing = [each for each in before if each.id not in found_again]
    came = kept & found_again | {*brought.elsewhere}
    parts = [each for each in standing if not is_whole and not _is_most(each.found.questions, found_again)]
    of_parts = {one.id for each in parts for one in each.found.questions} - found_again
    return _Losses(found_again, missing, came, staying(missing, before, brought.bank, brought.module, came, of_parts))


def _is_most(questions: Sequence[Question], ids: Collection[str]) -> bool:
    return 2 * sum(each.id in ids for each in questions) > len(questions)


def _kept_whole(standing: Sequence[_Standing]) -> AbstractContextManager[None]:
    """Put several files back as they were where one of them cannot be written."""
    if len(standing) == 1:  # it is written last, at once
        return nullcontext()
    first = standing[0].file.path
    names = {name for each in standing for name in each.names}
    names |= {file.name for each in standing for file in each.found.translated}
    return all_or_none([first.with_name(each) for each in names], [first.parent, authoring.images_folder(first)])


def _alone(
    quiz: str, quizzes: Sequence[Mapping[str, Any]], questions: Sequence[BankQuestion], kept: Collection[str], file: str
) -> Iterator[Problem]:
    """Give a warning where no quiz of that title is written, or it asks only what is new: exams have the rest."""
    exams = [each for each in quizzes if is_exam(each)]
    drawn = set(kept) if any(each.get("draw") for each in exams) else set[str]()
    ids = {each.question.id for each in questions if not each.question.bank}
    if quiz and exams == [*quizzes] and not ids - asked_by(exams) - drawn:
        yield EXAM_ALONE.warning(Place(file), title=quiz)
    elif quiz and exams == [*quizzes] and drawn.intersection(ids):
        yield NEW_ALONE.warning(Place(file), title=quiz)


def _module_around(out: Path) -> Module | None:
    """Return the module whose folder `quizzes` the file goes into, None when it goes elsewhere."""
    folder = authoring.images_folder(out).parent
    if folder == out.absolute().parent or not (folder / "module.yaml").is_file():
        return None
    return formats.read(folder).module


_FOR_EXAMS = Sentence(
    "new-for-exams",
    QT_TRANSLATE_NOOP(
        "Errors", "“{title}” ({id}) is new and for exams alone, as the question in the row before it is."
    ),
    QT_TRANSLATE_NOOP("Errors", "Name it in an exam, or move it in the editor if it may be practised."),
)
