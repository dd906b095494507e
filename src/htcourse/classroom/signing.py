"""Signatures (Ed25519, RFC 8032, by libsodium): who has the public key can tell whether a text was changed.

Keys are plain bytes here: a seed of 32 that stays secret, and the public key of 32 that follows from it.
"""

from nacl.exceptions import CryptoError
from nacl.signing import SigningKey, VerifyKey


def new_seed() -> bytes:
    """Return the secret of a new key, from the system's source of chance."""
    return bytes(SigningKey.generate())


def public_key_of(seed: bytes) -> bytes:
    """Return the public key that belongs to a seed."""
    return bytes(SigningKey(seed).verify_key)


def sign(seed: bytes, text: bytes) -> bytes:
    """Return the signature of a text, 64 bytes."""
    return SigningKey(seed).sign(text).signature


def is_signed(text: bytes, signature: bytes, public_key: bytes) -> bool:
    """Tell whether the owner of a public key signed exactly this text."""
    try:
        VerifyKey(public_key).verify(text, signature)
    except (CryptoError, ValueError):
        return False
    return True
