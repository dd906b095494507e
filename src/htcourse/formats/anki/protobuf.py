"""Just enough of protobuf's wire format for Anki's list of media and its note types: numbered fields of one message."""

from collections.abc import Iterator


class WireError(ValueError):
    """Bytes that are no message."""


def fields(data: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Give number and value of each field: an integer or bytes; fields of fixed width are left out.

    Raises WireError.
    """
    at = 0
    while at < len(data):
        tag, at = _integer(data, at)
        number, kind = tag >> 3, tag & 7
        if kind == 0:
            value, at = _integer(data, at)
            yield number, value
        elif kind == 2:
            length, at = _integer(data, at)
            if length > len(data) - at:
                raise WireError("cut off")
            yield number, data[at : at + length]
            at += length
        elif kind in (1, 5):
            at += 8 if kind == 1 else 4
        else:
            raise WireError(f"kind {kind}")


def _integer(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(data) and shift < 70:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7
    raise WireError("cut off")
