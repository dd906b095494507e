"""What the insert menus put into a lesson."""

from __future__ import annotations

from typing import NamedTuple

CALLOUTS = ("note", "tip", "warning", "example", "law", "story", "question")
AUDIENCES = ("trainer", "slide")
COUNTRIES = ("kg", "kz", "tj", "tm", "uz")


class Insertion(NamedTuple):
    """A block (`is_block`: paragraphs of its own), or words put round what is selected."""

    before: str
    after: str = ""
    sample: str = ""
    is_block: bool = False


def callout(kind: str, title: str, body: str) -> Insertion:
    """Return a callout with a title and a body of one line."""
    return Insertion(f'!!! {kind} "{quoted(title)}"\n    {body}', is_block=True)


def country(code: str, body: str) -> Insertion:
    """Return a block for one country."""
    return Insertion(f'!!! country "{code}"\n    {body}', is_block=True)


def check(question_id: str) -> Insertion:
    """Return the place of a question, answered in the lesson."""
    return Insertion(f'!!! check "{question_id}"', is_block=True)


def chart(kind: str, chart_id: str) -> Insertion:
    """Return the place of a chart, timeline or map."""
    return Insertion(f'!!! {kind} "{chart_id}"', is_block=True)


def citation(source_id: str) -> Insertion:
    """Return a citation."""
    return Insertion(f" [@{source_id}]")


def term(term_id: str, sample: str) -> Insertion:
    """Return a link to the glossary, round the words that are selected."""
    return Insertion("[", f"]{{term={term_id}}}", sample)


def picture(name: str, alt: str) -> Insertion:
    """Return a picture with its alternative text."""
    words = alt.replace("[", "(").replace("]", ")")
    return Insertion(f"![{words}]({name})", is_block=True)


def details(title: str, body: str) -> Insertion:
    """Return a folded block."""
    return Insertion(f'??? note "{quoted(title)}"\n    {body}', is_block=True)


def table(first: str, second: str) -> Insertion:
    """Return a table of two columns and two rows."""
    return Insertion(f"| {first} | {second} |\n|---|---|\n|  |  |\n|  |  |", is_block=True)


def quoted(title: str) -> str:
    """Return a title without the double quotes that would end it."""
    return title.replace('"', "'")
