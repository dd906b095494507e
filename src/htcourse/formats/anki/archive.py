"""The files of a package: which collection counts, and the media by the names cards know them by."""

import io
import json
from collections.abc import Mapping

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.anki.protobuf import WireError, fields
from htcourse.markup.safe_zip import Archive

MAX_COLLECTION = 200_000_000
_MAX_MEDIA_LIST = 20_000_000
_MAX_MEDIA = 20_000_000
_MAX_WINDOW = 1 << 27
_PIECE = 1 << 18
_ZSTD = b"\x28\xb5\x2f\xfd"
_NEWEST_FIRST = ("collection.anki21b", "collection.anki21", "collection.anki2")


def collection_of(archive: Archive) -> bytes:
    """Return the database; raises CourseError.

    Where a newer layout is there, collection.anki2 only holds a note that says "update Anki".
    """
    name = next((each for each in _NEWEST_FIRST if each in archive.names), "")
    if not name:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "There is no collection in the package."),
            fix=QT_TRANSLATE_NOOP("Errors", "Export the deck from Anki again."),
        )
    data = archive.read(name)
    return unpacked(data, MAX_COLLECTION) if name.endswith("b") else data


def unpacked(data: bytes, most: int) -> bytes:
    """Return what zstd has packed, never more than `most` bytes; raises CourseError."""
    import zstandard

    out = io.BytesIO()
    try:
        with zstandard.ZstdDecompressor(max_window_size=_MAX_WINDOW).stream_reader(
            data, read_across_frames=True
        ) as part:
            while piece := part.read(_PIECE):
                if out.tell() + len(piece) > most:
                    raise CourseError(
                        QT_TRANSLATE_NOOP("Errors", "A file in the package unpacks to more than {megabytes} MB."),
                        fix=QT_TRANSLATE_NOOP("Errors", "Export its decks one by one."),
                        megabytes=most // 1_000_000,
                    )
                out.write(piece)
    except (zstandard.ZstdError, MemoryError) as error:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "A file in the package is damaged ({reason})."),
            fix=QT_TRANSLATE_NOOP("Errors", "Export the deck from Anki again."),
            reason=str(error)[:120],
        ) from error
    return out.getvalue()


def media_of(archive: Archive) -> dict[str, str]:
    """Return the file in the archive of each medium by its name on cards; none where the list cannot be read."""
    if "media" not in archive.names:
        return {}
    try:
        data = archive.read("media")
        if data.startswith(_ZSTD):
            return dict(_listed(unpacked(data, _MAX_MEDIA_LIST), archive))
        found = json.loads(data[:_MAX_MEDIA_LIST])
    except (CourseError, WireError, ValueError, RecursionError):
        return {}
    if not isinstance(found, Mapping):
        return {}
    return {name: file for file, name in found.items() if isinstance(name, str) and file in archive.names}


def _listed(data: bytes, archive: Archive) -> list[tuple[str, str]]:
    """Read the list of the new layout: entries with names, in order; their files are called 0, 1, 2 and so on."""
    names = []
    for number, entry in fields(data):
        if number == 1 and isinstance(entry, bytes):
            name = dict(fields(entry)).get(1, b"")
            names.append(name.decode("utf-8", "replace") if isinstance(name, bytes) else "")
    return [(name, str(number)) for number, name in enumerate(names) if name and str(number) in archive.names]


def medium(archive: Archive, file: str) -> bytes:
    """Return the bytes of a medium; raises CourseError."""
    data = archive.read(file)
    return unpacked(data, _MAX_MEDIA) if data.startswith(_ZSTD) else data
