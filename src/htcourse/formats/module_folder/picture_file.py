"""`images/**`: PNG, JPEG and SVG, bounded; an SVG may hold no script, no outside file and no document type."""

from htcourse.core.course import Picture
from htcourse.core.errors import Place, Problem
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.folder_files import Found
from htcourse.formats.module_folder.text_file import read_bytes
from htcourse.markup.pictures import PICTURE_LIMIT, active_part, ending_of

_ENDINGS = {".jpeg": ".jpg"}


def read_picture(found: Found) -> tuple[Picture | None, list[Problem]]:
    """Read a picture, or say why it is refused."""
    content, problem = read_bytes(found.path, found.file, PICTURE_LIMIT)
    if content is None:
        return None, [problem] if problem else []
    ending = found.path.suffix.lower()
    if ending == ".svg":
        problem = _svg_fault(content, found.file)
    elif ending_of(content) != _ENDINGS.get(ending, ending):
        problem = Problem(
            "not-a-picture",
            Place(found.file),
            QT_TRANSLATE_NOOP("Errors", "The file is not the kind of picture its name says."),
            QT_TRANSLATE_NOOP("Errors", "Save the picture anew as PNG or JPEG."),
        )
    return (None, [problem]) if problem else (Picture(found.file, content, Place(found.file)), [])


def _svg_fault(content: bytes, file: str) -> Problem | None:
    if b"<svg" not in content:
        template = QT_TRANSLATE_NOOP("Errors", "The file is not the kind of picture its name says.")
        fix = QT_TRANSLATE_NOOP("Errors", "Export it as plain SVG in UTF-8.")
        return Problem("not-a-picture", Place(file), template, fix)
    match = active_part(content)
    if match is None:
        return None
    return Problem(
        "active-picture",
        Place(file, content.count(b"\n", 0, match.start()) + 1),
        QT_TRANSLATE_NOOP("Errors", "The drawing holds “{what}”: scripts, style sheets and outside files are refused."),
        QT_TRANSLATE_NOOP("Errors", "Export it as plain SVG, with pictures embedded and styles as attributes."),
        values={"what": match[0].decode("ascii", "replace").strip()},
    )
