"""Bring in questions: files of any format that is recognised, to one bank, and that to a quiz file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from htcourse import formats
from htcourse.core.bank_pictures import merged
from htcourse.core.bounds import list_excess, text_excess
from htcourse.core.errors import (
    OF,
    Cancelled,
    CourseError,
    ModuleError,
    Place,
    Problem,
    Report,
    Sentence,
    Severity,
    part_reported,
    problems_of,
)
from htcourse.core.module_check.slips import RAW_MATH, TURNED, raw_formula, turned_words
from htcourse.core.question_bank import Bank, BankQuestion, Written, asked_of
from htcourse.core.question_types import cloze, kind_of
from htcourse.core.quiz import question_texts
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports import refuse_to_replace
from htcourse.formats import liascript, markdown_folder, module_folder, moodle_xml
from htcourse.formats.markdown_folder.language import language_of
from htcourse.formats.spreadsheet.faults import NO_HEADINGS
from htcourse.markup.decode import text_start
from htcourse.markup.zip_glimpse import names_in_zip, package_in_zip
from htcourse.usecases.exchange.bank_of_module import bank_of_module
from htcourse.usecases.exchange.encodings import guess, guesses, in_encoding, refuse_unknown, unreadable_in
from htcourse.usecases.exchange.replaced_work import without_pictures
from htcourse.usecases.exchange.write_quiz_files import QuizFile, write_quiz_files
from htcourse.usecases.modules.module_sources import is_package, read_module

_ENDINGS = (".yaml", ".yml")
"""How files of ours end."""
_LONGEST_VALUE = 1_000
_SHOWN_OF_VALUE = 80


@dataclass(frozen=True, slots=True)
class BroughtQuestions:
    """What files held: the questions of all of them in one bank, and every problem, in the order of the files.

    An error names what was left out, a warning what was simplified. `names` are those of the files.
    """

    bank: Bank
    problems: tuple[Problem, ...]
    names: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """The names of the files in a line."""
        return ", ".join(self.names)

    @property
    def title(self) -> str:
        """What a quiz of them may be called: as the file says, else as its name does; empty for several files."""
        return self.bank.title or (Path(self.names[0]).stem.replace("_", " ") if len(self.names) == 1 else "")

    @property
    def language(self) -> str:
        """The language of the questions, guessed by their letters as that of a text; empty where they have none."""
        lines = [line for each in self.bank.questions[:200] for line in question_texts(each.question).values()]
        return language_of(lines) if any(map(str.isalpha, "".join(lines))) else ""


def read_questions(
    paths: Sequence[Path],
    report: Report | None = None,
    *,
    is_joining: bool = False,
    encoding: str = "",
    is_guess: bool = False,
    language: str = "",
) -> BroughtQuestions:
    """Read every file; one that cannot be read is a problem, and the others are read.

    `is_joining` puts questions together that a blank line tears apart (GIFT). `encoding` is that of all texts, where it
    should not be told by what they hold; with `is_guess` only of those that do not say it themselves. `language` is
    taken of Moodle's texts in several. A module is a source of questions, too. Raises CourseError for an encoding that
    does not exist.
    """
    if encoding:
        refuse_unknown(encoding)
    banks: list[Bank] = []
    problems: list[Problem] = []
    for number, path in enumerate(paths):
        chosen = encoding if not is_guess or guess(path) else ""
        problems += unreadable_in(path, chosen) if chosen else ()
        with in_encoding(path, chosen) as source:
            bank, found = _read(
                source, part_reported(report, number, len(paths)), is_joining=is_joining, language=language
            )
        banks.append(bank)
        problems += map(_shortened, found)
    names = [each.name for each in paths]
    problems += _read_twice(names, banks)
    whole = merged(banks)
    return BroughtQuestions(whole, tuple(problems), tuple(names))


def _read_twice(names: Sequence[str], banks: Sequence[Bank]) -> Iterator[Problem]:
    """Give a warning for each file with questions that one before it asks in the same words: they come in twice."""
    first: dict[tuple[str, ...], str] = {}
    for name, bank in zip(names, banks, strict=True):
        asked = [asked_of(each.question) for each in bank.questions]
        others = [first[each] for each in asked if each in first]
        if others:
            told = ", ".join(dict.fromkeys(others))
            yield _READ_TWICE.warning(Place(name), count=len(others), total=len(asked), names=told)
        first = dict.fromkeys(asked, name) | first


_READ_TWICE = Sentence(
    "read-twice",
    QT_TRANSLATE_NOOP("Errors", "Of its {total} questions {count} stand in {names}, too: they come in twice."),
    QT_TRANSLATE_NOOP("Errors", "If it is a copy, choose one of the files alone."),
)


def _shortened(problem: Problem) -> Problem:
    """Return a problem that repeats no more of a file than a person reads."""
    if all(len(str(each)) <= _LONGEST_VALUE for each in problem.values.values()):
        return problem
    values = {
        name: value if len(str(value)) <= _LONGEST_VALUE else f"{str(value)[:_SHOWN_OF_VALUE]}…"
        for name, value in problem.values.items()
    }
    return problem._replace(values=values)


def _read(path: Path, report: Report | None, *, is_joining: bool, language: str) -> tuple[Bank, Sequence[Problem]]:
    if path.exists() and not (path.is_file() or path.is_dir()):
        return Bank(), [formats.not_a_file(path)]
    found = None if is_package(path) or not path.exists() else formats.recognise(path)
    try:
        if is_package(path) and path.is_file():
            return bank_of_module(read_module(path, report)), ()
        if found is None:
            return Bank(), [formats.damaged(path) or _unknown(path)]
        parts = ("module.yaml", "lessons", "quizzes")
        if found.NAME == module_folder.NAME and path.is_dir() and not any((path / each).exists() for each in parts):
            return Bank(), [_FOLDER.error(Place(path.name or str(path)), path=str(path))]
        read = getattr(found, "read_joined", found.read) if is_joining else found.read
        reading = moodle_xml.read(path, report, language) if found.NAME == moodle_xml.NAME else read(path, report)
        reading = formats.with_bare_pictures(reading)
    except Cancelled:
        raise
    except CourseError as error:
        return Bank(), problems_of(error, path.name)
    bank = bank_of_module(reading.module) if reading.module is not None else reading.bank or Bank()
    if unsaid := getattr(found, "UNSAID", ()):
        bank = replace(bank, questions=tuple(replace(each, unsaid=(*each.unsaid, *unsaid)) for each in bank.questions))
    bank = without_pictures(replace(bank, formats=(found.NAME,) if reading.bank else ()), reading.problems)
    if not bank.questions and not any(each.severity is Severity.ERROR for each in reading.problems):
        told = _no_questions_in(path) if found.NAME == markdown_folder.NAME else _NO_QUESTIONS
        return bank, [*reading.problems, told.error(Place(path.name), path=str(path))]
    wrong = (each.values for each in reading.problems if each.severity is Severity.ERROR)
    named = [("", str(values["title"])) for values in wrong if "title" in values]
    sound, left_out = list[BankQuestion](), [*(bank.left_out or named)]
    faults, slips = list[Problem](), list[Problem]()
    for each in bank.questions:
        texts = tuple(question_texts(each.question).values())
        fault = _fault(each, texts)
        if fault is None:
            sound.append(each)
            marked = each.marked and tuple(question_texts(each.marked).values())
            slips += _slips(marked if marked and any("\\[" in text for text in marked) else texts, each.question.place)
            if cloze.takes_points_off(each.question.body):
                slips.append(_MINUS.warning(each.question.place, title=each.question.title))
        else:
            of = {OF: each.question.place.line} if found.NAME == module_folder.NAME else {}  # it told the others so
            faults.append(fault._replace(values={**fault.values, **of}))
            left_out.append(("" if "id" in each.unsaid else each.question.id, each.question.title))
    bank = replace(bank, questions=tuple(sound), left_out=tuple(left_out))
    again = {(each.values.get(OF), each.template) for each in faults}  # these name the question
    before = [
        each for each in reading.problems if OF not in each.values or (each.values[OF], each.template) not in again
    ]
    return bank, [*guesses(path), *before, *faults, *slips]


_NO_QUESTIONS = Sentence(
    "no-questions",
    QT_TRANSLATE_NOOP("Errors", "“{path}” holds no question."),
    QT_TRANSLATE_NOOP("Errors", "Choose the file with the questions, or export them again."),
)


_FOLDER = Sentence(
    "no-module",
    QT_TRANSLATE_NOOP("Errors", "“{path}” is a folder and no module."),
    QT_TRANSLATE_NOOP("Errors", "Choose the files of questions in it."),
)


_ARCHIVE = Sentence(
    "no-module",
    QT_TRANSLATE_NOOP("Errors", "“{path}” is an archive and no package of questions."),
    QT_TRANSLATE_NOOP("Errors", "Unpack it, then choose the files of questions in it, or the folder of a module."),
)


_SCORM = Sentence(
    "unknown-format",
    QT_TRANSLATE_NOOP("Errors", "“{path}” is a SCORM package: pages for a learning platform, no questions to read."),
    QT_TRANSLATE_NOOP("Errors", "Export the questions where they were made, as Moodle XML, QTI or GIFT."),
)


_TEXTS = Sentence(
    "no-questions",
    QT_TRANSLATE_NOOP("Errors", "“{path}” is a text and holds no question: a text becomes a lesson."),
    QT_TRANSLATE_NOOP("Errors", "Drop it alone on the window, or choose “Bring a text in” on the page Modules."),
)


_GAPS = Sentence(
    "no-questions",
    QT_TRANSLATE_NOOP("Errors", "“{path}” is a text; its [[words]] are links between texts, or gaps of LiaScript."),
    QT_TRANSLATE_NOOP("Errors", "If they are gaps, begin the file with a comment that says “author:”, and try again."),
)


def _no_questions_in(path: Path) -> Sentence:
    is_markdown = path.is_file() and path.suffix.lower() in liascript.EXTENSIONS
    return _GAPS if is_markdown and liascript.may_hold_gaps(text_start(path)) else _TEXTS


_OPEN_TABLE = Sentence(
    "unknown-format",
    QT_TRANSLATE_NOOP("Errors", "“{path}” is a table of a kind that is not read."),
    QT_TRANSLATE_NOOP("Errors", "Save it as a workbook of Excel (.xlsx), or as CSV, and bring that in."),
)


def _unknown(path: Path) -> Problem:
    if not path.exists():
        return formats.NOT_FOUND.error(Place(path.name), path=str(path))
    if path.suffix.lower() == ".zip" and names_in_zip(path):
        is_scorm = b"adlcp" in (package_in_zip(path).manifest or b"")  # the prefix of SCORM's own names
        return (_SCORM if is_scorm else _ARCHIVE).error(Place(path.name), path=str(path))
    if path.suffix.lower() in (".csv", ".tsv") and path.is_file():
        return NO_HEADINGS.error(Place(path.name))
    if path.suffix.lower() == ".ods":
        return _OPEN_TABLE.error(Place(path.name), path=str(path))
    return Problem(
        "unknown-format",
        Place(path.name),
        QT_TRANSLATE_NOOP("Errors", "“{path}” is in no format of questions the program can read."),
        QT_TRANSLATE_NOOP("Errors", "Choose a file in one of these formats: {known}."),
        values={"path": str(path), "known": ", ".join(each.NAME for each in formats.formats())},
    )


def _slips(texts: Sequence[str], place: Place) -> Iterator[Problem]:
    """Give a warning where a question shows a formula as it is typed, or letters the other way round."""
    whole = "\n".join(texts)
    for sentence, find, name in ((RAW_MATH, raw_formula, "formula"), (TURNED, turned_words, "words")):
        found = next(filter(None, map(find, texts)), "") if find(whole) else ""  # most questions have neither
        if found:
            yield sentence.warning(place, **{name: found})


_MINUS = Sentence(
    "minus-in-gap",
    QT_TRANSLATE_NOOP("Errors", "In “{title}” answers in gaps take points off; here they count 0, no other gap loses."),
    QT_TRANSLATE_NOOP("Errors", "Make it a multiple-choice question if a wrong answer is to cost points."),
)
_MEND = QT_TRANSLATE_NOOP("Errors", "Mend “{title}” where the file was made, then bring it in again.")


_PARTS = Sentence(
    "too-much",
    QT_TRANSLATE_NOOP(
        "Errors", "“{title}” has {count} hints, tags or parts of its category, {limit} at most, and is left out."
    ),
    QT_TRANSLATE_NOOP("Errors", "Take some out of the file, then bring it in again."),
)


def _fault(brought: BankQuestion, texts: Sequence[str]) -> Problem | None:
    """Return why a question is left out: with this fault it would stop its whole module from being built."""
    question = brought.question
    if not question.text.strip() or not question.title.strip():
        template = QT_TRANSLATE_NOOP("Errors", "A question has no text and is left out.")
        fix = QT_TRANSLATE_NOOP("Errors", "Write before the answers what the learner is asked.")
        return Problem("no-question-text", question.place, template, fix)
    parts = next(filter(None, map(list_excess, (question.hints, brought.category, brought.tags))), None)
    if parts:
        return _PARTS.error(question.place, title=question.title, **parts.values)
    excess = list_excess(question.body) or next(filter(None, map(text_excess, texts)), None)
    if excess:
        return Problem("too-much", question.place, excess.template, excess.fix, values=excess.values)
    for fault in kind_of(question.type).check(question.body):
        if fault.severity is Severity.ERROR:
            values = {**fault.values, "title": question.title}
            return Problem("question", question.place, fault.template, _MEND, values=values)
    return None


def write_questions(
    brought: BroughtQuestions,
    out: Path,
    report: Report | None = None,
    *,
    quiz: str = "",
    is_own: bool = False,
    is_replacing: bool = False,
) -> Written:
    """Write a quiz file of the authoring format with pictures beside it; return how many questions, and new warnings.

    In the folder `quizzes` of a module, ids that are taken there are not used again, and what the module does not
    have is not named. A question that was in the file before keeps its id and what its trainer wrote there, quizzes
    and translations stay (but no quiz that is left empty), and who is gone is named. With `quiz`, a title, the first
    quiz of the file that is no exam holds all that none of them asks (with `is_own` only where something is new).
    Raises ModuleError when there are no questions and where what the file had cannot be read, CourseError for a name of
    another ending, for a translation of what stands there (`refuse_translation`), and when a file stands there already
    (unless `is_replacing` and it is of this bank), FolderError.
    """
    if not brought.bank.questions:
        raise ModuleError(
            QT_TRANSLATE_NOOP("Errors", "There is no question to write."),
            problems=brought.problems,
            fix=QT_TRANSLATE_NOOP("Errors", "Mend what is listed, then read the files again."),
        )
    if out.suffix.lower() not in _ENDINGS:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "A quiz file ends in .yaml: “{path}” was not written."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose a name that ends in .yaml."),
            path=str(out),
        )
    refuse_to_replace(out, is_replacing=is_replacing)
    file = QuizFile(out, quiz, brought.source, is_own)
    return write_quiz_files(brought.bank, [file], report, is_replacing=is_replacing)
