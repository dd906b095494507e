"""Why a file that no format knows cannot be read: empty, damaged, unsafe, packed by another program."""

from collections import deque
from contextlib import closing
from pathlib import Path

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import decoded
from htcourse.markup.foreign import not_readable, open_foreign
from htcourse.markup.safe_xml import children, read_xml
from htcourse.markup.safe_zip import open_archive

_ARCHIVES = (".zip", ".htmod", ".apkg", ".colpkg", ".xlsx", ".xlsm", ".imscc", ".h5p")
_HEAD = 1 << 17
_PACKED = {b"\x1f\x8b": "gzip", b"7z\xbc\xaf": "7z", b"Rar!": "RAR", b"BZh": "bzip2", b"\xfd7zXZ": "xz"}


def fault_of(path: Path) -> CourseError | None:
    """Return what keeps anybody from reading a file; None when nothing does, and it only is something else."""
    try:
        with open_foreign(path) as opened:
            head = opened.read(_HEAD)
    except OSError as error:
        return not_readable(path.name, error)
    if not head.strip(b" \t\r\n\xef\xbb\xbf") and len(head) < _HEAD:
        return CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is empty."),
            fix=QT_TRANSLATE_NOOP("Errors", "Save or download it again."),
            path=path.name,
        )
    packer = next((name for start, name in _PACKED.items() if head.startswith(start)), "")
    if packer:
        return CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is packed with {packer}, which is not read."),
            fix=QT_TRANSLATE_NOOP("Errors", "Unpack it, and choose the file or folder that was in it."),
            path=path.name,
            packer=packer,
        )
    try:
        if head.startswith(b"PK") or path.suffix.lower() in _ARCHIVES:
            with closing(open_archive(path)) as archive:
                for name in archive.names:
                    archive.read(name)
        elif _is_xml(head):
            deque(children(read_xml(path)), maxlen=0)
    except CourseError as error:
        return error
    return None


def _is_xml(head: bytes) -> bool:
    """Say whether a file begins as XML does; a web page is none."""
    text = decoded(head).text.lstrip().lower()
    return text.startswith("<") and not text.startswith(("<!doctype html", "<html"))
