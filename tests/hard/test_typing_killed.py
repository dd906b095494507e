"""kill -9 while an author types: every text the journal kept is offered again, and no file is ever half written."""

import multiprocessing
import random
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from htcourse.store.places import Places
from htcourse.usecases.workshop.drafts import new_draft, open_draft
from htcourse.usecases.workshop.texts import DraftText, read_text, version_text, versions

AUTHOR = Path(__file__).parent / "typing_author.py"
FILE = "lessons/first-lesson.md"
KILLS = 12


def _killed(places: Places, draft: Path, lines: int) -> list[str]:
    """Let an author type until so many lines were said, kill them, and return all that was said."""
    command = [sys.executable, str(AUTHOR), str(places.home), str(draft)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as author:
        assert author.stdout is not None
        said = [author.stdout.readline() for _ in range(lines)]
        author.kill()
        said += author.stdout.readlines()
    return [line.strip() for line in said if line.endswith("\n")]


@pytest.mark.hard
def test_what_was_kept_comes_back_after_every_kill(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    draft = new_draft(places, None, "safe-work", "Safe work", "en")
    chance = random.Random(20260401)
    looking = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), max_tasks_per_child=1)
    for _ in range(KILLS):
        said = _killed(places, draft, chance.randint(3, 40))
        kept = max(int(line.split()[1]) for line in said)
        saved = max((int(line.split()[1]) for line in said if line.startswith("saved")), default=0)
        read, left = looking.submit(_looked_at, places, draft).result()  # by a program that ends before the next types
        newest = read.recovered or read.text
        assert newest.count("Typed line") >= kept
        assert read.text.count("Typed line") >= saved
        for text in (newest, read.text, *_older(places, draft)):
            assert text.startswith("---\nid: first-lesson")
            assert text.endswith("\n")
            numbers = [int(line.split()[2].strip(",")) for line in text.split("\n") if line.startswith("Typed line")]
            assert numbers == list(range(1, len(numbers) + 1))
        assert left == ((FILE,) if read.recovered else ())
    looking.shutdown()
    assert len(versions(places, draft, FILE)) == 10
    assert not [each for each in draft.rglob("*") if each.suffix == ".part" and not each.name.startswith(".")]


def _looked_at(places: Places, draft: Path) -> tuple[DraftText, tuple[str, ...]]:
    return read_text(places, draft, FILE), open_draft(places, draft).recovered


def _older(places: Places, draft: Path) -> list[str]:
    return [version_text(places, draft, FILE, each.name) for each in versions(places, draft, FILE)]
