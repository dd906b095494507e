"""What a trainer gave in results that were collected, kept once more beside them: marks, releases, more attempts.

A record that is gone with all its copies is collected again; what a trainer wrote in it no file holds. So those very
rows stand in `given/<learner>.json` of the class's folder too, once they are in the record and before they are told as
given, and come back with it: what was refused or killed before the record held it is in neither. Nothing that the
collecting itself wrote does: whoever hands in again may have changed their answers.
"""

import json
import os
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from htcourse.core.errors import CourseError
from htcourse.core.ids import is_id
from htcourse.core.question_types.answers import without_levels
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.check_record import open_record, stamp_of
from htcourse.store.checked_json import sealed, unsealed
from htcourse.store.durable import put_durably, remove_whole
from htcourse.store.learner_copies import make_folder, reaching
from htcourse.store.learner_queries import AT, COLUMNS
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import MARKED_ANEW, TRAINERS, Kind
from htcourse.store.lost_attempts import Row
from htcourse.store.paired_files import content_of
from htcourse.store.parse_row import attempt_of, said_in
from htcourse.store.places import Places

_KINDS = ", ".join(f"'{each}'" for each in TRAINERS)
_GIVEN = f"""
    from main.event where (kind in ({_KINDS}) and data not like '%"is_first":%')
        or (kind = '{Kind.ATTEMPT_TERMS}' and (undoes <> '' or data like '%"batch"%' or data like '%"paper_code"%'))
"""
"""Of what belongs to a trainer all but the marks that collecting gave (`usecases/classes/marked_here.py`)."""
_AMONG = "in (select value from json_each(?1))"
_NAMED = {"response": f"id {_AMONG} or undoes {_AMONG}", "shown": f"hash {_AMONG}", "shown_text": f"hash {_AMONG}"}
_UNDER_WAY = (Kind.EXAM_SET_ASIDE, Kind.LOSS_ACCEPTED)
"""What may be given in an attempt that was not handed in."""
_KIND = "htcourse given"
FOLDER = "given"
"""Where in the folder of a class these files lie."""
_NOTHING = "nothing-given"
"""Beside them: by the ids of records in which nothing was given when they were looked at, how their files were then."""


def keep_given(places: Places, learner_id: str, connection: sqlite3.Connection) -> None:
    """Keep what was given in a collected record, once it is committed.

    Where that fails it stands in the record alone until the next row is written there: the log says so.
    """
    if connection.in_transaction:
        return
    path = given_file(places, learner_id)
    try:
        with reaching(path):
            _keep(path, _own_content(path), connection)
    except (CourseError, OSError, sqlite3.Error) as error:
        from htcourse.store.program_log import note_error  # rare

        note_error(places, error)


def lacking_of_given(
    places: Places, learner_id: str, connection: sqlite3.Connection, *, mends: bool = True
) -> list[Row]:
    """Return the rows kept of a learner that their record lacks and that fit what was handed in, in order of writing.

    One about an answer that is another by now stays out, and one after which the record holds another of its kind.
    Who only looks `mends` no file that lies under another's name.
    Raises FolderError.
    """
    path = given_file(places, learner_id)
    with reaching(path):
        kept = _rows(_own_content(path) if mends else content_of(path), learner_id) if places.people else []
    if not kept:
        return []
    held = {each for (each,) in connection.execute("select id from main.event union all select id from main.attempt")}
    here = {row[0]: _content(row) for row in _all(connection, "response")}
    then = {row[0]: _content(row) for table, row in kept if table == "response"}
    events = [_as_event(row) for table, row in kept if table == "event"]
    marks = {said_in(each["data"]).get("response") for each in events}

    def fits(event: Mapping[str, Any]) -> bool:
        about = _marked_in(event)
        if about is None:
            return event["attempt"] in {"", *held}
        if about in here or about not in then:
            return about in here and here[about] == then.get(about)
        is_blank, is_mark = not then[about][-1], about in marks
        return event["attempt"] in held and (is_blank or (is_mark and then[about] in here.values()))

    wanted, later = set[str](), set[tuple[str, ...]]()
    for each in reversed(events):
        subject = (each["kind"], each["ref"], each["attempt"])
        if each["id"] in held:
            later.add(subject)
        elif subject not in later and fits(each):
            wanted.add(each["id"])
    concerned = wanted | {each["undoes"] for each in events if each["id"] in wanted}
    named = {name for each in events if each["id"] in concerned for name in _named_in(each)}
    return [
        (table, row)
        for table, row in kept
        if (row[0] in wanted if table == "event" else row[0] not in here and not named.isdisjoint((row[0], row[-1])))
    ]


def lacks_given(places: Places, learner_id: str, record: LearnerReads) -> bool:
    """Say whether something was given in attempts that a record has not, or not as handed in; raises FolderError.

    So it is once a record that is gone was made anew from an older file. What was typed from paper is in no file.
    """
    given = _given_in_files(places, learner_id)
    handed_in = {each.attempt for each in record.events(Kind.ATTEMPT_SUBMITTED)} if given else set()
    missed = [each for each in given if each["attempt"] not in handed_in]
    return any(each["kind"] not in _UNDER_WAY or record.attempt(each["attempt"]) is None for each in missed)


def lacks_begun(places: Places, learner_id: str, begun: Collection[str]) -> bool:
    """Say whether something was given in an attempt that is not among those `begun`, as a file that is older has them.

    Raises FolderError.
    """
    return any(each["attempt"] not in begun for each in _given_in_files(places, learner_id))


def _given_in_files(places: Places, learner_id: str) -> list[dict[str, Any]]:
    """Return what was given in attempts that a file brought."""
    path = given_file(places, learner_id)
    with reaching(path):
        kept = _rows(content_of(path), learner_id) if places.people else []
    events = [_as_event(row) for table, row in kept if table == "event"]
    of_paper = {each["attempt"] for each in events if "paper_code" in said_in(each["data"])}
    return [each for each in events if each["attempt"] not in {"", *of_paper}]


def leave_given(places: Places, learner_id: str, attempts: Collection[str]) -> None:
    """Keep no more of a learner what is of attempts that went into another record; raises FolderError.

    What waits for a newer file stays.
    """
    path = given_file(places, learner_id)
    with reaching(path):
        rows = _rows(_own_content(path), learner_id)
        left = [each for each in rows if attempt_of(*each) not in attempts]
        if any(table == "event" for table, _ in left):
            _write(path, left)
    if not any(table == "event" for table, _ in left):
        remove_given(places, learner_id)


def remove_given(places: Places, learner_id: str) -> None:
    """Remove what is kept of a learner; raises FolderError."""
    path = given_file(places, learner_id)
    with reaching(path):
        for part in path.parent.glob(f".{learner_id}.*"):  # of a writing that was killed
            remove_whole(part)
        remove_whole(path)
        remove_whole(path.with_name(_NOTHING))  # which may name them; a start writes it anew


def mend_given(places: Places) -> None:
    """Put what lies under another's name in its place, and write what is lost anew from the records of a class.

    What cannot be mended stays, and that of whoever is at work in a record. A record in which nothing was given is
    opened again once its file changed.
    """
    if places.people is None:
        return
    with suppress(CourseError, OSError):
        _put_right(places.people / FOLDER)
        noted, nothing = _noted(note := places.people / FOLDER / _NOTHING), {}
        for each in places.learner_ids():
            path, file = given_file(places, each), places.learners / f"{each}.db"
            with suppress(CourseError, OSError, sqlite3.Error):
                if _is_own(before := content_of(path), each):
                    continue
                stamp = [list(part) for part in stamp_of(file)]
                if noted.get(each) != stamp:
                    with closing(open_record(file)) as record:
                        # Without a lock somebody is at work, and may give something meanwhile.
                        if record.lock is None or _keep(path, before, record):
                            continue
                nothing[each] = stamp
        if nothing != noted:
            make_folder(note.parent)
            put_durably(note, json.dumps(nothing).encode(), is_private=True)


def _noted(note: Path) -> dict[str, Any]:
    with suppress(ValueError, RecursionError):
        found = json.loads(content_of(note) or b"{}")
        return found if isinstance(found, dict) else {}
    return {}


def unread_given(places: Places, ids: Collection[str] = ()) -> tuple[CourseError, ...]:
    """Return what is damaged, another's, or gone though its record has such rows, of all that is kept, or of `ids`."""
    there, found = given_file(places, "").parent, list[CourseError]()
    for each in sorted(ids or {*(path.stem for path in there.glob("*.json")), *places.learner_ids()}):
        path, content = given_file(places, each), b""
        with suppress(OSError):
            content = content_of(path)
        if _is_own(content, each):
            continue
        has_given = _has_given(places, each)
        if os.path.lexists(path) or has_given:
            owner = _said(content).get("learner", "")
            template = _OF_ANOTHER if owner else _DAMAGED if os.path.lexists(path) else _GONE
            fix, other = _WRITTEN_ANEW if has_given else _LOST, f"{owner}.json"
            found.append(CourseError(template, fix=fix, path=str(path), other=other, id=each))
    return tuple(found)


_DAMAGED = QT_TRANSLATE_NOOP(
    "Errors", "“{path}” is damaged: what is left of marks and releases in these results is in their record alone."
)
_OF_ANOTHER = QT_TRANSLATE_NOOP(
    "Errors",
    "“{path}” keeps the marks and releases of somebody else, those of “{other}”, and is not used: what is left of "
    "marks and releases in these results is in their record alone.",
)
_GONE = QT_TRANSLATE_NOOP(
    "Errors", "“{path}” is gone: what was marked and released in these results is in their record alone."
)
_WRITTEN_ANEW = QT_TRANSLATE_NOOP(
    "Errors", "The next start of the program writes it anew, and so does the next mark or release that is given there."
)
_LOST = QT_TRANSLATE_NOOP(
    "Errors",
    "The record has none by now: put your own copy of that file back, then collect their file again; without a copy "
    "remove it, and give anew what was given.",
)


def _has_given(places: Places, learner_id: str) -> bool:
    with suppress(CourseError, sqlite3.Error), closing(open_record(places.learners / f"{learner_id}.db")) as record:
        return record.execute(f"select 1 {_GIVEN} limit 1").fetchone() is not None
    return False


def given_file(places: Places, learner_id: str) -> Path:
    """Return where it is kept of a learner."""
    return (places.people or places.home) / FOLDER / f"{learner_id}.json"


def _keep(path: Path, before: bytes, connection: sqlite3.Connection) -> bool:
    """Write all that was given by now, what stands there already first and as it is; return whether there was more."""
    kept = _rows(before, path.stem)
    known = {(table, row[0]) for table, row in kept}
    if {("event", each) for (each,) in connection.execute(f"select id {_GIVEN}")} <= known:
        return False
    events = connection.execute(f"select {COLUMNS['event']} {_GIVEN} order by rowid").fetchall()
    said = [_as_event(each) for each in events]
    names = json.dumps(sorted({name for each in said for name in (*_named_in(each), _marked_in(each) or "")}))
    new = [("event", each) for each in events]
    for table, condition in _NAMED.items():
        new += [(table, each) for each in _all(connection, table, f"where {condition}", names)]
    rows = [*kept, *(each for each in new if (each[0], each[1][0]) not in known)]
    _write(path, rows)
    return True


def _write(path: Path, rows: Sequence[Row]) -> None:
    make_folder(path.parent)
    data = {"kind": _KIND, "version": 1, "learner": path.stem, "rows": rows}
    put_durably(path, sealed(data, indent=None), is_private=True)


def _own_content(path: Path) -> bytes:
    """Return what is in a file, once what lies there of somebody else is in its place; raises OSError."""
    content = content_of(path)
    if not content or _is_own(content, path.stem):
        return content
    _put_right(path.parent)
    return content_of(path)


def _put_right(folder: Path) -> None:
    """Put each file that says it is another's under their name too, unless theirs is whole there; raises OSError."""
    contents = {path: content_of(path) for path in folder.glob("*.json")}
    wrong = {path: str(_said(content).get("learner", path.stem)) for path, content in contents.items()}
    wrong = {path: owner for path, owner in wrong.items() if is_id(owner) and owner != path.stem}
    for path, owner in wrong.items():
        own = path.with_name(f"{owner}.json")
        if not _is_own(content_of(own), owner):
            put_durably(own, contents[path], is_private=True)


def _all(connection: sqlite3.Connection, table: str, where: str = "", *values: str) -> list[Any]:
    return connection.execute(f"select {COLUMNS[table]} from main.{table} {where} order by rowid", values).fetchall()


def _said(content: bytes) -> Mapping[str, Any]:
    """Return what a file says; nothing of one that is damaged, which the next writing makes anew from the record."""
    with suppress(ValueError, RecursionError):
        data, is_sealed = unsealed(content)
        if is_sealed and data.get("kind") == _KIND:
            return data
    return {}


def _is_own(content: bytes, learner_id: str) -> bool:
    """Tell whether a file is whole and of whom it is named after; one of an earlier version does not say."""
    said = _said(content)
    return bool(said) and said.get("learner", learner_id) == learner_id


def _rows(content: bytes, learner_id: str) -> list[Row]:
    """Return the rows in a file of theirs; none of one that is damaged, or another's."""
    said = _said(content)
    with suppress(ValueError, KeyError, TypeError):
        if said.get("learner", learner_id) == learner_id:
            return [(str(table), row) for table, row in said["rows"]]
    return []


def _as_event(row: Sequence[Any]) -> dict[str, Any]:
    return dict(zip(AT["event"], row, strict=False))


def _marked_in(event: Mapping[str, Any]) -> str | None:
    """Return which answer an event marks; None where it marks none."""
    return event["ref"] if event["kind"] in MARKED_ANEW else said_in(event["data"]).get("marks")


def _named_in(event: Mapping[str, Any]) -> list[str]:
    """Return what an event needs beside it: the answer that bears its mark, the question by which it is one."""
    said = said_in(event["data"])
    named = [said.get("response"), said.get("shown"), event["ref"] if event["kind"] in MARKED_ANEW else None]
    return [each for each in named if isinstance(each, str)]


def _content(row: Sequence[Any]) -> tuple[Any, ...]:
    """Return what an answer says and where; the levels of a rubric are a mark of it."""
    said = dict(zip(AT["response"], row, strict=False))
    return said["attempt"], said["number"], dict(without_levels(said_in(said["answer"])))
