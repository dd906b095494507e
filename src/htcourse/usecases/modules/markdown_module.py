"""Texts of other programs written as a module in the authoring format, ready to be edited and packed."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from htcourse import formats
from htcourse.core.course import Lesson, Module
from htcourse.core.errors import CourseError, ModuleError, Place, Problem, Report, Sentence
from htcourse.core.module_check.slips import TEMPLATE_AIM
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats import Reading, liascript, markdown_folder
from htcourse.formats.markdown_folder.files import ENDINGS, Files
from htcourse.formats.module_folder.yaml_edits import with_value
from htcourse.markup.decode import decoded
from htcourse.store.durable import put_durably, saving
from htcourse.usecases.sources.cited_notes import notes_as_sources

_LIASCRIPT = tuple(each for each in liascript.EXTENSIONS if each in ENDINGS)

KEYS_SHOWN = Sentence(
    "keys-shown",
    QT_TRANSLATE_NOOP("Errors", "“{file}” holds quizzes of LiaScript: in the text learners read what is right."),
    QT_TRANSLATE_NOOP("Errors", "Take them out of the text, and bring the file’s questions in as questions."),
)


class ReadTexts(NamedTuple):
    """Texts as a module that is written nowhere yet, its language guessed, and what was changed or left out."""

    module: Module
    problems: tuple[Problem, ...]

    @property
    def title(self) -> str:
        """What the module is called: as its one text, or as the folder of several."""
        return self.module.titles[self.module.language]


class Made(NamedTuple):
    """The module's folder, and all that was changed or left out on the way."""

    folder: Path
    problems: tuple[Problem, ...]


def is_markdown(path: Path) -> bool:
    """Say whether `path` is a text (Markdown, Word, OpenDocument), or a folder or archive of texts, and no module."""
    found = formats.recognise(path) if path.exists() else None
    return found is not None and found.NAME in (markdown_folder.NAME, liascript.NAME)  # its lessons, not its quizzes


def refuse_other(path: Path) -> None:
    """Raise ModuleError with the reason why a file is neither a package nor a text: it is a PDF, protected, damaged."""
    problem = None if path.suffix.lower() in (".htmod", ".zip") else formats.damaged(path)
    if problem is not None:
        raise ModuleError(problem.template, problems=(), fix=problem.fix, **dict(problem.values))


def are_texts(paths: Sequence[Path]) -> bool:
    """Say whether these become a draft together: texts, or one folder or archive of texts."""
    are_files = len(paths) == 1 or all(each.is_file() and each.suffix.lower() in ENDINGS for each in paths)
    return bool(paths) and are_files and all(each.suffix.lower() != ".htmod" and is_markdown(each) for each in paths)


def hold_quizzes(paths: Sequence[Path]) -> bool:
    """Say whether one of several texts holds quizzes of LiaScript: it is a file of questions as well."""
    return any(each.is_file() and each.suffix.lower() in _LIASCRIPT and liascript.recognise(each) for each in paths)


def write_markdown_module(
    source: Path, folder: Path, module_id: str = "", title: str = "", language: str = "", report: Report | None = None
) -> Made:
    """Write the module into an empty folder; its id, title and language are told from the source where not given.

    Raises ModuleError with every problem when there is no text in the source, FolderError when the disk refuses.
    """
    texts = read_texts(source, report)
    return write_texts(texts, folder, module_id or texts.module.id, title, language)


def read_texts(
    source: Path, report: Report | None = None, smaller: Callable[[bytes], bytes] | None = None
) -> ReadTexts:
    """Read a text, or a folder or archive of texts; raises ModuleError when there is none in it.

    `smaller` gives a picture that is too large with fewer dots, nothing where it cannot.
    """
    reading = formats.with_bare_pictures(markdown_folder.read(source, report, smaller))
    return ReadTexts(_module_in(reading, source), (*keys_shown(source), *reading.problems))


def keys_shown(source: Path) -> Iterator[Problem]:
    """Give a warning for each text that holds quizzes of LiaScript: as a lesson it is read with its keys."""
    with closing(Files(source)) as files:
        for name in files.names:
            with suppress(CourseError):  # what cannot be read was told where the texts were read
                if name.lower().endswith(_LIASCRIPT) and liascript.holds_quizzes(decoded(files.read(name)).text):
                    yield KEYS_SHOWN.warning(Place(name), file=name)


def _module_in(reading: Reading, source: Path) -> Module:
    if reading.module is None:
        raise ModuleError(
            QT_TRANSLATE_NOOP("Errors", "No module can be made of “{path}”."),
            problems=reading.problems,
            fix=QT_TRANSLATE_NOOP("Errors", "Choose a text with words in it: .md, .docx or .odt, or a folder of them."),
            path=str(source),
        )
    return reading.module


def write_texts(
    texts: ReadTexts, folder: Path, module_id: str, title: str, language: str, *, is_draft: bool = False
) -> Made:
    """Write texts that were read as a module; an empty `language` is the one guessed. Raises FolderError.

    Lessons of a draft get an objective that is to be written over, as new ones have it.
    """
    module = texts.module
    files = {"module.yaml": _module_text(module, module_id, title, language or module.language).encode()}
    sources, problems = "", list(texts.problems)
    for each in module.lessons:
        file = f"lessons/{each.id}.md"
        cited = notes_as_sources(lesson_text(each, module, each.id, is_draft=is_draft), sources, file)
        sources = cited.sources_text
        files[file] = cited.markdown.encode()
        problems += cited.problems
    files |= {"sources.json": sources.encode()} if sources else {}
    files |= {each.name: each.content for each in module.pictures}
    with saving(folder):
        for name, content in files.items():
            put_durably(folder / name, content)
    return Made(folder, tuple(problems))


def _module_text(module: Module, module_id: str, title: str, language: str) -> str:
    parts = [
        {"id": each.id, "title": each.titles[module.language], "lessons": list(each.lessons)} for each in module.parts
    ]
    data = {
        "id": module_id,
        "version": module.version,
        "title": title or module.titles[module.language],
        "languages": [language],
        "parts": parts,
    }
    return with_value("", (), data)


def lesson_text(lesson: Lesson, module: Module, id: str, *, is_draft: bool) -> str:
    """Return the file of a lesson that was read, under an id."""
    text = lesson.texts[module.language]
    aims = {"objectives": [{"id": f"o-{id}", "text": TEMPLATE_AIM}]} if is_draft else {}
    front = with_value("", (), {"id": id, "title": text.title, **aims})
    sections = [f"## {each.title} {{#{each.slug}}}\n\n{each.markdown}\n" for each in text.sections]
    below = f"\n{text.definitions.strip()}\n" if text.definitions.strip() else ""
    return f"---\n{front}---\n\n" + "\n".join(sections) + below
