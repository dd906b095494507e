"""Single bits of a learner's file turned over, and what became of the record each time."""

import random
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tests.store.damage import PAGE
from tests.usecases.whole_record import rows_of

from htcourse.core.errors import CourseError
from htcourse.store.check_record import check_record, record_errors


def index_bytes(path: Path) -> list[int]:
    """Return where the bytes of a closed record stand that an index uses (sqlite.org/fileformat2.html, 1.6)."""
    content = path.read_bytes()
    pages = (place for place in range(PAGE, len(content), PAGE) if content[place] in (2, 10))
    return [place for page in pages for place in range(page, page + PAGE) if content[place]]


def break_indexes(path: Path, word: str) -> None:
    """Flip a bit in a word wherever an index of a closed record has it: by none of them its rows are found."""
    content = bytearray(path.read_bytes())
    for place in index_bytes(path):
        if content[place : place + len(word)] == word.encode():
            content[place] ^= 1
    path.write_bytes(content)


def outcomes(path: Path, places: Iterable[int], chance: random.Random) -> Counter[str]:
    """Flip a bit of a closed record at each place and count what came of it; the file is whole again at the end.

    `unread`: the rows cannot be read at all; `harmless`: they are what they were and nothing is found; `told`: they are
    what they were, and the damage beside them is found; `found`: they are not what they were, which is found; `silent`:
    which is not.
    """
    content, before = path.read_bytes(), rows_of(path)
    counts: Counter[str] = Counter()
    with path.open("r+b", buffering=0) as file:
        for place in places:
            file.seek(place)
            file.write(bytes([content[place] ^ 1 << chance.randrange(8)]))
            counts[_outcome(path, before)] += 1
            file.seek(place)
            file.write(content[place : place + 1])
    assert path.read_bytes() == content
    return counts


def _outcome(path: Path, before: dict[str, list[tuple[object, ...]]]) -> str:
    try:
        with record_errors(path):
            is_same = rows_of(path) == before
    except (CourseError, AssertionError):
        return "unread"
    try:
        check_record(path)
    except CourseError:
        return "told" if is_same else "found"
    return "harmless" if is_same else "silent"
