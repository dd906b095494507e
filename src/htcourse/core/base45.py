"""Base45 (RFC 9285): bytes in the 45 letters that a QR code holds in its densest mode for text."""

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

_BASE = len(ALPHABET)
_VALUES = {letter: value for value, letter in enumerate(ALPHABET)}


def encode(data: bytes) -> str:
    """Return the bytes as text: two of them are three letters, a last one two."""
    letters = []
    for start in range(0, len(data), 2):
        pair = data[start : start + 2]
        value = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            value, rest = divmod(value, _BASE)
            letters.append(ALPHABET[rest])
    return "".join(letters)


def decode(text: str) -> bytes:
    """Return the bytes of a text; raises ValueError for one that `encode` never gives."""
    data = bytearray()
    for start in range(0, len(text), 3):
        group = text[start : start + 3]
        size = len(group) - 1
        try:
            value = sum(_VALUES[letter] * _BASE**place for place, letter in enumerate(group))
            data += value.to_bytes(size, "big")
        except (KeyError, OverflowError) as error:
            raise ValueError("not base45") from error
        if not size:
            raise ValueError("cut short")
    return bytes(data)
