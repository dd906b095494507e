"""Which rows of a learner's file stand in another order than they were written in, as their links tell."""

import sqlite3
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from htcourse.store.learner_queries import NUMBERED

LAST = 1 << 53
"""The highest number a row has: behind the highest that SQLite knows nothing could be written in its order any more."""


def moved_rows(connection: sqlite3.Connection, table: str) -> frozenset[str]:
    """Return the rows of a table that stand in another order than their links, or beyond the last that can be."""
    query = f"""
        select id, max(link.seq), own.seq > {LAST} from main.{table} own
            join main.link on link.part = '{table}' and link.row = own.id
        group by own.seq order by own.seq
    """
    found = connection.execute(query).fetchall() if table in NUMBERED else []
    places = {*_out_of_order([seq for _, seq, _ in found]), *(at for at, each in enumerate(found) if each[2])}
    return frozenset(plain(found[each][0]) for each in places)


def _out_of_order(numbers: Sequence[int]) -> Iterator[int]:
    """Yield the places of the numbers that are not in every longest run of rising ones among them."""
    if any(before > after for before, after in pairwise(numbers)):
        to, after = _runs(numbers), _runs([-each for each in reversed(numbers)])[::-1]
        whole = max(to)
        longest = [length if length + rest > whole else 0 for length, rest in zip(to, after, strict=True)]
        of_length = Counter(longest)
        yield from (place for place, each in enumerate(longest) if not each or of_length[each] > 1)


def _runs(numbers: Iterable[int]) -> list[int]:
    """Return of each number how many are in the longest rising run that ends with it."""
    ends, lengths = list[int](), list[int]()
    for each in numbers:
        lengths.append(bisect_left(ends, each) + 1)
        ends[lengths[-1] - 1 : lengths[-1]] = [each]
    return lengths


def plain(value: Any) -> str:
    """Return the name of a row as a text, whatever stands there."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
