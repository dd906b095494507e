"""`docs/coverage.md` says where every entry of the ledger is taught, or why it is not."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "coverage.md").read_text("utf-8")


def test_the_table_is_what_the_content_gives_and_every_entry_is_taught_or_left_out_for_a_reason():
    command = [sys.executable, str(ROOT / "scripts" / "coverage.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_entry_of_the_ledger_has_a_row():
    ledger = re.findall(r"^  - id: (\S+)", (ROOT / "content" / "facts.yaml").read_text("utf-8"), re.MULTILINE)
    assert re.findall(r"^\| ([ABCDE]-\d+) \|", PAGE, re.MULTILINE) == ledger


def test_the_share_of_entries_taught_is_stated():
    [(taught, entries)] = re.findall(r"\*\*(\d+) of (\d+) entries are taught", PAGE)
    assert int(taught) == int(entries) - PAGE.count("*Left out: ")


@pytest.mark.parametrize("section", ["Introduction", "Literature review", "Methodology", "Conclusion", "References"])
def test_every_section_of_the_paper_leads_to_a_lesson(section):
    [row] = re.findall(rf"^\| {section}.*$", PAGE, re.MULTILINE)
    assert row.split("|")[4].strip()
