"""ARCHITECTURE.md names what is there: every path, and every name of the code."""

import re
from pathlib import Path

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
NAMES = [each for each in SPANS if re.fullmatch(r"[a-z]+(_[a-z]+)+|[A-Z][a-z]+([A-Z][a-z]+)+", each)]


def test_every_path_is_there():
    anywhere = {path.name for path in (ROOT / "src").rglob("*")}
    named = [each for each in PATHS if not each.startswith(IN_A_HOME)]
    assert named
    there = {each for each in named if any((ROOT / room / each).exists() for room in ROOMS)}
    assert [each for each in named if each not in there and each not in anywhere] == []


def test_every_name_is_in_the_code():
    words = {word for path in (ROOT / "src").rglob("*.py") for word in re.findall(r"\w+", path.read_text("utf-8"))}
    assert NAMES
    assert [each for each in NAMES if each not in words] == []


def test_a_name_is_in_the_file_that_is_named_with_it():
    said = set(re.findall(r"`(\w+)`\s+(?:in|of)\s+`([\w./]+\.py)`", TEXT))
    assert len(said) > 20
    files = {path: next(ROOT / room / path for room in ROOMS if (ROOT / room / path).exists()) for _, path in said}
    texts = {path: re.findall(r"\w+", file.read_text("utf-8")) for path, file in files.items()}
    assert [(name, path) for name, path in sorted(said) if name not in texts[path]] == []


def test_the_tree_names_folders_and_files_that_are_there():
    tree = TEXT[TEXT.index("## The tree") : TEXT.index("The records collected for a class")]
    known = {path.name for path in (ROOT / "src").rglob("*")}
    known |= {path.name for folder in (ROOT, ROOT / "docs") for path in folder.iterdir()}
    known |= {path.name for folder in ("assets", "tests") for path in (ROOT / folder).rglob("*") if path.is_dir()}
    told = set(re.findall(r"\b([\w\-]+)/(?=[\s,(]|$)|\b(\w+\.(?:py|md|toml|lock))\b", tree, re.MULTILINE))
    missing = {folder or file for folder, file in told} - known - {"htcourse", "src", "data"}
    assert missing == set()
