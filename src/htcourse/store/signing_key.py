"""The signing key of this installation: `trainer/signing-key.json`, for its owner's eyes only.

Beside it stands `signing-key.public.json`, which may be given to anybody. It also remembers that there was a key: one
that is lost is told, and never replaced without a word, since people know the installation by its fingerprint.
"""

import base64
import json
from dataclasses import dataclass, field
from pathlib import Path

from htcourse.core.certificate_codec import public_key_json, read_public_key
from htcourse.core.errors import CourseError, InUseError
from htcourse.core.signed_statement import CertificateError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import whole_file
from htcourse.store.durable import put_durably
from htcourse.store.learner_copies import make_folder, reaching, unreadable
from htcourse.store.locks import FileLock
from htcourse.store.places import Places

KEY_FILE, PUBLIC_FILE = "signing-key.json", "signing-key.public.json"

_KIND = "htcourse signing key"
_SIZE = 32
_LARGEST = 4096


class SigningKeyError(CourseError):
    """The key of this installation is damaged, lost or being made: nothing can be signed."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A key; the seed is the secret, and stays out of whatever shows this object."""

    public_key: bytes
    seed: bytes = field(repr=False)


def read_signing_key(places: Places) -> SigningKey | None:
    """Return the key, None where none was ever made; raises SigningKeyError and FolderError."""
    path, public = places.trainer / KEY_FILE, places.trainer / PUBLIC_FILE
    text = _text(path)
    known = _public_key(public)
    if text is None:
        if known is None:
            return None
        raise _lost(path, public)
    key = _parsed(text, path)
    if known is not None and known != key.public_key:
        raise _mixed(path, public)
    return key


def keep_signing_key(places: Places, key: SigningKey) -> SigningKey:
    """Keep a new key and return the one that counts: another program may have been quicker.

    Raises SigningKeyError and FolderError; a key that is there is never overwritten.
    """
    make_folder(places.trainer)
    lock = FileLock(places.trainer / "signing-key.lock")
    try:
        lock.acquire(alone=True)
    except InUseError as error:
        raise _being_made() from error
    try:
        kept = read_signing_key(places)
        if kept is not None:
            return kept
        whole = {"kind": _KIND, "public_key": _letters(key.public_key), "seed": _letters(key.seed)}
        _put(places.trainer / KEY_FILE, json.dumps(whole, indent=1) + "\n", is_private=True)
        _put(places.trainer / PUBLIC_FILE, public_key_json(key.public_key))
        return key
    finally:
        lock.release()


def _text(path: Path) -> str | None:
    try:
        return whole_file(path)[:_LARGEST].decode("utf-8", errors="replace")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unreadable(path, error) from error


def _public_key(path: Path) -> bytes | None:
    """Return the public key that was noted; a damaged note says as much as none."""
    text = _text(path)
    try:
        return None if text is None else read_public_key(text)
    except CertificateError:
        return None


def _parsed(text: str, path: Path) -> SigningKey:
    try:
        data = json.loads(text)
        if data["kind"] != _KIND:
            raise ValueError("another kind of file")
        key = SigningKey(_bytes(data["public_key"]), _bytes(data["seed"]))
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise damaged_key(path) from error
    return key


def _put(path: Path, text: str, *, is_private: bool = False) -> None:
    with reaching(path):
        put_durably(path, text.encode(), is_private=is_private)


def damaged_key(path: Path) -> SigningKeyError:
    """Return the error for a key that is not whole."""
    return SigningKeyError(
        QT_TRANSLATE_NOOP("Errors", "The signing key “{path}” is damaged, so that nothing can be signed."),
        fix=QT_TRANSLATE_NOOP(
            "Errors",
            "Put a copy of it back. Without one, move it and “{public}” away: a new key is made, and certificates "
            "have another fingerprint from then on.",
        ),
        path=str(path),
        public=PUBLIC_FILE,
    )


def _lost(path: Path, public: Path) -> SigningKeyError:
    return SigningKeyError(
        QT_TRANSLATE_NOOP("Errors", "The signing key “{path}” is missing, though this installation had one."),
        fix=QT_TRANSLATE_NOOP(
            "Errors",
            "Put a copy of it back. Without one, move “{public}” away: a new key is made, and certificates have "
            "another fingerprint from then on.",
        ),
        path=str(path),
        public=str(public),
    )


def _mixed(path: Path, public: Path) -> SigningKeyError:
    return SigningKeyError(
        QT_TRANSLATE_NOOP("Errors", "“{path}” and “{public}” belong to different signing keys."),
        fix=QT_TRANSLATE_NOOP("Errors", "Put the right key back; if this one is right, move “{public}” away."),
        path=str(path),
        public=str(public),
    )


def _being_made() -> SigningKeyError:
    return SigningKeyError(
        QT_TRANSLATE_NOOP("Errors", "Another window of the program is making the signing key just now."),
        fix=QT_TRANSLATE_NOOP("Errors", "Do it again in a moment."),
    )


def _letters(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _bytes(letters: str) -> bytes:
    data = base64.b64decode(letters + "=" * (-len(letters) % 4), altchars=b"-_", validate=True)
    if len(data) != _SIZE:
        raise ValueError("of another length")
    return data
