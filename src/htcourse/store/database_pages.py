"""The pages of a database, read and put together without SQLite: what a damaged record leads to no more."""

from collections.abc import Container, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from sqlite3 import Connection, DatabaseError
from typing import Any

from htcourse.store.left_log import PAGE_SIZES
from htcourse.store.sqlite_errors import raise_unless_damage

HEADER, _INTERIOR, _LEAF = 100, 5, 13
_BEYOND = 2000  # row numbers that are tried one by one where the end of a table is damaged
_DAYS = 8
_LARGEST = 2**32
"""Bytes of a record that can be: a head that tells of more is spoilt itself."""


def is_cut_short(head: bytes, length: int) -> bool:
    """Tell whether a file that begins so is a database and ends before its time, as its head has it.

    A head whose numbers cannot be says nothing of the end.
    """
    is_database = head.startswith(b"SQLite format 3\0") and len(head) == HEADER
    size, pages = number_at(head, 16, 2), number_at(head, 28, 4)
    return is_database and size in PAGE_SIZES and length < size * pages <= _LARGEST


def counting_all(content: bytes) -> bytes:
    """Return a damaged file so that its head counts all pages there are: it may be that of an earlier day."""
    size, length = number_at(content, 16, 2), len(content)
    is_short = length >= HEADER and size in PAGE_SIZES and number_at(content, 28, 4) < length // size
    return content[:28] + (length // size).to_bytes(4, "big") + content[32:] if is_short else content


def rooted(connection: Connection, table: str) -> bool:
    """Tell whether the first page of a table is one by its kind: by any other SQLite finds no row at all."""
    query = "select rootpage from sqlite_master where type = 'table' and name = ?"
    root = next((int(root) for (root,) in connection.execute(query, [table]) if root), 0)
    content = connection.serialize()
    size = number_at(content, 16, 2)
    at = (root - 1) * (size if size > 1 else PAGE_SIZES[-1])
    return root < 1 or content[at : at + 1] in (bytes((_INTERIOR,)), bytes((_LEAF,)))


def definition_pages(content: bytes, size: int, page: int) -> Iterator[int]:
    """Yield the numbers of the pages with the table definitions of a sound file, from page 1 on."""
    yield page
    head = (page - 1) * size + (HEADER if page == 1 else 0)
    if content[head] != _INTERIOR:
        return
    cells = int.from_bytes(content[head + 3 : head + 5], "big")
    places = [(page - 1) * size + number_at(content, head + 12 + 2 * each, 2) for each in range(cells)]
    for child in (*(number_at(content, place, 4) for place in places), number_at(content, head + 8, 4)):
        yield from definition_pages(content, size, child)


def fits_in_one(first: bytes) -> bool:
    """Tell whether the definitions of a file end on its first page."""
    return first[HEADER : HEADER + 1] == bytes((_LEAF,))


def graft(content: bytes, sound: bytes) -> bytes:
    """Put the header and the table definitions of a sound record in the place of a file's; where that fails, as it was.

    A backup has its pages where the record has them (sqlite.org/fileformat2.html, 1.3 and 1.6).
    """
    try:
        ours = bytearray(content)
        size = int.from_bytes(sound[16:18], "big")
        ours.extend(bytes(max(0, len(sound) - len(ours))))  # the file was cut before its definitions end
        for page in definition_pages(sound, size, 1):
            ours[(page - 1) * size : page * size] = sound[(page - 1) * size : page * size]
        ours[18:20] = b"\x01\x01"  # no log
        ours[28:32] = (len(ours) // size).to_bytes(4, "big")
        ours[32:40] = bytes(8)  # which pages are free is not asked
        ours[92:96] = ours[24:28]
    except (IndexError, ValueError, RecursionError):
        return content
    return bytes(ours)


def leaves_of(content: bytes, size: int, widths: Container[int]) -> Iterator[list[tuple[int, bytes, int]]]:
    """Yield the leaves whose rows have so many columns, by their rows' numbers: page, content, last row.

    Of one list no two have a row number in common: a page of an earlier day stands in the next, at most `_DAYS`.
    """
    found = []
    for number in range(1, len(content) // size + 1):
        page = content[(number - 1) * size : number * size]
        cells = number_at(page, 3, 2)
        if page[0] == _LEAF and 0 < cells < size // 4:
            with suppress(IndexError):
                first, width = _row_at(page, number_at(page, 8, 2))
                last, _ = _row_at(page, number_at(page, 6 + 2 * cells, 2))
                if width in widths and first <= last:
                    found.append((first, last, number, page))
    rest = sorted(found, key=lambda each: (each[0], -each[1], each[2]))
    for _ in range(_DAYS):
        before, leaves, left = -1, [], []
        for each in rest:
            first, last, number, page = each
            if first > before:
                leaves.append((number, page, last))
                before = last
            else:
                left.append(each)
        if leaves:
            yield leaves
        rest = left


def _row_at(page: bytes, at: int) -> tuple[int, int]:
    """Return the number of a row on a leaf, and how many columns it has; raises IndexError."""
    _, at = _varint(page, at)
    number, at = _varint(page, at)
    length, begin = _varint(page, at)
    end, columns = at + length, 0
    at = begin
    while at < end:
        _, at = _varint(page, at)
        columns += 1
    return number, columns


def _varint(page: bytes, at: int) -> tuple[int, int]:
    """Return a number of SQLite's and where it ends; one of nine bytes is no number of a row here."""
    value = 0
    for place in range(at, at + 8):
        value = value << 7 | page[place] & 0x7F
        if page[place] < 0x80:
            return value, place + 1
    raise IndexError


def with_tree(content: bytes, size: int, root: int, leaves: Sequence[tuple[int, bytes, int]]) -> bytes:
    """Return a database of which the table with this first page has these leaves.

    Those that stand there no more, or in the place of the first page, are added behind, as are pages between.
    """
    pages, placed = bytearray(content[: len(content) // size * size]), []
    for number, page, last in leaves:
        if number == root or pages[(number - 1) * size : number * size] != page:
            pages += page
            number = len(pages) // size
        placed.append((number, page, last))
    room = size // 16
    while len(placed) > room:
        groups = [placed[at : at + room] for at in range(0, len(placed), room)]
        placed = []
        for group in groups:
            pages += root_of(group)
            placed.append((len(pages) // size, group[0][1], group[-1][2]))
    pages[(root - 1) * size : root * size] = root_of(placed)
    pages[28:32] = (len(pages) // size).to_bytes(4, "big")
    return bytes(pages)


def root_of(pages: Sequence[tuple[int, bytes, int]]) -> bytes:
    """Return the first page of a table with these leaves: one alone is its own."""
    if len(pages) == 1:
        return pages[0][1]
    page = bytearray(len(pages[0][1]))
    end = len(page)
    for place, (number, _, last) in enumerate(pages[:-1]):
        groups = [last >> shift & 0x7F for shift in range(last.bit_length() // 7 * 7, -1, -7)]
        cell = number.to_bytes(4, "big") + bytes([*(each | 0x80 for each in groups[:-1]), groups[-1]])
        end -= len(cell)
        page[end : end + len(cell)] = cell
        page[12 + 2 * place : 14 + 2 * place] = end.to_bytes(2, "big")
    page[:8] = bytes((_INTERIOR, 0, 0, *(len(pages) - 1).to_bytes(2, "big"), *end.to_bytes(2, "big"), 0))
    page[8:12] = pages[-1][0].to_bytes(4, "big")
    return bytes(page)


def number_at(content: bytes, at: int, length: int) -> int:
    """Return a number of SQLite's of a fixed length."""
    return int.from_bytes(content[at : at + length], "big")


_LEAST_ROW = 32
"""Bytes that a row of a record takes at least."""


def table_rows(connection: Connection, table: str, columns: str) -> list[tuple[Any, ...]]:
    """Return the rows of a table, their numbers first: from the front, from the back, and one by one between."""
    connection.execute(f"select {columns} from {table} limit 0").close()  # raises where no row could be found at all
    query = f"select rowid, {columns} from {table} where rowid"
    front, is_whole = scan(connection, f"{query} > ? order by rowid", -(1 << 63))
    if is_whole:
        return front
    last = max(front[-1][0], -1) if front else -1
    back, _ = scan(connection, f"{query} > ? order by rowid desc", last)
    end = back[-1][0] if back else last + (_BEYOND if front or rooted(connection, table) else 0)
    ahead = min(end, last + 1 + _rows_at_most(connection))
    numbers = chain(range(last + 1, ahead), range(max(ahead, end - _BEYOND), end))
    between = [row for number in numbers for row in scan(connection, f"{query} = ?", number)[0]]
    return [*front, *between, *reversed(back)]


def _rows_at_most(connection: Connection) -> int:
    """Return more rows than a record of this size holds: where numbers leave a wider gap, somebody made it."""
    ((pages,),), ((size,),) = (connection.execute(f"pragma page_{each}").fetchall() for each in ("count", "size"))
    return int(pages) * int(size) // _LEAST_ROW


def scan(connection: Connection, query: str, value: int) -> tuple[list[tuple[Any, ...]], bool]:
    """Return the rows of a query up to the first that is damaged, and whether there is none."""
    found: list[tuple[Any, ...]] = []
    try:
        for row in connection.execute(query, (value,)):
            found.append(row)
    except DatabaseError as error:
        raise_unless_damage(error)
        return found, False
    return found, True
