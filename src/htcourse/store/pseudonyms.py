"""Pseudonyms of learners: the same in every export of a data folder, another in every other folder.

Of somebody in a class it follows from the class and their code there, so it is the same on each of its computers. Who
has neither the class nor its card finds no code by it: a class's id is drawn at random.
"""

import hmac
import os
import secrets
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from htcourse.markup.foreign import whole_file
from htcourse.store.class_files import codes_here
from htcourse.store.durable import put_durably
from htcourse.store.learner_copies import make_folder, reaching
from htcourse.store.places import Places

_SALT_FILE = "pseudonyms.salt"
_SALT_BYTES = 32


def pseudonym(salt: str, learner_id: str) -> str:
    """Return a learner's pseudonym: keyed, so that nobody without the folder's salt finds it by trying ids."""
    return "L" + hmac.digest(salt.encode(), learner_id.encode(), "sha256").hex()[:12]


def class_pseudonym(class_id: str, code: str) -> str:
    """Return the pseudonym of somebody in a class, the same on every computer."""
    return pseudonym(class_id, code.casefold())


def class_mark(class_id: str) -> str:
    """Return by what the exports of a class are told from those of another, the same on every computer."""
    return "C" + hmac.digest(class_id.encode(), b"\nclass", "sha256").hex()[:12]


class Pseudonyms(NamedTuple):
    """Who is called what in the exports of a data folder, or of the class whose records it holds.

    `codes` are those of the class by the ids of records; empty elsewhere.
    """

    salt: str
    class_id: str
    codes: Mapping[str, str]

    def of(self, learner_id: str, joined: Iterable[tuple[str, str]] = ()) -> str:
        """Return a learner's pseudonym: by their code, here or in the first of the classes `joined` (id and code)."""
        place = self._place(learner_id, joined)
        return class_pseudonym(*place) if place else pseudonym(self.salt, learner_id)

    def mark(self, learner_id: str, joined: Iterable[tuple[str, str]] = ()) -> str:
        """Return the mark of the class from which a learner's pseudonym follows; empty where it follows from none."""
        place = self._place(learner_id, joined)
        return class_mark(place[0]) if place else ""

    def _place(self, learner_id: str, joined: Iterable[tuple[str, str]]) -> tuple[str, str] | None:
        own = self.codes.get(learner_id)
        return (self.class_id, own) if own else min(joined, default=None)


def pseudonyms(places: Places) -> Pseudonyms:
    """Return what everybody of a data folder is called in exports; raises what reading its class raises."""
    return Pseudonyms(pseudonym_salt(places), places.people.name if places.people else "", codes_here(places))


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
