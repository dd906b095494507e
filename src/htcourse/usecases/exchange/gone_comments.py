"""Comments of a quiz file, which no question keeps: those that are gone, and the one that notes ids that are."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.ids import digest
from htcourse.core.plain_data import texts_of
from htcourse.core.question_bank import asked_of
from htcourse.core.quiz import Question
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports import authoring
from htcourse.formats.module_folder.yaml_comments import comments_in
from htcourse.markup.decode import read_text
from htcourse.usecases.workshop.skeletons import ABOUT_QUIZ

_IDS = "# Ids of questions that are gone, for no others: "
_MOST_IDS, _LONGEST_NOTE = 5_000, 1_000_000
_OWN = tuple(each.removeprefix("# ").rstrip() for each in (*authoring.NOTES, _IDS, ABOUT_QUIZ))
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


def gone_from(path: Path) -> dict[str, str]:
    """Return the ids of questions that a quiz file had, as it notes them above its questions, each with its sign."""
    found = read_text(path) if path.is_file() else None
    lines = [] if found is None or isinstance(found, Problem) else found.text[:_LONGEST_NOTE].split("\n")[:2]
    noted = next((each.removeprefix(_IDS) for each in lines if each.startswith(_IDS)), "")
    return {id: sign for id, is_signed, sign in (each.partition("=") for each in noted.split()) if is_signed}


def noted_as_gone(gone: Mapping[str, str]) -> str:
    """Return the line that notes which ids are gone: those that went last, where they are very many."""
    words = " ".join(f"{id}={sign}" for id, sign in [*gone.items()][-_MOST_IDS:])
    return f"{_IDS}{words}\n" if words else ""


def gone_sign(question: Question) -> str:
    """Return letters and digits that come of what a question asks, and of the ids its answers are kept by."""
    paths = (path for path, _ in texts_of(question.body))
    return digest("\0".join([*asked_of(question), *paths]).encode("utf-8", "replace")).hex()[:8]


_GONE = Sentence(
    "comments-gone",
    QT_TRANSLATE_NOOP("Errors", "Comments that stood in the file are gone ({count}): “{words}”."),
    QT_TRANSLATE_NOOP("Errors", "Take them from what is kept of the file as it was."),
)
