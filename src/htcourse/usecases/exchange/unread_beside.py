"""Whether each quiz file of a module can be read, before questions go over those that they stand in."""

from collections.abc import Callable
from pathlib import Path

from htcourse.core.errors import Place, Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports.authoring import translations_of
from htcourse.usecases.exchange.kept_ids import Before, questions_in, refuse_unread


def refuse_unread_beside(folder: Path, read: Callable[[Path], Before] | None = None) -> None:
    """Raise ModuleError where a quiz file of a folder cannot be read: nobody knows which questions stand there.

    With `read`, which may remember what stands in a file, an id that stands in two of them is not looked for.
    """
    files = sorted(folder.glob("*.yaml"))
    translated = {other for each in files for other in translations_of(each).values()}
    files = [each for each in files if each not in translated]
    empty = [each for each in files if not each.read_bytes().strip()]
    faults = [(each.name, _EMPTY.error(Place(each.name))) for each in empty]
    for found in map(read, files) if read else [questions_in(files)]:
        refuse_unread(found._replace(errors=(*found.errors, *faults)), folder)


_EMPTY = Sentence(
    "empty-file",
    QT_TRANSLATE_NOOP("Errors", "The file is empty."),
    QT_TRANSLATE_NOOP("Errors", "Delete it, or take what stood there from its older versions in the editor."),
)
