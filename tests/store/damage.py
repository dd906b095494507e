"""Ways to damage a learner's file, for tests."""

import os
import sqlite3
import struct
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from htcourse.store.damaged_record import learner_of

PAGE = 4096
OTHER_LEARNER = "00000000-0000-4000-8000-000000000009"
Way = Callable[[Path], object]


def definition_bytes(path: Path) -> list[int]:
    """Return where the bytes of a closed file stand that lie on a page with a table's or an index's definition."""
    content = path.read_bytes()
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        definitions = [sql.encode() for (sql,) in connection.execute("select sql from sqlite_master where sql <> ''")]
    pages = {content.index(each) // PAGE for each in definitions}
    return [page * PAGE + place for page in sorted(pages) for place in range(PAGE)]


def definition_texts(path: Path) -> list[int]:
    """Return where the bytes of a closed file stand that are the name, the kind or the words of a definition."""
    content, found = path.read_bytes(), set[int]()
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        query = "select type || name || tbl_name, coalesce(sql, '') from sqlite_master"
        for text in (each.encode() for row in connection.execute(query) for each in row if each):
            assert text in content
            found.update(range(content.index(text), content.index(text) + len(text)))
    return sorted(found)


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


def cut(length: Callable[[int], int]) -> Way:
    """Let a file be so long."""
    return lambda path: os.truncate(path, length(path.stat().st_size))


def put(place: int, content: bytes) -> Way:
    """Write bytes over those at a place."""

    def damage(path: Path) -> None:
        changed = bytearray(path.read_bytes())
        changed[place : place + len(content)] = content
        path.write_bytes(changed)

    return damage


def page_with(word: bytes, page: bytes) -> Way:
    """Write a page over that with the last word like this."""

    def damage(path: Path) -> None:
        place = path.read_bytes().rindex(word) // PAGE * PAGE
        put(place, page)(path)

    return damage


def replaced(old: bytes, new: bytes, count: int = -1) -> Way:
    """Write other words in the place of some."""

    def damage(path: Path) -> None:
        content = path.read_bytes()
        assert old in content
        path.write_bytes(content.replace(old, new, count))

    return damage


def by_sql(*statements: str) -> Way:
    """Change the closed file as another program might, its definitions too; it stays a file of SQLite's."""

    def damage(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("pragma writable_schema = on")
            for each in statements:
                connection.execute(each)
            connection.execute("pragma journal_mode = delete")

    return damage


def index_root(path: Path, table: str) -> int:
    """Return the page where an index of a table begins, from 1 on."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        query = "select rootpage from sqlite_master where type = 'index' and tbl_name = ? and sql <> '' limit 1"
        return int(connection.execute(query, (table,)).fetchone()[0])


def spoilt_index(path: Path) -> None:
    """Write nonsense over the first page of an index."""
    put((index_root(path, "response") - 1) * PAGE, b"\x5a" * PAGE)(path)


def swapped_pages(path: Path) -> None:
    """Let two pages with answers change their places."""
    content = bytearray(path.read_bytes())
    one, other = (content.index(word) // PAGE * PAGE for word in (b"demo/q-1hash-q-1", b"demo/q-50hash-q-50"))
    assert one != other
    content[one : one + PAGE], content[other : other + PAGE] = content[other : other + PAGE], content[one : one + PAGE]
    path.write_bytes(content)


def foreign_database(path: Path) -> None:
    """Let another program's database stand there."""
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table another (program)")


def another_learners(path: Path) -> None:
    """Let the whole record of somebody else stand there, or a copy of it, as a file manager puts it."""
    others = [*path.parent.glob("*.db"), *path.parent.parent.glob("*/*.db")]
    path.write_bytes(next(each for each in sorted(others) if learner_of(each) != learner_of(path)).read_bytes())


def pipe_at(suffix: str) -> Way:
    """Let a pipe stand there, which never ends, or beside it, where SQLite looks for its own."""

    def damage(path: Path) -> None:
        if not suffix:
            path.unlink()
        os.mkfifo(path.with_name(path.name + suffix))

    return damage


def beside(suffix: str, content: bytes) -> Way:
    """Put something beside the file, where SQLite looks for its own."""
    return lambda path: path.with_name(path.name + suffix).write_bytes(content)


def folder(path: Path) -> None:
    """Let a folder stand there."""
    path.unlink()
    path.mkdir()
    (path / "file.txt").write_text("not a record")


def link_to(name: str) -> Way:
    """Let a link stand there."""

    def damage(path: Path) -> None:
        path.unlink()
        path.symlink_to(name)

    return damage


_WAL_HEAD = struct.pack(">8I", 0x377F0683, 3007000, PAGE, 0, 1, 2, 3, 4)
_RESPONSE = (
    "insert into response (id, attempt, number, module, question, shown, try, answer, points, verdict, rule_version, "
    "hints, seconds, language, at, offset_minutes, undoes) values ('odd', '', 0, 'demo', 'demo/odd', 'x', 1, "
)
_ODD_ROW = f"{_RESPONSE} '{{}}', 1.0, 'right', 1, 0, 1.0, 'en', 'yesterday', 0, '')"
_NO_JSON = f"{_RESPONSE} '{{', 1.0, 'right', 1, 0, 1.0, 'en', '2026-03-09T10:00:00.000Z', 0, '')"

WAYS: dict[str, Way] = {
    "empty": cut(lambda size: 0),
    "one byte": cut(lambda size: 1),
    "half a header": cut(lambda size: 50),
    "a header": cut(lambda size: 100),
    "an eighth of a page": cut(lambda size: 512),
    "the first page": cut(lambda size: PAGE),
    "half": cut(lambda size: size // 2),
    "a byte too short": cut(lambda size: size - 1),
    "a page too short": cut(lambda size: size - PAGE),
    "a page too long": lambda path: path.write_bytes(path.read_bytes() + b"\x5a" * PAGE),
    "magic": put(0, b"\xd3"),
    "page size": put(16, b"\x02\x00"),
    "page size of nothing": put(16, b"\x00\x00"),
    "write version": put(18, b"\x09"),
    "read version": put(19, b"\x09"),
    "reserved space": put(20, b"\xf0"),
    "fractions": put(21, b"\x00\x00\x00"),
    "change counter": put(24, b"\xff\xff\xff\xff"),
    "size in pages": put(28, b"\x00\x00\xff\xff"),
    "no size": put(28, b"\x00\x00\x00\x00"),
    "free pages that are none": put(32, b"\x00\x00\x00\x02\x00\x00\x00\x05"),
    "many free pages": put(36, b"\x00\x00\xff\xff"),
    "schema cookie": put(40, b"\xff\xff\xff\xff"),
    "schema format": put(44, b"\x00\x00\x00\x09"),
    "encoding": put(56, b"\x00\x00\x00\x02"),
    "newer": put(60, b"\x00\x00\x00\x63"),
    "no version": put(60, b"\x00\x00\x00\x00"),
    "another application": put(68, b"\x00\x00\x00\x01"),
    "all of the header": put(0, b"\xa5" * 100),
    "a definition": replaced(b"CREATE TABLE", b"\xc3REATE TABLE"),
    "a column": replaced(b"confidence", b"confidense"),
    "pages of definitions": lambda path: [put(at, b"\xa5")(path) for at in definition_bytes(path)[::64]],
    "a table": by_sql("delete from sqlite_master where name = 'response' or tbl_name = 'response'"),
    "no table": by_sql("delete from sqlite_master"),
    "a page of answers": page_with(b"demo/q-50hash-q-50", bytes(PAGE)),
    "a page of nonsense": page_with(b"demo/q-50hash-q-50", b"\x5a" * PAGE),
    "swapped pages": swapped_pages,
    "the head of a page": page_with(b"demo/q-50hash-q-50", b"\xff" * 8),
    "an index": spoilt_index,
    "bits of a text": replaced(b"demo/q-40hash", b"demo/\xf1-40hash"),
    "bits of an answer": replaced(b'{"choices":["means"]}', b'{"choices":["meanz"]}', 1),
    "a letter, a poem": lambda path: path.write_text("Dear learner, " * 500),
    "a picture": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000)),
    "another program's": foreign_database,
    "another learner's": another_learners,
    "another learner's name": by_sql(f"update preference set value = '{OTHER_LEARNER}' where key = 'learner'"),
    "no learner's name": by_sql("delete from preference where key = 'learner'"),
    "a folder": folder,
    "a link to nowhere": link_to("nowhere.db"),
    "no rights": lambda path: path.chmod(0),
    "gone": lambda path: path.unlink(),
    "a log of nonsense": beside("-wal", b"\x5a" * 10_000),
    "a log with another's head": beside("-wal", _WAL_HEAD + b"\x5a" * 8_000),
    "a journal of nonsense": beside("-journal", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x5a" * 2000),
    "a pipe": pipe_at(""),
    "a log that is a pipe": pipe_at("-wal"),
    "a journal that is a pipe": pipe_at("-journal"),
    "a log that is a folder": lambda path: path.with_name(path.name + "-wal").mkdir(),
    "an odd name": by_sql("update preference set value = x'ff00fe' where key = 'name'"),
    "an odd time": by_sql(_ODD_ROW),
    "no JSON": by_sql(_NO_JSON),
}
"""Every way a record may be found damaged, by name; each is called with the path of a closed record of many answers."""
