"""Why a file that no format knows cannot be read: empty, damaged, unsafe, packed by another program."""

import zlib
from collections import deque
from contextlib import closing
from pathlib import Path

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import decoded, is_text
from htcourse.markup.foreign import not_readable, open_foreign
from htcourse.markup.safe_xml import children, read_xml
from htcourse.markup.safe_zip import open_archive

_ARCHIVES = (".zip", ".htmod", ".apkg", ".colpkg", ".xlsx", ".xlsm", ".imscc", ".h5p", ".docx", ".docm", ".odt")
_TEXTS = (".gift", ".txt", ".aiken", ".csv", ".tsv", ".md", ".markdown", ".yaml", ".yml", ".xml", ".dat")
_MAIN: dict[str, tuple[str, ...]] = {
    ".docx": ("word/document.xml",),
    ".docm": ("word/document.xml",),
    ".odt": ("content.xml",),
    ".h5p": ("h5p.json",),
    ".xlsx": ("xl/workbook.xml",),
    ".imscc": ("imsmanifest.xml",),
    ".apkg": ("collection.anki2", "collection.anki21", "collection.anki21b"),
}
"""What an archive of an ending has in it, one of these."""
_SAVE = QT_TRANSLATE_NOOP("Errors", "Open it in Word or LibreOffice, and save it as .docx, .odt or .xlsx.")
_OTHERS = {
    b"\xd0\xcf\x11\xe0": (
        QT_TRANSLATE_NOOP("Errors", "“{path}” is a file of Word, Excel or PowerPoint in their old form."),
        _SAVE,
    ),
    b"{\\rtf": (QT_TRANSLATE_NOOP("Errors", "“{path}” is a text in RTF, which is not read."), _SAVE),
    b"%PDF": (
        QT_TRANSLATE_NOOP("Errors", "“{path}” is a PDF, which is not read."),
        QT_TRANSLATE_NOOP("Errors", "Choose the document it was made from, or copy its text and paste it."),
    ),
}
"""What people choose for a text and is none, by its first bytes."""
_NEW = (".docx", ".docm", ".xlsx", ".xlsm", ".pptx")
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_HEAD = 1 << 17
_PACKED = {b"\x1f\x8b": "gzip", b"7z\xbc\xaf": "7z", b"Rar!": "RAR", b"BZh": "bzip2", b"\xfd7zXZ": "xz"}
_BACKUP = b"moodle_backup.xml"
"""A file that every backup of a course in Moodle has; a packed one names it within its first bytes."""
_PARTS_OF_BACKUP = (b"<moodle_backup", b"<question_categories")


def fault_of(path: Path) -> CourseError | None:
    """Return what keeps anybody from reading a file; None when nothing does, and it only is something else."""
    try:
        with open_foreign(path) as opened:
            head = opened.read(_HEAD)
    except OSError as error:
        return not_readable(path.name, error)
    if not head.strip(b" \t\r\n\xef\xbb\xbf") and len(head) < _HEAD:
        return _empty(path)
    if _is_backup(head):
        return _backup(path)
    if head.startswith(b"\xd0\xcf\x11\xe0") and (_PROTECTED in head or path.suffix.lower() in _NEW):
        return CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is protected with a password, or an old file under a new ending."),
            fix=QT_TRANSLATE_NOOP("Errors", "Open it in its program, take the password away, and save it anew."),
            path=path.name,
        )
    for start, (template, fix) in _OTHERS.items():
        if head.startswith(start):
            return CourseError(template, fix=fix, path=path.name)
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
                if _BACKUP.decode() in archive.names:
                    return _backup(path)
                for name in archive.names:
                    archive.read(name)
                if not archive.names:
                    return _empty(path)
                mains = _MAIN.get(path.suffix.lower(), ())
                if mains and not set(mains) & set(archive.names):
                    return CourseError(
                        QT_TRANSLATE_NOOP("Errors", "“{path}” is no such file inside: it has no {name}."),
                        fix=QT_TRANSLATE_NOOP("Errors", "Save it again in the program it was made in."),
                        path=path.name,
                        name=mains[0],
                    )
        elif _is_xml(head):
            deque(children(read_xml(path)), maxlen=0)
        elif path.suffix.lower() in _TEXTS and not is_text(head):
            return CourseError(
                QT_TRANSLATE_NOOP("Errors", "“{path}” is damaged, or no text, whatever its ending says."),
                fix=QT_TRANSLATE_NOOP("Errors", "Copy or download it again, or save it in its program as a text."),
                path=path.name,
            )
    except CourseError as error:
        return error
    return None


def _is_backup(head: bytes) -> bool:
    """Say whether a file is a backup of Moodle packed as tar.gz, or an XML file out of one."""
    if head.startswith(b"\x1f\x8b"):
        try:
            head = zlib.decompressobj(wbits=31).decompress(head, _HEAD)
        except zlib.error:
            return False
        return _BACKUP in head
    return _is_xml(head[:1000]) and any(each in head[:1000] for each in _PARTS_OF_BACKUP)


def _backup(path: Path) -> CourseError:
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "“{path}” is a backup of a course in Moodle, from which no questions are read."),
        fix=QT_TRANSLATE_NOOP(
            "Errors",
            "In Moodle open the question bank, choose Export and the format Moodle XML, and bring that file in.",
        ),
        path=path.name,
    )


def _empty(path: Path) -> CourseError:
    fix = QT_TRANSLATE_NOOP("Errors", "Save or download it again.")
    return CourseError(QT_TRANSLATE_NOOP("Errors", "“{path}” is empty."), fix=fix, path=path.name)


def _is_xml(head: bytes) -> bool:
    """Say whether a file begins as XML does; a web page is none."""
    text = decoded(head).text.lstrip().lower()
    return text.startswith("<") and not text.startswith(("<!doctype html", "<html"))
