"""A picture as large as it is shown, or made smaller: a photograph of a telephone has more dots than any screen."""

from collections.abc import Callable
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from htcourse.markup.picture_size import picture_size
from htcourse.markup.pictures import PICTURE_LIMIT, ending_of, is_safe

LONGEST_SIDE = 2_000
LARGE = 1_000_000
"""Bytes from which a picture is looked at."""
MANY_DOTS = 12_000_000
"""Dots from which one of few bytes is looked at, too: in memory each counts."""

_DRAWN_DOTS = 2_000_000
"""Dots a drawing is drawn in at most: what a costly one takes grows with them."""
_MOST = 60_000_000
_QUALITY = 85
_WORTH = 0.75
_FORMATS = {".jpg": "JPEG", ".png": "PNG"}


class SmallerPicture(NamedTuple):
    """What a picture is, `length` in bytes, and what it would be."""

    size: QSize
    length: int
    new_size: QSize
    content: bytes


def picture_as_wide(content: bytes, fit: Callable[[int], int] = round) -> QImage:
    """Return a picture as wide as `fit` says of its own width, turned as its camera was held.

    A drawing is drawn at that size, never a larger one.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if ending_of(content) == ".svg" and not size.isEmpty():
        wanted = size * (fit(size.width()) / size.width())
        reader.setScaledSize(wanted / max(1.0, sqrt(wanted.width() * wanted.height() / _DRAWN_DOTS)))
        return reader.read()
    image = reader.read()
    width = fit(image.width())
    smooth = Qt.TransformationMode.SmoothTransformation
    return image if image.isNull() or width == image.width() else image.scaledToWidth(width, smooth)


def smaller_picture(path: Path) -> SmallerPicture | None:
    """Return a picture with no more dots than a screen shows; None where that saves less than a quarter.

    Of one with very many dots, none where it saves nothing.
    """
    try:
        if not path.is_file() or path.stat().st_size > _MOST:
            return None
        content = path.read_bytes()
    except OSError:
        return None
    return smaller_of(content) if len(content) > LARGE or _has_many_dots(content) else None


def _has_many_dots(content: bytes) -> bool:
    width, height = picture_size(content)
    return width * height > MANY_DOTS


def smaller_of(content: bytes) -> SmallerPicture | None:
    """Return the same of a picture's bytes."""
    kind = _FORMATS.get(ending_of(content), "")
    if not kind or not is_safe(content) or picture_size(content) == (0, 0):
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoTransform(True)
    size = reader.size()
    wanted = size.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
    if wanted.width() < size.width():
        reader.setScaledSize(wanted)
    image = reader.read()
    if image.isNull():
        return None
    made = _written(image, kind)
    while len(made) > PICTURE_LIMIT:  # noise takes as many bytes as it has dots
        side = int(max(image.width(), image.height()) * 0.95 * sqrt(PICTURE_LIMIT / len(made)))
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        made = _written(image, kind)
    is_needed = _has_many_dots(content) or len(content) > PICTURE_LIMIT
    if not made or len(made) > len(content) * (1 if is_needed else _WORTH):
        return None
    is_on_side = (size.width() > size.height()) != (image.width() > image.height())
    return SmallerPicture(size.transposed() if is_on_side else size, len(content), image.size(), made)


def _written(image: QImage, kind: str) -> bytes:
    """Return a picture as the bytes of its file; none where it cannot be written."""
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    is_written = image.save(out, kind, _QUALITY if kind == "JPEG" else -1)  # type: ignore[call-overload]
    return bytes(out.data().data()) if is_written else b""
