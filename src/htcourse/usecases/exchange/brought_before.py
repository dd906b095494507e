"""The quiz a file of questions was brought into before, so that the changed file goes over it and keeps its ids."""

from pathlib import Path
from typing import Any, NamedTuple

from htcourse.core.errors import Problem, Report
from htcourse.core.question_bank import Written
from htcourse.exports import authoring
from htcourse.formats.module_folder.yaml_lines import read_yaml
from htcourse.markup.decode import read_text
from htcourse.store.draft_places import drafts_folder
from htcourse.store.places import Places
from htcourse.store.versions import keep_version
from htcourse.usecases.exchange.import_questions import BroughtQuestions, write_questions
from htcourse.usecases.workshop.drafts import draft_tree, recent_drafts
from htcourse.usecases.workshop.names import suggested_id


class BroughtBefore(NamedTuple):
    """A quiz file of a draft, the title of its quiz (empty when it has none), and the draft's."""

    file: Path
    title: str
    module: str


def brought_before(places: Places, brought: BroughtQuestions) -> tuple[BroughtBefore, ...]:
    """Return the quiz files that were written from files of these names, or bear their title; newest draft first."""
    name = suggested_id(brought.title)
    folders = [each.path for each in recent_drafts(places)]
    folders += sorted(drafts_folder(places).glob("*/"))  # made, and perhaps never opened
    return tuple(
        BroughtBefore(file, _title(authoring.quizzes_in(_plain(file))), draft_tree(places, folder).title)
        for folder in dict.fromkeys(folders)
        for file in sorted((folder / "quizzes").glob("*.yaml"))
        for source in [authoring.source_of(file)]
        if (source == brought.source if source else bool(name) and file.stem == name)
    )


def bring_over(
    places: Places, brought: BroughtQuestions, file: Path, title: str, report: Report | None = None
) -> Written:
    """Write over a quiz file of a draft: what stands there becomes a version; otherwise as `write_questions`."""
    folder = file.parent.parent
    files = authoring.files_of(file)
    for each in (*files, *(other for own in files for other in authoring.translations_of(own).values())):
        keep_version(places, folder, f"quizzes/{each.name}", each.read_bytes(), each.stat().st_mtime)
    return write_questions(brought, file, report, quiz=title, is_replacing=True)


def _plain(file: Path) -> Any:
    found = read_text(file)
    return None if isinstance(found, Problem) else read_yaml(found.text, file.name).data


def _title(quizzes: list[dict[str, Any]]) -> str:
    title = quizzes[0].get("title", "") if quizzes else ""
    return str(next(iter(title.values()), "") if isinstance(title, dict) else title)
