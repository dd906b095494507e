"""A data folder beside a built-in course: a copy of the sample under another id."""

import shutil
from pathlib import Path

import pytest
from tests.usecases.sample_desk import SAMPLE

from htcourse.store import packages
from htcourse.store.places import Places
from htcourse.usecases.modules.build_module import build_module


def beside_a_course(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """Return the data folder; the course stands in `course`."""
    course = folder / "course"
    shutil.copytree(SAMPLE, course)
    path = course / "module.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("id: sample", "id: course"), encoding="utf-8")
    builtin = build_module(course, folder / "builtin")
    monkeypatch.setattr(packages, "builtin_library", lambda: builtin)
    places = Places(folder / "home")
    places.prepare()
    return places
