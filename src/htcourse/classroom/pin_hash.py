"""What a PIN is checked against: Argon2id (RFC 9106) by libsodium, with what OWASP recommends for little memory."""

from nacl import pwhash
from nacl.exceptions import CryptoError

_TIMES, _BYTES = 2, 19456 * 1024


def hashed(pin: str) -> str:
    """Return the hash of a PIN, with its salt and its costs in it."""
    return pwhash.argon2id.str(pin.encode("utf-8", "surrogatepass"), opslimit=_TIMES, memlimit=_BYTES).decode("ascii")


def is_hash_of(hashed_pin: str, pin: str) -> bool:
    """Tell whether this is the PIN that was hashed; a hash nobody can read is nobody's."""
    try:
        return pwhash.argon2id.verify(hashed_pin.encode(), pin.encode("utf-8", "surrogatepass"))
    except (CryptoError, ValueError):
        return False
