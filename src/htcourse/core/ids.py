"""Ids of rows, files and runs: random, and so unlike any other on any computer."""

from os import urandom


def new_id() -> str:
    """Return a new id as text: a UUID of version 4 (RFC 9562, 5.4), for which a start need not load `uuid` (2 ms)."""
    number = int.from_bytes(urandom(16), "big")
    number = number & ~(0xF << 76) | 0x4 << 76  # version
    number = number & ~(0b11 << 62) | 0b10 << 62  # variant
    digits = f"{number:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
