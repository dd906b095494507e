"""QR codes as rows of dark and light squares, for whoever paints or writes them."""

import segno

QUIET = 4
"""Light squares that have to surround a code (ISO/IEC 18004)."""

Squares = tuple[tuple[bool, ...], ...]


def qr_squares(text: str) -> Squares:
    """Return the code of a text, True for dark, without the quiet zone; error level M, 15 % may be unreadable."""
    code = segno.make_qr(text, error="m", boost_error=False)
    return tuple(tuple(bool(square) for square in row) for row in code.matrix)
