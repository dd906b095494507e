"""Write what a person wants to keep to a file of their own."""

import csv
import io
import json
import re
from collections.abc import Iterable
from pathlib import Path

from htcourse.store.chosen_file import writing_chosen

_NOT_IN_NAMES = re.compile(r"[^\w\- ]+")
_BEHIND = re.compile(r"([;\t\r\n](?:[^\S\t\r\n]|\")*+)([=+\-@＝＋－＠])")
"""Where another cell begins, and in it a formula, for who opens a file parted by commas with another separator."""
_SIGNED_NUMBER = re.compile(r"[+-][0-9 ]+([.,][0-9]+)?")


def plain_name(title: str, otherwise: str) -> str:
    """Return a title as a name that every disk takes; `otherwise` where nothing of it is left."""
    return _NOT_IN_NAMES.sub("", title).strip() or otherwise


def harmless(cell: str) -> str:
    """Return a cell of a CSV file that no spreadsheet takes for a formula (OWASP, CSV injection).

    A number with a sign, as a difference or a telephone, is no formula and stays as it is. Quotes round the cell help
    nobody who parts lines by semicolons or tabs: they stand within one.
    """
    is_formula = len(cell) > 1 and cell[0] in "=+-@\t\r\n＝＋－＠" and not _SIGNED_NUMBER.fullmatch(cell)
    return _BEHIND.sub(r"\1'\2", f"'{cell}" if is_formula else cell)


def json_cell(value: object) -> str:
    """Return a value as JSON for a cell, `harmless` as it is: a sign behind a separator is written as its escape."""
    text = json.dumps(value, ensure_ascii=False)
    return _BEHIND.sub(lambda found: f"{found[1]}\\u{ord(found[2]):04x}", text)


def csv_text(rows: Iterable[Iterable[object]]) -> str:
    """Return a table as CSV: texts harmless, all else as it is written. Every table for people is made here."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([harmless(each) if isinstance(each, str) else each for each in row] for row in rows)
    return text.getvalue()


def save_text(path: Path, text: str) -> Path:
    """Write a text file (`.txt` when no ending is given) and return its path; raises FolderError, the old file stays.

    With a byte order mark, so that old editors on Windows show Cyrillic.
    """
    return save_bytes(path if path.suffix else path.with_suffix(".txt"), text.encode("utf-8-sig"))


def save_bytes(path: Path, data: bytes) -> Path:
    """Write a file wholly or not at all and return its path; raises FolderError, the old file stays."""
    with writing_chosen(path) as writing:
        writing.write(data)
    return path
