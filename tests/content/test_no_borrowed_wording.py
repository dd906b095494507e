"""The course takes facts from the paper it grew from, never its sentences.

`sources.json` is left aside: it lists titles, and many of the paper's sources are the course's too.
"""

from pathlib import Path

import pytest
from tests.content.wording import RUNS, runs_of, without, words_of

CONTENT = Path(__file__).parent.parent.parent / "content"
PAPER = "Prevention of Human Trafficking Crime: A View from Kazakhstan and Central Asian Countries"

# What may stand as the paper has it, longest first, and why.
ALLOWED = {
    "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children": "an instrument",
    "Protocol to Prevent, Suppress and Punish Trafficking in Persons": "the same instrument, in short",
    "Convention on the Elimination of All Forms of Discrimination against Women": "an instrument",
    PAPER: "the paper's own title: it is credited by it",
}


@pytest.fixture(scope="module")
def paper_runs():
    return set(RUNS.read_text("utf-8").split())


def test_the_papers_own_title_is_known_as_borrowed(paper_runs):
    assert [run for run, hashed in runs_of(words_of(PAPER)) if hashed not in paper_runs] == []


def test_a_run_broken_by_a_citation_or_a_term_is_still_found(paper_runs):
    marked = "Prevention of [Human Trafficking]{term=tip} Crime [@seed]: A View from Kazakhstan and Central Asian"
    assert any(hashed in paper_runs for _, hashed in runs_of(words_of(marked)))


@pytest.mark.parametrize("folder", ["lessons", "quizzes", "cases", "countries", "data", "images", "."])
def test_no_nine_words_in_a_row_are_the_papers(folder, paper_runs):
    allowed = [words_of(phrase) for phrase in ALLOWED]
    files = (CONTENT / folder).glob("*" if folder == "." else "**/*")
    borrowed = {
        f"{path.relative_to(CONTENT)}: {run}"
        for path in files
        if path.suffix in (".md", ".yaml", ".csv", ".svg")
        for run, hashed in runs_of(without(words_of(path.read_text("utf-8")), allowed))
        if hashed in paper_runs
    }
    assert sorted(borrowed) == []
