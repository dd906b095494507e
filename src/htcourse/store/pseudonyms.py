"""Pseudonyms of learners: the same in every export of a data folder, another in every other folder."""

import hmac
import os
import secrets
from pathlib import Path

from htcourse.markup.foreign import whole_file
from htcourse.store.durable import put_durably
from htcourse.store.learner_copies import make_folder, reaching
from htcourse.store.places import Places

_SALT_FILE = "pseudonyms.salt"
_SALT_BYTES = 32


def pseudonym(salt: str, learner_id: str) -> str:
    """Return a learner's pseudonym: keyed, so that nobody without the folder's salt finds it by trying ids."""
    return "L" + hmac.digest(salt.encode(), learner_id.encode(), "sha256").hex()[:12]


def pseudonym_salt(places: Places) -> str:
    """Return the folder's salt, made when first asked for; raises FolderError when it can be neither read nor kept.

    Whoever deletes the file gives everybody a new pseudonym.
    """
    path = places.trainer / _SALT_FILE
    make_folder(places.trainer)
    with reaching(path):
        return _kept(path) or _made(path)


def is_salt_damaged(places: Places) -> bool:
    """Whether there is a salt that nobody can read: everybody gets another pseudonym then."""
    path = places.trainer / _SALT_FILE
    try:
        return os.path.lexists(path) and not _kept(path)
    except OSError:
        return True


def _kept(path: Path) -> str:
    """Return the salt, or an empty text where none was wholly written."""
    try:
        text = whole_file(path).decode("ascii", "replace").strip()
    except FileNotFoundError:
        return ""
    return text if len(text) == 2 * _SALT_BYTES else ""


def _made(path: Path) -> str:
    salt = secrets.token_hex(_SALT_BYTES)
    put_durably(path, salt.encode(), is_private=True)
    return _kept(path) or salt  # another program may have been as quick
