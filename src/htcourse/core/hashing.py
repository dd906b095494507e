"""SHA-256 without what `hashlib` loads beside it, 2 ms of a start; `random` of the standard library does the same."""

import sys
from importlib import import_module

try:
    _sha256 = import_module("_sha2" if sys.version_info >= (3, 12) else "_sha256").sha256
except ImportError:
    from hashlib import sha256 as _sha256


def digest(data: bytes) -> bytes:
    """Return the SHA-256 of some bytes: 32 bytes (FIPS 180-4)."""
    return bytes(_sha256(data).digest())
