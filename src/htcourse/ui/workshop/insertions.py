"""What the insert menus put into a lesson."""

from typing import NamedTuple

AUDIENCES = ("trainer", "slide")


class Insertion(NamedTuple):
    """A block (`is_block`: paragraphs of its own), or words put round what is selected."""

    before: str
    after: str = ""
    sample: str = ""
    is_block: bool = False


def block(kind: str, words: str, body: str = "", sign: str = "!!!") -> Insertion:
    """Return a block with its title or what it names, and a body of one line; with the sign `???` it is folded."""
    title = words.replace('"', "'")  # a double quote would end it
    return Insertion(f'{sign} {kind} "{title}"' + (f"\n    {body}" if body else ""), is_block=True)


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


def table(first: str, second: str) -> Insertion:
    """Return a table of two columns and two rows."""
    return Insertion(f"| {first} | {second} |\n|---|---|\n|  |  |\n|  |  |", is_block=True)
