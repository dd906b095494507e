"""Ways to damage a learner's file, for tests."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

PAGE = 4096


def definition_bytes(path: Path) -> list[int]:
    """Return where the bytes of a closed file stand that lie on a page with a table's or an index's definition."""
    content = path.read_bytes()
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        definitions = [sql.encode() for (sql,) in connection.execute("select sql from sqlite_master where sql <> ''")]
    pages = {content.index(each) // PAGE for each in definitions}
    return [page * PAGE + place for page in sorted(pages) for place in range(PAGE)]


def top_bits_flipped(path: Path, places: Iterable[int]) -> Iterator[int]:
    """Flip the top bit of one byte after the other; the file is whole again at the end."""
    content = path.read_bytes()
    try:
        for place in places:
            flipped = bytearray(content)
            flipped[place] ^= 0x80
            path.write_bytes(flipped)
            yield place
    finally:
        path.write_bytes(content)
