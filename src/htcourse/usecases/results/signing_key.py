"""The key that this installation signs with: show it, make it, give its public half away, read somebody else's."""

from pathlib import Path

from htcourse.core.certificate_codec import public_key_json, read_public_key
from htcourse.core.signed_statement import fingerprint
from htcourse.markup.foreign import open_foreign
from htcourse.store.learner_copies import reaching
from htcourse.store.places import Places
from htcourse.store.signing_key import KEY_FILE, SigningKey, damaged_key, keep_signing_key, read_signing_key
from htcourse.usecases.exchange.save_text import save_bytes

_LARGEST = 4096


def known_fingerprint(places: Places) -> str:
    """Return the fingerprint of this installation, empty before its first signature; raises CourseError."""
    key = read_signing_key(places)
    return "" if key is None else fingerprint(key.public_key)


def signing_key(places: Places) -> SigningKey:
    """Return the key of this installation, made when first asked for; raises CourseError."""
    from htcourse.classroom.signing import new_seed, public_key_of  # nothing else in this file needs PyNaCl

    key = read_signing_key(places)
    if key is None:
        seed = new_seed()
        key = keep_signing_key(places, SigningKey(public_key_of(seed), seed))
    if public_key_of(key.seed) != key.public_key:
        raise damaged_key(places.trainer / KEY_FILE)
    return key


def export_public_key(places: Places, path: Path) -> Path:
    """Write the public key to a file for those who check certificates, and return its path; raises CourseError."""
    key = signing_key(places)
    return save_bytes(path if path.suffix else path.with_suffix(".json"), public_key_json(key.public_key).encode())


def open_public_key(path: Path) -> bytes:
    """Return the public key that a file holds; raises CourseError."""
    with reaching(path), open_foreign(path) as file:
        text = file.read(_LARGEST).decode("utf-8", errors="replace")
    return read_public_key(text)
