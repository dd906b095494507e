"""Receipts: what a trainer gives back for results, and a learner's program can show.

A receipt names the class, the code, the record by its id and how much of it the class has now; it is signed by a key of
the class, which its card names. It proves that the class had that many answers then, nothing of their marks.
"""

import base64
import json
from contextlib import suppress
from glob import escape
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError, Problem
from htcourse.core.signed_statement import fingerprint
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import read_bytes
from htcourse.store.parse_row import is_moment
from htcourse.usecases.exchange.save_text import save_bytes

RECEIPT = ".htreceipt"

_KIND = "htcourse receipt"
_LARGEST = 20_000
_DAY_MINUTES = 24 * 60
_PURPOSE = b"htcourse receipt\n"
"""Goes before what is signed, so that no other text that the same key signs can pass for a receipt."""


class Receipt(NamedTuple):
    """What a class has of somebody: so many finished attempts and answers, at a time (UTC and offset in minutes).

    `signer` is the fingerprint of the key that signed it.
    """

    class_id: str
    class_name: str
    code: str
    learner: str
    attempts: int
    answers: int
    at: str
    offset_minutes: int
    signer: str = ""

    @property
    def day(self) -> str:
        """The day it was written, where the trainer was (ISO 8601)."""
        return Moment(self.at, self.offset_minutes).local[:10]

    def as_plain(self) -> dict[str, str | int]:
        """Return what is signed and kept."""
        return {name: value for name, value in self._asdict().items() if name != "signer"}


def receipt_path(receipt: Receipt, folder: Path) -> Path:
    """Return where a receipt lies in a folder, one a code and class: a newer one takes its place."""
    return folder / f"{receipt.code}-{receipt.class_id[:8]}{RECEIPT}"


def write_receipt(secret: bytes, receipt: Receipt, folder: Path) -> Path:
    """Sign a receipt by the `secret` of its class and write it into a folder; raises FolderError."""
    from htcourse.classroom.sealing import receipt_seed_of  # nothing else in this file needs PyNaCl
    from htcourse.classroom.signing import public_key_of, sign

    seed, signed = receipt_seed_of(secret), _signed(receipt)
    data = {
        "kind": _KIND,
        "version": 1,
        **receipt.as_plain(),
        "key": base64.b64encode(public_key_of(seed)).decode(),
        "signature": base64.b64encode(sign(seed, signed)).decode(),
    }
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    path = receipt_path(receipt, folder)
    with suppress(OSError):  # nobody else collects for the class: what lies there was left by a crash
        for left in folder.glob(f".{escape(path.name)}.*.part"):
            left.unlink()
    return save_bytes(path, text.encode())


def is_given(owed: Receipt, folder: Path) -> bool:
    """Whether the receipt of a code and class in a folder says as much and is signed as the class signs now.

    One of another person is left to them.
    """
    try:
        given = read_receipt(receipt_path(owed, folder))
    except CourseError:
        return False
    if (given.class_id, given.learner) != (owed.class_id, owed.learner):
        return True
    return given.signer == owed.signer and given.attempts >= owed.attempts and given.answers >= owed.answers


def read_receipt(path: Path) -> Receipt:
    """Return what stands on a receipt; raises CourseError for any other file, and for one that was changed."""
    from htcourse.classroom.signing import is_signed

    data = read_bytes(path, path.name, _LARGEST)
    if isinstance(data, Problem):
        raise CourseError(data.template, fix=data.fix, **data.values)
    try:
        found = json.loads(data)
        if found["kind"] != _KIND:
            raise ValueError("another kind of file")
        key, signature = (base64.b64decode(found[name], validate=True) for name in ("key", "signature"))
        receipt = receipt_of(found)
        if not is_signed(_signed(receipt), signature, key):
            raise ValueError("changed since it was signed")
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is no receipt, or it was changed."),
            fix=QT_TRANSLATE_NOOP("Errors", "Ask the trainer for it again: a file that ends in .htreceipt."),
            path=path.name,
        ) from error
    name, code = one_line(receipt.class_name), one_line(receipt.code)
    return receipt._replace(signer=fingerprint(key), class_name=name, code=code)


def one_line(text: object) -> str:
    """Return a name that a file brings as one line: breaks in it would print lines that nobody of ours wrote."""
    return "".join(sign for sign in " ".join(str(text).split())[:200] if sign.isprintable())


def receipt_of(found: dict[str, object]) -> Receipt:
    """Return a receipt from plain data; raises ValueError, TypeError or KeyError for what is none."""
    texts = {name: str(found[name])[:200] for name in ("class_id", "class_name", "code", "learner", "at")}
    numbers = {name: int(str(found[name])) for name in ("attempts", "answers", "offset_minutes")}
    receipt = Receipt(**texts, **numbers, signer=str(found.get("signer", ""))[:40])  # type: ignore[arg-type]
    if not is_moment(receipt.at) or abs(receipt.offset_minutes) > _DAY_MINUTES:
        raise ValueError("a time that is none")
    return receipt


def _signed(receipt: Receipt) -> bytes:
    plain = json.dumps(receipt.as_plain(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return _PURPOSE + plain.encode("utf-8", "replace")
