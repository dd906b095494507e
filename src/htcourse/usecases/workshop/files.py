"""The files of a draft: add one from a skeleton, rename, remove, bring a picture in."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from htcourse.core.bank_pictures import free_names
from htcourse.core.course import Picture
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.question_bank import is_id
from htcourse.core.question_types.owed import Say
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.folder_files import files_of
from htcourse.markup import picture_metadata
from htcourse.markup.foreign import open_foreign
from htcourse.markup.pictures import PICTURE_LIMIT, Kept, PictureStore
from htcourse.store.draft_places import draft_file, require_draft
from htcourse.store.draft_versions import (
    files_with_versions,
    keep_version,
    list_versions,
    read_version,
    rename_versions,
)
from htcourse.store.durable import keep_name, put_durably, saving
from htcourse.store.journals import remove_journal, rename_journal
from htcourse.store.places import Places
from htcourse.store.unpack import is_safe_name
from htcourse.usecases.names import lesson_id
from htcourse.usecases.workshop.drafts import MODULE_FILE
from htcourse.usecases.workshop.module_form import with_lesson, without_lesson
from htcourse.usecases.workshop.skeletons import TEXTS, chart_table
from htcourse.usecases.workshop.texts import not_readable, read_text, save_text

_PLACES = {
    "lesson": "lessons/{}.md",
    "quiz": "quizzes/{}.yaml",
    "case": "cases/{}.yaml",
    "data": "data/{}.yaml",
    "country": "countries/{}.yaml",
    "glossary": "glossary.yaml",
    "sources": "sources.json",
    "facts": "facts.yaml",
}
_COUNTRY = re.compile(r"[a-z]{2}")


def add_file(places: Places, folder: Path, kind: str, name: str, title: str, say: Say = str) -> str:
    """Write a new file from the skeleton of its kind and return its name in the draft (`lessons/x.md`).

    `name` is the lasting name (kebab-case; a country's code; ignored for glossary, sources and facts, which have one
    place). A lesson is added to the last part in module.yaml, whose comments and order stay: save that text first when
    it is open. A chart is two files; the description's name is returned. Raises CourseError for a name that is taken,
    also in other case, or not safe on every computer.
    """
    require_draft(folder)
    is_named = "{}" in _PLACES[kind]
    if is_named and not (_COUNTRY.fullmatch(name) if kind == "country" else is_id(name) and is_safe_name(name)):
        raise _no_name(name, kind)
    file = _PLACES[kind].format(name)
    table = file.replace(".yaml", ".csv") if kind == "data" else ""
    for each in filter(None, (file, table)):
        _require_free(folder, each)
    _put(folder, file, TEXTS[kind](name, title.strip() or ("" if kind == "sources" else name), say))
    if table:
        _put(folder, table, chart_table(say))
    if kind == "lesson":
        _edit_module(places, folder, lambda text: with_lesson(text, name))
    return file


def _no_name(name: str, kind: str) -> CourseError:
    if kind == "country":
        return CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{name}” is no country the course knows, and no code of another."),
            fix=QT_TRANSLATE_NOOP(
                "Errors",
                "Write its name, such as Kazakhstan, or the two letters of its code, such as ru.",
            ),
            name=name,
        )
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "“{name}” cannot be the name of a file here."),
        fix=QT_TRANSLATE_NOOP("Errors", "Write small Latin letters, digits and hyphens, as in before-you-sign."),
        name=name,
    )


def _require_free(folder: Path, file: str, but: str = "") -> None:
    """Raise CourseError when a file of that name is there, in upper or lower case."""
    for each in files_of(folder):
        if each.file.casefold() == file.casefold() and each.file != but:
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "There is a file “{file}” already."),
                fix=QT_TRANSLATE_NOOP("Errors", "Choose another name; upper and lower case count as the same."),
                file=each.file,
            )


def _put(folder: Path, file: str, text: str) -> None:
    path = draft_file(folder, file)
    with saving(path):
        put_durably(path, text.encode())


def _edit_module(places: Places, folder: Path, edit: Callable[[str], str]) -> None:
    """Edit module.yaml; one that cannot be read yet stays as it is: `check` says what is missing."""
    try:
        before = read_text(places, folder, MODULE_FILE)
        after = edit(before.text)
    except CourseError:
        return
    if after != before.text:
        save_text(places, folder, MODULE_FILE, after, since=before.stamp)


def rename_file(places: Places, folder: Path, file: str, name: str) -> str:
    """Rename a file within its folder and return its new name; its ending stays. Ids inside it do not change.

    `name` is without the ending (`before-you-sign`, a translation `before-you-sign.ru`). Its versions and journal go
    along. Raises CourseError for a name that is taken or not safe, and for files whose name says what they are.
    """
    path = _existing(folder, file)
    if "/" not in file:
        raise _fixed(file)
    pure = PurePosixPath(file)
    new = f"{pure.parent}/{name}{pure.suffix}"
    if "/" in name or name.startswith(".") or not (is_safe_name(name) and is_safe_name(f"{name}{pure.suffix}")):
        raise _no_name(name, "")
    _require_free(folder, new, but=file)
    with saving(path):
        path.rename(draft_file(folder, new))
        keep_name(path.parent)
    rename_journal(places, folder, file, new)
    rename_versions(places, folder, file, new)
    return new


def _existing(folder: Path, file: str) -> Path:
    require_draft(folder)
    path = folder / file
    if draft_file(folder, file).is_file():
        return path
    raise NotFoundError(
        QT_TRANSLATE_NOOP("Errors", "There is no file “{file}” in this module."),
        fix=QT_TRANSLATE_NOOP("Errors", "It may have been renamed or removed by another program."),
        file=file,
    )


def _fixed(file: str) -> CourseError:
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "“{file}” is called so in every module."),
        fix=QT_TRANSLATE_NOOP("Errors", "Leave its name as it is."),
        file=file,
    )


def remove_file(places: Places, folder: Path, file: str) -> None:
    """Take a file out of the draft; it stays among its versions. A lesson is taken out of module.yaml, too.

    Raises FolderError when it could not be kept: then it stays where it is.
    """
    path = _existing(folder, file)
    if file == MODULE_FILE:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Without {name} the folder is no module."),
            fix=QT_TRANSLATE_NOOP("Errors", "Leave it, or remove the whole folder with your file manager."),
            name=MODULE_FILE,
        )
    with saving(path):
        content = path.read_bytes()
        keep_version(places, folder, file, content, path.stat().st_mtime)
        path.unlink()
        keep_name(path.parent)
    remove_journal(places, folder, file)
    removed = lesson_id(file, content)
    if removed:
        _edit_module(places, folder, lambda text: without_lesson(text, removed))


def removed_files(places: Places, folder: Path) -> tuple[str, ...]:
    """Return the names of files that were in the draft, are gone, and can be put back."""
    return tuple(each for each in files_with_versions(places, folder) if not (folder / each).exists())


def restore_file(places: Places, folder: Path, file: str) -> None:
    """Put a file that was removed back, as it was; a lesson at the end of the last part."""
    require_draft(folder)
    newest = list_versions(places, folder, file)[:1]
    if not newest:
        raise NotFoundError(QT_TRANSLATE_NOOP("Errors", "Nothing of “{file}” is kept."), file=file)
    _require_free(folder, file)
    path = draft_file(folder, file)
    content = read_version(places, folder, file, newest[0].name)
    with saving(path):
        put_durably(path, content)
    restored = lesson_id(file, content)
    if restored:
        _edit_module(places, folder, lambda text: with_lesson(text, restored))


def add_picture(folder: Path, path: Path, content: bytes | None = None) -> str:
    """Copy a picture into the draft and return its name there (`images/x.png`); with `content` these bytes for its own.

    PNG, JPEG or SVG by its content, at most 8 MB as `check` has it; its name is made safe, and another picture is never
    written over (the same picture is not copied twice). What a camera wrote beside it is left out. Raises CourseError
    saying why it is refused.
    """
    require_draft(folder)
    content = picture_metadata.without_metadata(_picture_content(path) if content is None else content)
    kept = PictureStore().put(path.name, content)
    if not kept.name:
        raise kept.error(path.name)
    there = dict(_pictures(folder))
    same = next((name for name, each in there.items() if each == content), "")
    if same:
        return same
    name = free_names([Picture(kept.name, content)], there)[kept.name]
    target = draft_file(folder, name)
    with saving(target):
        put_durably(target, content)
    return name


def says_more(path: Path) -> bool:
    """Say whether a picture's file names what the picture does not show: a camera wrote it, and it is left out."""
    try:
        content = path.read_bytes()
    except OSError:
        return False
    return picture_metadata.says_more(content)


def _picture_content(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        raise Kept("", "not-a-picture").error(path.name)  # a pipe would be waited for without end
    try:
        with open_foreign(path) as reading:
            content = reading.read(PICTURE_LIMIT + 1)
    except OSError as error:
        raise not_readable(str(path), error) from error
    if len(content) > PICTURE_LIMIT:
        raise Kept("", "too-large", path.stat().st_size).error(path.name)
    return content


def _pictures(folder: Path) -> Iterator[tuple[str, bytes]]:
    for each in files_of(folder):
        if each.folder == "images":
            yield each.file, each.path.read_bytes()
