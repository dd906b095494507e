"""Result files: signed by the installation that made them, and readable with the key of their class alone.

    htresult1 LF | class id, 16 bytes | public key of the signer, 32 | signature, 64 | sealed box

The box is libsodium's (`crypto_box_seal`: X25519, XSalsa20-Poly1305, a key of its own for each file); the signature
(Ed25519) is over everything but itself. So a byte that changed is found with the file alone, and what is in it can be
read by nobody who finds the stick. Keys are plain bytes, as in `signing`.
"""

import hmac
from typing import NamedTuple

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from htcourse.classroom.signing import is_signed, public_key_of, sign

MAGIC = b"htresult1\n"
CLASS_BYTES, KEY_BYTES, SIGNATURE_BYTES = 16, 32, 64

_HEAD = len(MAGIC) + CLASS_BYTES + KEY_BYTES


class Sealed(NamedTuple):
    """A result file as anybody can read it: for which class, who signed it, the box. `is_whole`: it is as signed."""

    class_id: bytes
    signer: bytes
    box: bytes
    is_whole: bool


def new_class_secret() -> bytes:
    """Return the secret key of a new class, 32 bytes from the system's source of chance."""
    return bytes(PrivateKey.generate())


def class_key_of(secret: bytes) -> bytes:
    """Return the public key of a class, which may be given to anybody."""
    return bytes(PrivateKey(secret).public_key)


def receipt_seed_of(secret: bytes) -> bytes:
    """Return the seed of the key that signs the receipts of a class: it follows from the secret key of the class."""
    return hmac.digest(secret, b"htcourse receipts", "sha256")


def seal(content: bytes, class_id: bytes, class_key: bytes, signer_seed: bytes) -> bytes:
    """Return a result file for a class (its id of 16 bytes, its public key)."""
    head = MAGIC + class_id + public_key_of(signer_seed)
    box = SealedBox(PublicKey(class_key)).encrypt(content)
    return head + sign(signer_seed, head + box) + box


def is_result(file: bytes) -> bool:
    """Return whether a file is a result, be it damaged: most of its first line is there, or what is breaks off.

    Zeros, to which a stick turns a file, are such too.
    """
    first = file[: len(MAGIC)].rstrip(b"\0")
    alike = sum(one == other for one, other in zip(first, MAGIC, strict=False))
    return alike > len(MAGIC) // 2 or MAGIC.startswith(first)


def read_seal(file: bytes) -> Sealed | None:
    """Return what stands on a result file; None for one whose first line is another."""
    if not file.startswith(MAGIC):
        return None
    head, signature, box = file[:_HEAD], file[_HEAD : _HEAD + SIGNATURE_BYTES], file[_HEAD + SIGNATURE_BYTES :]
    class_id, signer = head[len(MAGIC) : len(MAGIC) + CLASS_BYTES], head[len(MAGIC) + CLASS_BYTES :]
    return Sealed(class_id, signer, box, is_signed(head + box, signature, signer))


def open_box(box: bytes, secret: bytes) -> bytes | None:
    """Return what is in a box; None where the class of this secret key was not meant, or it is damaged."""
    try:
        return SealedBox(PrivateKey(secret)).decrypt(box)
    except (CryptoError, ValueError, TypeError):
        return None
