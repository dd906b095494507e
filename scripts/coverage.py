"""Keep `docs/coverage.md` in step with the content: what of the paper and of the ledger is taught, and where.

`--write` writes the table, `--check` fails if it is not what the content gives or if an entry is neither taught nor
left out for a reason. An entry is taught where a lesson's front matter, a question or a case decision names it.
Run it with the environment's Python.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from common import ROOT, fail

if TYPE_CHECKING:
    from htcourse.core.course import Module

TABLE = ROOT / "docs" / "coverage.md"
SECTIONS = ROOT / "docs" / "paper-sections.toml"
LEFT_OUT = ROOT / "docs" / "coverage-left-out.toml"
PARTS = {
    "A": "What the paper says",
    "B": "What a complete course needs",
    "C": "Law",
    "D": "Practice",
    "E": "What is newer, and what was corrected",
}
HEAD = """# Coverage

Written by `scripts/coverage.py --write` from the content; do not edit it by hand. An entry of the ledger
(`content/facts.yaml`) counts as taught where a lesson's front matter, a question or a case names it. Which entries
belong to a section of the paper stands in `docs/paper-sections.toml`, why an entry is left out in
`docs/coverage-left-out.toml`.
"""


@dataclass
class Entry:
    """One entry of the ledger: what it is called and what names it."""

    id: str
    title: str
    lessons: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    cases: list[str] = field(default_factory=list)

    @property
    def taught(self) -> bool:
        """Say whether anything names it."""
        return bool(self.lessons or self.questions or self.cases)


def read_course() -> Module:
    """Read the course's content."""
    from htcourse.formats.module_folder import read

    module = read(ROOT / "content").module
    if module is None:
        fail("content/ cannot be read; `python -m htcourse check content` says why.")
    return module


def read_titles() -> dict[str, str]:
    """Return the ledger's ids and titles; the program does not keep the titles."""
    from ruamel.yaml import YAML

    facts = YAML(typ="safe").load((ROOT / "content" / "facts.yaml").read_text("utf-8"))["facts"]
    return {each["id"]: each["title"] for each in facts}


def entries_of(module: Module, titles: dict[str, str]) -> dict[str, Entry]:
    """Return every entry with the lessons, questions and cases that name it, in the course's order."""
    entries = {name: Entry(name, title) for name, title in titles.items()}
    order = [lesson for part in module.parts for lesson in part.lessons]
    for lesson in sorted(module.lessons, key=lambda each: order.index(each.id)):
        _note(entries, lesson.facts, "lessons", lesson.id)
    for question in module.questions:
        _note(entries, question.facts, "questions", question.id)
    for case in module.cases:
        decisions = [each for node in case.body.nodes for each in node.decisions]
        named = [fact for each in decisions if each.debrief for fact in each.debrief.facts]
        _note(entries, dict.fromkeys([*case.body.facts, *named]), "cases", case.body.id)
    return entries


def _note(entries: dict[str, Entry], facts: Iterable[str], kind: str, name: str) -> None:
    for fact in facts:
        if fact not in entries:
            fail(f"{name} names {fact}, which is not in content/facts.yaml.")
        getattr(entries[fact], kind).append(name)


def paper_table(entries: dict[str, Entry]) -> list[str]:
    """Return the table of the paper's sections."""
    rows = ["| Section of the paper | Entries | Taught | Lessons |", "|---|---|---|---|"]
    for section in tomllib.loads(SECTIONS.read_text("utf-8"))["section"]:
        found = [entries[each] for each in section["entries"]]
        lessons = dict.fromkeys(lesson for each in found for lesson in each.lessons)
        taught = sum(each.taught for each in found)
        names = ", ".join(each.id for each in found)
        rows.append(f"| {section['title']} | {names} | {taught} of {len(found)} | {', '.join(lessons)} |")
    return rows


def entry_tables(entries: dict[str, Entry], left_out: dict[str, str]) -> list[str]:
    """Return a table of entries for each part of the ledger."""
    lines: list[str] = []
    for letter, title in PARTS.items():
        part = [each for each in entries.values() if each.id.startswith(letter)]
        taught = sum(each.taught for each in part)
        lines += ["", f"## {letter}. {title}: {taught} of {len(part)} taught", ""]
        lines += ["| Entry | What it says | Lessons | Questions | Cases |", "|---|---|---|---|---|"]
        lines += [_row(each, left_out.get(each.id, "")) for each in part]
    return lines


def _row(entry: Entry, reason: str) -> str:
    cells = [", ".join(each) for each in (entry.lessons, entry.questions, entry.cases)]
    if not entry.taught:
        cells[0] = f"*Left out: {reason}*"
    return f"| {entry.id} | {entry.title.replace('|', '/')} | {' | '.join(cells)} |"


def coverage(entries: dict[str, Entry], left_out: dict[str, str]) -> str:
    """Return the whole page."""
    taught = sum(each.taught for each in entries.values())
    in_lessons = sum(bool(each.lessons) for each in entries.values())
    asked = sum(bool(each.questions or each.cases) for each in entries.values())
    share = (
        f"**{taught} of {len(entries)} entries are taught ({100 * taught / len(entries):.1f} %)**: {in_lessons} in a "
        f"lesson, {asked} in a question or a case too. {len(left_out)} are left out, each with its reason."
    )
    parts = [HEAD, share, "", "## The paper, section by section", "", *paper_table(entries)]
    return "\n".join([*parts, *entry_tables(entries, left_out)]) + "\n"


def faults(entries: dict[str, Entry], left_out: dict[str, str]) -> list[str]:
    """Return what does not add up: silence without a reason, a reason for what is taught, a reason for nothing."""
    found = [
        f"{each.id} is neither taught nor left out for a reason"
        for each in entries.values()
        if not each.taught and not left_out.get(each.id)
    ]
    for name in left_out:
        if name not in entries:
            found.append(f"{name} is said to be left out and is not in the ledger")
        elif entries[name].taught:
            found.append(f"{name} is said to be left out and is taught")
    sections = tomllib.loads(SECTIONS.read_text("utf-8"))["section"]
    mapped = {each for section in sections for each in section["entries"]}
    found += [f"{each} belongs to no section of the paper" for each in entries if each[0] == "A" and each not in mapped]
    return found


def main() -> None:
    """Write the table, or check it."""
    parser = argparse.ArgumentParser(description=__doc__)
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--write", action="store_true", help="write docs/coverage.md")
    action.add_argument("--check", action="store_true", help="fail if docs/coverage.md is out of step")
    arguments = parser.parse_args()
    left_out = tomllib.loads(LEFT_OUT.read_text("utf-8"))
    entries = entries_of(read_course(), read_titles())
    page = coverage(entries, left_out)
    if arguments.write:
        TABLE.write_text(page, "utf-8")
    if found := faults(entries, left_out):
        fail("the coverage has gaps:\n  " + "\n  ".join(found))
    if page != TABLE.read_text("utf-8"):
        fail("docs/coverage.md is out of step; run `scripts/coverage.py --write` with the environment's Python.")


if __name__ == "__main__":
    main()
