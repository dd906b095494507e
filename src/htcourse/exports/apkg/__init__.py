"""Anki out: a note a question, which shows the question, then the right answer with the reasons; pictures along.

Anki grades nobody, so that a card can hold any type. The whole question also stands as JSON in a field of its own, from
which `formats.anki` makes the same question again.
"""

from pathlib import Path

from htcourse.core.question_bank import Bank, Written
from htcourse.exports import put_file
from htcourse.exports.apkg.package import package_bytes

NAME = "apkg"
EXTENSION = ".apkg"


def write_questions(bank: Bank, path: Path) -> Written:
    """Write all questions whose types have sides of a card, in a deck for each category."""
    content, count, problems = package_bytes(bank)
    put_file(path, content)
    return Written(count, problems)
