"""Every promise in docs/promises.md names tests, and each of them is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", TEXT)))


def test_every_test_that_holds_a_promise_is_there():
    files = {file: ROOT / file for file, _ in NAMED}
    there = {
        file: re.findall(r"^def (\w+)\(", path.read_text(encoding="utf-8"), re.MULTILINE)
        for file, path in files.items()
        if path.exists()
    }
    assert NAMED
    assert [(file, test) for file, test in NAMED if test not in there.get(file, ())] == []


def test_every_promise_names_a_test():
    rows = [line for line in TEXT.splitlines() if line.startswith("|") and "---" not in line][1:]
    assert rows
    assert [row for row in rows if "::test_" not in row] == []
