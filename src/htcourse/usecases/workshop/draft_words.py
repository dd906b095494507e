"""Names a draft has, for what an author can choose from: sources, and the nearest of several to a word."""

import difflib
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from htcourse.formats.module_folder.folder_files import files_of
from htcourse.formats.module_folder.lesson_file import read_lesson
from htcourse.formats.module_folder.text_file import TextFile, read_text

_CITED = re.compile(r"@(\w(?:[\w:.+/-]*\w)?)")


def text_now(folder: Path, file: str, unsaved: Mapping[str, str]) -> str:
    """Return the text of a file as it stands in the editor, else on disk; empty when it cannot be read."""
    if file in unsaved:
        return unsaved[file]
    return read_text(folder / file, file).text or ""


def source_ids(folder: Path, unsaved: Mapping[str, str]) -> list[str]:
    """Return the ids of the sources in sources.json, in its order."""
    try:
        rows = json.loads(text_now(folder, "sources.json", unsaved) or "[]")
    except ValueError:
        return []
    found = rows if isinstance(rows, list) else []
    return [str(each["id"]) for each in found if isinstance(each, dict) and each.get("id")]


def uncited(folder: Path, unsaved: Mapping[str, str]) -> list[str]:
    """Return the ids of the sources that no file of the draft cites."""
    cited = set[str]()
    for each in files_of(folder):
        if each.file.endswith((".md", ".yaml")):
            cited.update(_CITED.findall(text_now(folder, each.file, unsaved)))
    return [each for each in source_ids(folder, unsaved) if each not in cited]


def objectives_in(folder: Path, unsaved: Mapping[str, str]) -> dict[str, str]:
    """Return the objectives of all lessons, in the order of their files: their words by id."""
    lessons = [each.file for each in files_of(folder) if each.folder == "lessons" and not each.language]
    heads = (read_lesson(TextFile(file, text_now(folder, file, unsaved))).head for file in sorted(lessons))
    return {aim.id: aim.text for head in heads if head is not None for aim in head.objectives}


def nearest(word: str, known: Sequence[str]) -> str:
    """Return the name that was probably meant, empty when none is near."""
    return next(iter(difflib.get_close_matches(word, known, 1)), "")
