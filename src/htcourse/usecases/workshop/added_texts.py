"""Texts of other programs as new lessons of a module that somebody has."""

import re
from pathlib import Path
from typing import NamedTuple

from htcourse.core.bank_pictures import free_names
from htcourse.core.errors import CourseError, Problem
from htcourse.formats.module_folder.folder_files import files_of
from htcourse.store.draft_places import draft_file, require_draft
from htcourse.store.durable import put_durably, saving
from htcourse.store.places import Places
from htcourse.usecases.modules.markdown_module import ReadTexts, lesson_text
from htcourse.usecases.names import free_name, lesson_id
from htcourse.usecases.sources.cited_notes import notes_as_sources
from htcourse.usecases.workshop.drafts import MODULE_FILE
from htcourse.usecases.workshop.module_form import with_lesson
from htcourse.usecases.workshop.texts import read_text, save_text

_SOURCES = "sources.json"
_LEADS = re.compile(r"(?<=\]\()([^()\s#<>]+)")


class AddedTexts(NamedTuple):
    """The files of the lessons that came, in their order, and what was changed or left out on the way."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]


def add_texts(places: Places, folder: Path, texts: ReadTexts) -> AddedTexts:
    """Write texts as lessons at the end of a draft's last part; nothing that is there is written over.

    Names that are taken get a number, and so do pictures; links among the texts and sources that are there already
    lead where they led. Raises CourseError when the draft cannot be written to.
    """
    require_draft(folder)
    module = texts.module
    there = {each.file: each.path.read_bytes() for each in files_of(folder) if each.folder in ("images", "lessons")}
    used = {Path(name).stem.casefold() for name in there} | {lesson_id(*each) for each in there.items()}
    names = free_names(module.pictures, there)
    for lesson in module.lessons:
        names[lesson.id] = free_name(lesson.id, used)
        used.add(names[lesson.id])
    sources = _text(places, folder, _SOURCES)
    cited = sources
    for each in module.pictures:
        _put(folder, names[each.name], each.content)
    made, problems = [], list(texts.problems)
    for lesson in module.lessons:
        text = _LEADS.sub(
            lambda found: names.get(found[0], found[0]), lesson_text(lesson, module, names[lesson.id], is_draft=True)
        )
        made.append(f"lessons/{names[lesson.id]}.md")
        found = notes_as_sources(text, cited, made[-1])
        cited = found.sources_text
        problems += found.problems
        _put(folder, made[-1], found.markdown.encode())
    if cited != sources:
        save_text(places, folder, _SOURCES, cited, since="", over=True)
    text = listed = _text(places, folder, MODULE_FILE)
    for lesson in module.lessons:
        listed = _listed(listed, names[lesson.id])
    if listed != text:
        save_text(places, folder, MODULE_FILE, listed, since="", over=True)
    return AddedTexts(tuple(made), tuple(problems))


def _text(places: Places, folder: Path, file: str) -> str:
    return read_text(places, folder, file).text if draft_file(folder, file).is_file() else ""


def _listed(text: str, name: str) -> str:
    try:
        return with_lesson(text, name)
    except CourseError:  # it cannot be read yet: `check` says what is missing
        return text


def _put(folder: Path, file: str, content: bytes) -> None:
    path = draft_file(folder, file)
    with saving(path):
        put_durably(path, content)
