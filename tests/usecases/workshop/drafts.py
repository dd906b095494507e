"""A draft to work on: the sample module or a small new one, in real folders."""

import shutil
from pathlib import Path

from tests.usecases.sample_desk import SAMPLE

from htcourse.store.places import Places

LESSON = "lessons/asking-for-help.md"
QUIZ = "quizzes/basics.yaml"


def sample_draft(folder: Path) -> Path:
    """Copy the sample module below a folder and return it."""
    return shutil.copytree(SAMPLE, folder / "draft")


def data_folder(folder: Path) -> Places:
    """Return an empty data folder."""
    places = Places(folder / "home")
    places.prepare()
    return places


def text_of(draft: Path, file: str) -> str:
    """Return a file's text."""
    return (draft / file).read_text(encoding="utf-8")


def files_below(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with what it holds."""
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}
