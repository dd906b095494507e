"""Comments of a quiz file, which no question keeps: a file written over is written anew."""

from collections.abc import Iterator
from pathlib import Path

from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports import authoring
from htcourse.formats.module_folder.yaml_comments import comments_in
from htcourse.markup.decode import read_text
from htcourse.usecases.exchange.kept_ids import GONE
from htcourse.usecases.workshop.skeletons import ABOUT_QUIZ

_OWN = tuple(each.removeprefix("# ").rstrip() for each in (*authoring.NOTES, GONE, ABOUT_QUIZ))
_TOLD, _LONGEST = 3, 60


def gone_comments(path: Path) -> Iterator[Problem]:
    """Give a warning where somebody wrote comments into a quiz file, or those that go on from it."""
    for file in authoring.files_of(path):
        found = read_text(file)
        comments = () if isinstance(found, Problem) else comments_in(found.text)
        own = [each for each in comments if not each.startswith(_OWN)]
        if own:
            words = [each if len(each) <= _LONGEST else f"{each[:_LONGEST]}…" for each in own[:_TOLD]]
            named = "; ".join([*words, *(["…"] if len(own) > _TOLD else [])])
            yield _GONE.warning(Place(file.name), count=len(own), words=named)


_GONE = Sentence(
    "comments-gone",
    QT_TRANSLATE_NOOP("Errors", "Comments that stood in the file are gone ({count}): “{words}”."),
    QT_TRANSLATE_NOOP("Errors", "Take them from what is kept of the file as it was."),
)
