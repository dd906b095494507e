"""`images/**`: PNG, JPEG and SVG, bounded; an SVG may hold no script, no outside file and no document type."""

from htcourse.core.course import Picture
from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.incoming import PICTURES
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.folder_files import Found
from htcourse.markup.decode import read_bytes
from htcourse.markup.picture_metadata import says_more, without_metadata
from htcourse.markup.picture_size import DOTS_LIMIT, is_too_wide, is_whole, scans_too_many
from htcourse.markup.pictures import PICTURE_LIMIT, ending_of
from htcourse.markup.safe_svg import svg_fault

_ENDINGS = {".jpeg": ".jpg"}


def read_picture(found: Found) -> tuple[Picture | None, list[Problem]]:
    """Read a picture without what its camera wrote beside it, which is told, or say why it is refused."""
    content = read_bytes(found.path, found.file, PICTURE_LIMIT)
    if isinstance(content, Problem):
        return None, [content]
    bare, problem = without_metadata(content), None
    told = [_SAYS_MORE.warning(Place(found.file))] if says_more(content) else []
    ending = found.path.suffix.lower()
    if ending == ".svg":
        problem = _svg_fault(content, found.file)
    elif ending_of(content) != _ENDINGS.get(ending, ending):
        problem = Problem(
            "not-a-picture",
            Place(found.file),
            QT_TRANSLATE_NOOP("Errors", "The file is not the kind of picture its name says."),
            PICTURES["not-a-picture"].fix,
        )
    elif is_too_wide(content):
        problem = _TOO_WIDE.error(Place(found.file), limit=DOTS_LIMIT // 1000000)
    elif scans := scans_too_many(content):
        problem = _TOO_MANY_SCANS.error(Place(found.file), count=scans)
    elif not is_whole(content):
        if is_whole(content + b"\xff\xd9"):  # a JPEG of which the end lacks: what there is of it is shown
            return Picture(found.file, bare, Place(found.file)), [_DAMAGED.warning(Place(found.file)), *told]
        problem = _DAMAGED.error(Place(found.file))
    return (None, [problem]) if problem else (Picture(found.file, bare, Place(found.file)), told)


def _svg_fault(content: bytes, file: str) -> Problem | None:
    if b"<svg" not in content.replace(b"\0", b""):
        template = QT_TRANSLATE_NOOP("Errors", "The file is not the kind of picture its name says.")
        return Problem("not-a-picture", Place(file), template, PICTURES["encoding"].fix)
    fault = svg_fault(content)
    if fault is None:
        return None
    told = PICTURES[fault.code]
    return Problem(told.code, Place(file, fault.line), fault.template, told.fix, values=fault.values)


_TOO_WIDE = Sentence(
    "too-large",
    QT_TRANSLATE_NOOP("Errors", "The picture has more than {limit} million dots and would fill the memory."),
    QT_TRANSLATE_NOOP("Errors", "Make it smaller: 2,000 dots wide are enough for any screen."),
)
_TOO_MANY_SCANS = Sentence(
    "too-large",
    QT_TRANSLATE_NOOP("Errors", "The JPEG is drawn {count} times over itself: showing it would stop the window."),
    QT_TRANSLATE_NOOP("Errors", "Save the picture anew as JPEG, without “progressive”."),
)
_SAYS_MORE = Sentence(
    "picture-says-more",
    QT_TRANSLATE_NOOP(
        "Errors", "The file says more than the picture shows: it may name place, time, device and person."
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "Packages and courses taken out are without it. Before you hand on the file itself, remove the picture and add"
        " it again in the editor.",
    ),
)
_DAMAGED = Sentence(
    "damaged-picture",
    QT_TRANSLATE_NOOP("Errors", "The picture is damaged or cut off: some of it would stay empty."),
    PICTURES["damaged"].fix,
)
