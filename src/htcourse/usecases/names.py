"""Lasting names made from titles, also from Cyrillic ones, so that nobody has to think of one."""

import re
from collections.abc import Collection
from pathlib import Path

from htcourse.core.question_bank import id_from
from htcourse.formats.module_folder.folder_files import files_of
from htcourse.formats.module_folder.lesson_file import read_lesson
from htcourse.formats.module_folder.text_file import text_of
from htcourse.store.unpack import is_safe_name


def suggested_id(title: str) -> str:
    """Return an id made from a title: small Latin letters, digits and hyphens; empty when nothing is left of it."""
    found = id_from(title)
    return found if not found or is_safe_name(found) else f"{found}-1"


def suggested_name(folder: Path, kind: str, title: str) -> str:
    """Return a name for a new file of a draft that nothing has yet, made from its title, else from its kind."""
    return free_name(suggested_id(title) or kind, {each.stem.casefold() for each in files_of(folder)})


def lesson_id(file: str, content: bytes) -> str:
    """Return the id of the lesson in a file; empty for a translation, for what is no lesson or cannot be read."""
    name = file.rpartition("/")[2]
    if not file.startswith("lessons/") or not name.endswith(".md") or "." in name.removesuffix(".md"):
        return ""
    head = read_lesson(text_of(content, file)).head
    return head.id if head else ""


def free_name(stem: str, used: Collection[str]) -> str:
    """Return a name that is not used: the stem, `stem-2` and so on."""
    name, number = stem, 2
    while name in used:
        name, number = f"{stem}-{number}", number + 1
    return name


def is_unnamed(name: str, prefix: str) -> bool:
    """Say whether an element still has the name it was added with (`source-1`), which nobody chose."""
    return not name or re.fullmatch(rf"{re.escape(prefix)}-\d+", name) is not None
