"""A folder or archive of Markdown files written as a module in the authoring format, ready to be edited and packed."""

from pathlib import Path
from typing import NamedTuple

from htcourse import formats
from htcourse.core.course import Lesson, Module
from htcourse.core.errors import ModuleError, Problem, Report
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.formats import markdown_folder
from htcourse.formats.module_folder.yaml_edits import with_value
from htcourse.store.durable import put_durably, saving


class Made(NamedTuple):
    """The module's folder, and all that was changed or left out on the way."""

    folder: Path
    problems: tuple[Problem, ...]


def is_markdown(path: Path) -> bool:
    """Say whether `path` is a folder or archive of Markdown files that is no module yet."""
    found = formats.recognise(path) if path.exists() else None
    return found is not None and found.NAME == markdown_folder.NAME


def write_markdown_module(
    source: Path, folder: Path, module_id: str = "", title: str = "", language: str = "", report: Report | None = None
) -> Made:
    """Write the module into an empty folder; its id, title and language are told from the source where not given.

    Raises ModuleError with every problem when there is no text in the source, FolderError when the disk refuses.
    """
    reading = markdown_folder.read(source, report)
    module = reading.module
    if module is None:
        raise ModuleError(
            QT_TRANSLATE_NOOP("Errors", "No module can be made of “{path}”."),
            problems=reading.problems,
            fix=QT_TRANSLATE_NOOP("Errors", "Choose a folder with files that end in .md."),
            path=str(source),
        )
    language = language or module.language
    files = {"module.yaml": _module_text(module, module_id or module.id, title, language).encode()}
    files |= {f"lessons/{each.id}.md": _lesson_text(each, module.language).encode() for each in module.lessons}
    files |= {each.name: each.content for each in module.pictures}
    with saving(folder):
        for name, content in files.items():
            put_durably(folder / name, content)
    return Made(folder, reading.problems)


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


def _lesson_text(lesson: Lesson, language: str) -> str:
    text = lesson.texts[language]
    front = with_value("", (), {"id": lesson.id, "title": text.title})
    sections = [f"## {each.title} {{#{each.slug}}}\n\n{each.markdown}\n" for each in text.sections]
    below = f"\n{text.definitions.strip()}\n" if text.definitions.strip() else ""
    return f"---\n{front}---\n\n" + "\n".join(sections) + below
