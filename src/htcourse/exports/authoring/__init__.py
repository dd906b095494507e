"""Questions in the authoring format: `quizzes/NAME.yaml` as a person would write it, pictures in `images/`.

Those of a large bank stand each on a line of JSON, which is YAML as well (`module_folder/json_lines.py`). A file of a
module may have one million bytes, so that more questions go on in `NAME-2.yaml`, and so on; translations stand beside
it, in `NAME.ru.yaml`. Nothing of a question is lost. Questions of the exam bank, where there are others, have a file
of their own, `NAME-exam.yaml`, and so has a quiz whose list of questions does not fit below them, `NAME-quiz.yaml`; one
of more than 10,000 becomes several.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from glob import escape
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Any

from htcourse.core.bank_pictures import free_names, with_pictures_renamed
from htcourse.core.errors import CourseError, Place, Problem, Report, Sentence, Severity, reported
from htcourse.core.module_check.exams import LARGEST_WEIGHT
from htcourse.core.plain_data import to_plain
from htcourse.core.question_bank import Bank, BankQuestion, Written, asked_by, id_from, is_exam
from htcourse.core.quiz import Question
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports import put_file, refuse_to_replace
from htcourse.formats.module_folder.json_lines import json_line
from htcourse.formats.module_folder.yaml_writing import block_text
from htcourse.markup.decode import read_bytes
from htcourse.markup.picture_metadata import without_metadata

Worded = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Texts of quizzes by language, quiz and name."""

NAME = "htcourse"
EXTENSION = ".yaml"

_FILE_BYTES = 900_000
QUIZ_LENGTH = 10_000
_STEP = 50
_MANY = 500
_NAMES_TOLD = 8
"""More questions stand each on a line of JSON, which is read as YAML, in a tenth of the time."""
_FIRST = ("id", "type", "title", "objective", "difficulty", "distressing", "facts", "sources", "text")
_LAST = ("feedback", "hints", "category", "tags")
_SOURCE = "# Brought in from "
_GOES_ON = "# Goes on from "
NOTES = (_SOURCE, _GOES_ON)
"""How comments begin that are written above questions."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NOT_WRITTEN = ("body", "translations", "place", "bank")
_WRITTEN = (each.name for each in fields(Question) if each.compare and each.name not in _NOT_WRITTEN)
_KEYS = tuple(dict.fromkeys([*_FIRST, *_WRITTEN]))


def write_questions(
    bank: Bank,
    path: Path,
    *,
    quiz: str = "",
    report: Report | None = None,
    source: str = "",
    noted: str = "",
    before: Sequence[Mapping[str, Any]] = (),
    kept: Collection[str] = (),
    taken: Collection[str] = (),
    worded: Worded = MappingProxyType({}),
    beside: Mapping[str, bytes] | None = None,
    is_replacing: bool = True,
) -> Written:
    """Write all questions of a bank; with `quiz`, a title, also a quiz that holds all but those of the exam bank.

    `source` is noted above them: the names of the files they came from, and below it `noted`, a comment. `before` are
    quizzes the file had, as they stood there, less what they asked and is gone: they stay, but for what the `kept`
    questions of the file count now, and `worded` is what they say in other languages; with `quiz` the first has that
    title, and asks what none of them asks, which is told of the `kept` (not where one draws: it may draw those). Nobody
    gets an id of a quiz that is `taken`. A picture whose name another one has in that folder gets a new name (`beside`
    are those that lie there); one that lies there stays as it is. Pictures are written first, the file `path` last, so
    that it never shows what is not there. Raises CourseError, and writes nothing, where a file would go that is not of
    this bank, or any unless `is_replacing`.
    """
    folder = images_folder(path)
    beside = pictures_beside(path) if beside is None and bank.pictures else beside or {}
    bank = with_free_pictures(bank, beside)
    practised = [each for each in bank.questions if not each.question.bank]
    examined = [each for each in bank.questions if each.question.bank]
    before, told = _weighed_anew(bank, before, kept, path.name)
    quizzes = _quizzes(bank, practised, quiz, before, kept, taken) if quiz else before
    written = _written(practised or examined, path, path, report, quizzes, worded)
    if examined and practised:
        written += _written(examined, exam_file(path), path, report, (), {})
    own = files_of(path)
    languages = {language for each in bank.questions for language in each.question.translations} | set(worded)
    _refuse_others(path, [file for file, _ in written], own, languages, is_replacing=is_replacing)
    for each in (one for one in bank.pictures if beside.get(one.name) != one.content):
        put_file(folder.parent / each.name, each.content)
    gone = set(own) - {file for file, _ in written} - {path}
    for file, text in reversed(written):
        above = (f"{_SOURCE}{_printed(source)}\n" if source else "") + noted if file == path else ""
        put_file(file, (above + text).encode())
    for file in gone:
        file.unlink(missing_ok=True)
    others = tuple(file for file, _ in written if file != path)
    new = asked_by(quizzes) - asked_by(before) if before else set()
    back = [each.question for each in practised if each.question.id in kept and each.question.id in new]
    told += [_ASKED_NOW.warning(Place(path.name), title=each.title, id=each.id, quiz=quiz) for each in back]
    return Written(len(bank.questions), (*told, *_weights(bank, quizzes, kept, path.name)), others)


def _refuse_others(
    path: Path, files: Sequence[Path], own: Sequence[Path], languages: Collection[str], *, is_replacing: bool
) -> None:
    """Raise CourseError where a file that is to be written, or goes, is somebody's own."""
    for each in (*files, *own):
        refuse_to_replace(each, is_replacing=is_replacing)
    known = {path, *own, *(_in_language(each, language) for each in (path, *own) for language in languages)}
    for each in files:
        if each not in known and each.exists():
            raise CourseError(
                QT_TRANSLATE_NOOP(
                    "Errors", "“{path}” is there already and is no part of “{name}”; nothing was written."
                ),
                fix=QT_TRANSLATE_NOOP("Errors", "Give it another name, or choose another one for the questions."),
                path=str(each),
                name=path.name,
            )


def _written(
    questions: Sequence[BankQuestion],
    path: Path,
    first: Path,
    report: Report | None,
    quizzes: Sequence[Mapping[str, Any]],
    worded: Worded,
) -> list[tuple[Path, str]]:
    """Return the files of some questions, all of them of one bank, in their order; all but `first` say they go on.

    Translations come last, each beside the file it is of.
    """
    parts = list(_files(questions, report))
    texts = [part[""] for part in parts]
    lists = [block_text({"quizzes": [each]}) for each in quizzes]
    whole = block_text({"quizzes": list(quizzes)}) if quizzes else ""
    if len((texts[0] + whole).encode()) <= _FILE_BYTES:
        texts[0], lists = texts[0] + whole, []
    if questions and questions[0].question.bank:
        texts = [f"bank: {questions[0].question.bank}\n{text}" for text in texts]
    written = [(_numbered(path, number), text) for number, text in enumerate(texts, start=1)]
    apart = path.with_name(f"{path.stem}-quiz{path.suffix}")
    written += [(_numbered(apart, number), text) for number, text in enumerate(lists, start=1)]
    written = [(file, text if file == first else f"{_goes_on(first)}\n{text}") for file, text in written]
    translated: dict[Path, str] = {}
    for number, part in enumerate(parts, start=1):
        translated |= {_in_language(_numbered(path, number), language): part[language] for language in part if language}
    for number, quiz in enumerate(quizzes, start=1):
        for language, words in worded.items():
            if texts_of_quiz := words.get(str(quiz.get("id"))):
                file = _in_language(_numbered(apart, number) if lists else path, language)
                head = "" if "\nquizzes:\n" in f"\n{translated.get(file, '')}" else "quizzes:\n"
                text = block_text([{"id": quiz["id"], **texts_of_quiz}], indent=2)
                translated[file] = f"{translated.get(file, '')}{head}{text}"
    return [*written, *sorted(translated.items())]


def files_of(path: Path) -> tuple[Path, ...]:
    """Return the files a bank was written to before: `path`, if it is there, and those that say they go on from it."""
    others = path.absolute().parent.glob(f"{escape(path.stem)}-*{path.suffix}")
    going_on = (each for each in sorted(others) if _first_line(each) == _goes_on(path))
    return tuple(each for each in (path, *(path.with_name(each.name) for each in going_on)) if each.is_file())


def translations_of(path: Path) -> dict[str, Path]:
    """Return by language the files beside a quiz file that hold its translations."""
    beside = sorted(path.absolute().parent.glob(f"{escape(path.stem)}.*{path.suffix}"))
    languages = ((each, each.name[len(path.stem) + 1 : -len(path.suffix)]) for each in beside)
    return {name: path.with_name(each.name) for each, name in languages if _LANGUAGE.fullmatch(name)}


def goes_on(path: Path) -> bool:
    """Say whether a quiz file is the second or a later one of a bank."""
    return _first_line(path).startswith(_GOES_ON)


def _goes_on(path: Path) -> str:
    return f"{_GOES_ON}{path.name}"


def _first_line(path: Path) -> str:
    found = read_bytes(path, path.name, 2_000_000)
    return "" if isinstance(found, Problem) else found.partition(b"\n")[0].decode("utf-8", "replace")


def exam_file(path: Path) -> Path:
    """Return where the questions of the exam bank go, beside the others."""
    return path.with_name(f"{path.stem}-exam{path.suffix}")


def images_folder(path: Path) -> Path:
    """Return where the pictures of a quiz file lie: in the module's folder, else beside the file."""
    module = path.absolute().parent.parent
    inside = path.absolute().parent.name == "quizzes" and (module / "module.yaml").is_file()
    return (module if inside else path.absolute().parent) / "images"


def with_free_pictures(bank: Bank, beside: Mapping[str, bytes]) -> Bank:
    """Return the bank with its pictures as they will be called `beside` others: those may have their names."""
    return with_pictures_renamed(bank, free_names(bank.pictures, beside))


def pictures_beside(path: Path) -> dict[str, bytes]:
    """Return every picture there is beside a quiz file, by its name, as it comes back: without metadata."""
    folder = images_folder(path)
    if not folder.is_dir():
        return {}
    files = [each for each in folder.rglob("*") if each.is_file()]
    return {f"images/{each.relative_to(folder).as_posix()}": without_metadata(each.read_bytes()) for each in files}


def _numbered(path: Path, number: int) -> Path:
    return path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")


def _in_language(path: Path, language: str) -> Path:
    return path.with_name(f"{path.stem}.{language}{path.suffix}")


def _files(questions: Sequence[BankQuestion], report: Report | None) -> Iterator[dict[str, str]]:
    """Give the text of each file and, by language, those of its translations; none larger than a file may be."""
    parts: dict[str, list[str]] = {}
    sizes: dict[str, int] = {}
    for each in reported(questions, len(questions), report, _STEP):
        plain = plain_question(_whole(each))
        texts = {"": json_line(plain) if len(questions) > _MANY else block_text([plain], indent=2)}
        for language, translation in each.question.translations.items():
            texts[language] = block_text([{"id": each.question.id} | _nested(translation)], indent=2)
        lengths = {language: len(text.encode()) for language, text in texts.items()}
        if parts and any(sizes.get(language, 0) + length > _FILE_BYTES for language, length in lengths.items()):
            yield {language: "".join(part) for language, part in parts.items()}
            parts, sizes = {}, {}
        for language, text in texts.items():
            parts.setdefault(language, ["questions:\n"]).append(text)
            sizes[language] = sizes.get(language, 0) + lengths[language]
    yield {language: "".join(part) for language, part in parts.items()} if parts else {"": "questions: []\n"}


def _whole(each: BankQuestion) -> Question:
    """Return the question with its category and tags; without a category that nobody wrote."""
    each = replace(each, category=()) if "category" in each.unsaid else each
    if not (each.category or each.tags or each.question.category or each.question.tags):
        return each.question
    category, tags = (tuple(filter(None, map(_printed, names))) for names in (each.category, each.tags))
    return replace(each.question, category=category, tags=tags)


def _printed(line: str) -> str:
    """Return a name on one line, without what nobody sees."""
    return "".join(letter for letter in " ".join(line.split()) if letter.isprintable())


def plain_question(question: Question) -> dict[str, Any]:
    """Return a question as the authoring format has it: the keys of its type between the common ones."""
    common = ((key, getattr(question, key)) for key in _KEYS)
    plain = {key: to_plain(value) for key, value in common if value is not False and value not in ("", ())}
    last = {key: plain.pop(key) for key in _LAST if key in plain}
    return plain | {key: value for key, value in to_plain(question.body).items() if key not in plain} | last


def quizzes_in(plain: Any) -> list[dict[str, Any]]:
    """Return the quizzes of a file as they stand there, from its plain data; none where it has no list of them."""
    found = plain.get("quizzes") if isinstance(plain, dict) else None
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def source_of(path: Path) -> str:
    """Return the names of the files a quiz file was brought in from; empty when it does not say."""
    line = _first_line(path)
    return line.removeprefix(_SOURCE).strip() if line.startswith(_SOURCE) else ""


def _quizzes(
    bank: Bank,
    practised: Sequence[BankQuestion],
    title: str,
    before: Sequence[Mapping[str, Any]],
    kept: Collection[str],
    taken: Collection[str],
) -> list[dict[str, Any]]:
    """Return quizzes that hold every question: one, unless there are more questions than a quiz may name.

    Of a file that had quizzes those, the first by its title, with the questions that none asks: each as far as it has
    room. One that draws its questions stays as it is, and so does an exam.
    """
    used = {*taken, *(each.question.id for each in bank.questions), *(str(each.get("id", "")) for each in before)}
    id = id_from(title) or "questions"
    stem = id if id not in used else f"{id}-quiz"
    numbered = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    free = (each for each in numbered if each not in used)
    there = kept if any(each.get("draw") for each in before) else asked_by(before)
    left = [each.question.id for each in practised if not before or each.question.id not in there]
    worth = {
        each.question.id: each.points for each in practised if each.points != 1 and 0 <= each.points <= LARGEST_WEIGHT
    }
    quizzes = [dict(each) for each in before]
    own = [each for each in quizzes if not is_exam(each)]
    if own and isinstance(own[0].get("title"), str):
        own[0]["title"] = title
    for quiz in own:
        asked = quiz.get("questions")
        if isinstance(asked, list):
            room = max(0, QUIZ_LENGTH - len(asked))
            quiz["questions"], added, left = [*asked, *left[:room]], left[:room], left[room:]
            if more := worth_of(added, worth):
                quiz["weights"] = {**(quiz.get("weights") or {}), **more}
    if own and not any("questions" in each for each in own):
        return quizzes
    for number, first in enumerate(range(0, len(left), QUIZ_LENGTH), start=1):
        name = f"{title} ({number})" if len(left) > QUIZ_LENGTH else title
        ids = left[first : first + QUIZ_LENGTH]
        weights = worth_of(ids, worth)
        plain = {"id": next(free), "title": name, "modes": ["practice", "test"], "questions": ids}
        quizzes.append(plain | ({"weights": weights} if weights else {}))
    return quizzes


_ASKED_NOW = Sentence(
    "asked-now",
    QT_TRANSLATE_NOOP("Errors", "“{title}” ({id}) was there before and in no quiz of the file; “{quiz}” asks it now."),
    QT_TRANSLATE_NOOP("Errors", "Take it out of the quiz if it should stand there alone."),
)


def _weighed_anew(
    bank: Bank, quizzes: Sequence[Mapping[str, Any]], kept: Collection[str], file: str
) -> tuple[list[Mapping[str, Any]], list[Problem]]:
    """Return quizzes with what their file says that questions count which were there before, and what that replaces."""
    said = {each.question.id: each.points for each in bank.questions if "points" not in each.unsaid}
    said = {id: points for id, points in said.items() if id in kept and 0 <= points <= LARGEST_WEIGHT}
    made, problems = list[Mapping[str, Any]](), []
    for quiz in quizzes:
        asked, old = quiz.get("questions"), quiz.get("weights") or {}
        changed = dict.fromkeys(id for id in asked or () if id in said and said[id] != old.get(id, 1))
        if changed:
            weights = {id: weight for id, weight in old.items() if id not in changed}
            weights |= worth_of([id for id in changed if said[id] != 1], said)
            quiz = {key: value for key, value in quiz.items() if key != "weights"}
            quiz |= {"weights": weights} if weights else {}
            words = [f"“{id}” {said[id]:g} ({old.get(id, 1):g})" for id in changed]
            names = ", ".join(words[:_NAMES_TOLD]) + (", …" if words[_NAMES_TOLD:] else "")
            problems.append(_WEIGHED.warning(Place(file), quiz=quiz.get("id", ""), names=names))
        made.append(quiz)
    return made, problems


_WEIGHED = Sentence(
    "replaced",
    QT_TRANSLATE_NOOP(
        "Errors", "In the quiz “{quiz}” questions count as the file brought in says, and no more as before: {names}."
    ),
    QT_TRANSLATE_NOOP("Errors", "If what they counted before was right, say it again in the form of the quiz."),
)


def worth_of(ids: Sequence[str], worth: Mapping[str, float]) -> dict[str, float]:
    """Return what questions count in a quiz that count other than one; whole numbers as such."""
    return {id: int(worth[id]) if float(worth[id]).is_integer() else worth[id] for id in ids if id in worth}


def _nested(texts: Mapping[str, str]) -> dict[str, Any]:
    """Return texts by path (`choices/act/text`) as mappings in mappings."""
    nested: dict[str, Any] = {}
    for path, text in texts.items():
        *steps, last = path.split("/")
        inner = nested
        for step in steps:
            inner = inner.setdefault(step, {})
        inner[last] = text
    return nested


def _weights(bank: Bank, quizzes: Sequence[Mapping[str, Any]], kept: Collection[str], file: str) -> Iterator[Problem]:
    """Name the questions that count other than one and stand in no quiz that could say so."""
    there = {(id, weight) for quiz in quizzes for id, weight in (quiz.get("weights") or {}).items()}
    told = [each for each in bank.questions if "points" not in each.unsaid or each.question.id not in kept]
    rest = (each.question.id for each in told if each.points != 1 and (each.question.id, each.points) not in there)
    weighed = [f"“{id}”" for id in rest]
    if weighed:
        yield Problem(
            "points-left-out",
            Place(file),
            QT_TRANSLATE_NOOP(
                "Errors", "Questions had more or less than one point; here each has one ({count}): {names}."
            ),
            QT_TRANSLATE_NOOP("Errors", "Say in the form of a quiz that asks them how much each counts."),
            Severity.WARNING,
            {
                "count": len(weighed),
                "names": ", ".join(weighed[:_NAMES_TOLD]) + (", …" if weighed[_NAMES_TOLD:] else ""),
            },
        )
