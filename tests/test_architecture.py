"""ARCHITECTURE.md names what is there: every path, and every name of the code."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
SPANS = sorted(set(re.findall(r"`([^`\n]+)`", TEXT)))
PATHS = [each for each in SPANS if re.fullmatch(r"[\w.\-]+(/[\w.\-]+)+/?|[\w\-]+/|[\w\-]+\.(py|md|toml|lock)", each)]
ROOMS = ("", "src/htcourse", "src/htcourse/ui", "src/htcourse/ui/screens", "src/htcourse/core", "tests")
IN_A_HOME = (
    "learners/",
    "modules/",
    "backups/",
    "logs/",
    "trainer/",
    "build/data/",
    "htcourse/data/",
    "htcourse-home/",
)
"""Folders that the program or the build makes."""
CODE = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
NAMES = [each for each in SPANS if re.fullmatch(r"[a-z]+(_[a-z]+)+|[A-Z][a-z]+([A-Z][a-z]+)+", each)]


@pytest.mark.parametrize("path", [each for each in PATHS if not each.startswith(IN_A_HOME)])
def test_a_path_is_there(path):
    anywhere = "/" not in path and any((ROOT / "src").rglob(path))
    assert anywhere or any((ROOT / room / path).exists() for room in ROOMS)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_in_the_code(name):
    assert re.search(rf"\b{name}\b", CODE)


def test_the_tree_names_folders_and_files_that_are_there():
    tree = TEXT[TEXT.index("## The tree") : TEXT.index("The records collected for a class")]
    known = {path.name for path in (ROOT / "src").rglob("*")}
    known |= {path.name for folder in (ROOT, ROOT / "docs") for path in folder.iterdir()}
    known |= {path.name for folder in ("assets", "tests") for path in (ROOT / folder).rglob("*") if path.is_dir()}
    told = set(re.findall(r"\b([\w\-]+)/(?=[\s,(]|$)|\b(\w+\.(?:py|md|toml|lock))\b", tree, re.MULTILINE))
    missing = {folder or file for folder, file in told} - known - {"htcourse", "src", "data"}
    assert missing == set()
