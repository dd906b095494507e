"""What a case rests on is read by learners in its debrief: nothing in it speaks to the course's authors."""

import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

CONTENT = Path(__file__).parent.parent.parent / "content"
_CHAPTER = re.compile(r"\([A-F]\d\b[^)]*\)")
"""A chapter of the authors' notes, such as “(C6)”; “(C29 art. 2)” is a convention."""
_FACT = re.compile(r"\b[A-F]-\d{3}\b")

_TO_AUTHORS = re.compile("Our verdict|Teach it so|See table")


def _read(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text("utf-8"))


def _rested_on(part: object) -> set[str]:
    """Return the facts that a case and its decisions rest on."""
    if isinstance(part, list):
        return {fact for each in part for fact in _rested_on(each)}
    if not isinstance(part, dict):
        return set()
    return set(part.get("facts", ())) | {fact for each in part.values() for fact in _rested_on(each)}


@pytest.fixture(scope="module")
def claims() -> dict[str, str]:
    return {each["id"]: each["claim"] for each in _read(CONTENT / "facts.yaml")["facts"]}


def test_no_claim_names_a_chapter_of_the_authors_notes(claims):
    assert [name for name, claim in claims.items() if _CHAPTER.search(claim)] == []


def test_what_a_case_rests_on_is_said_to_learners_without_the_ids_of_other_facts(claims):
    rested_on = {fact for path in (CONTENT / "cases").glob("*.yaml") for fact in _rested_on(_read(path))}
    assert rested_on
    assert [name for name in sorted(rested_on) if _FACT.search(claims[name]) or _TO_AUTHORS.search(claims[name])] == []
