"""Bring questions in over what stands in quiz files: that becomes a version, as in the editor."""

from dataclasses import replace
from pathlib import Path

from htcourse.core.errors import CourseError, Report
from htcourse.core.question_bank import Written
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports import authoring
from htcourse.store.draft_versions import keep_version
from htcourse.store.durable import saving
from htcourse.store.places import Places
from htcourse.usecases.exchange.brought_before import title_in
from htcourse.usecases.exchange.import_questions import BroughtQuestions, write_questions
from htcourse.usecases.exchange.sought import Sought
from htcourse.usecases.exchange.unread_beside import refuse_unread_beside
from htcourse.usecases.exchange.write_quiz_files import QuizFile, ReadOnce, plan_quiz_files, write_planned

_QUIZZES = "quizzes"


def bring_over(
    places: Places, brought: BroughtQuestions, file: Path, title: str = "", report: Report | None = None
) -> Written:
    """Write over a quiz file: what stands there becomes a version, as in the editor; else as `write_questions`.

    Without a `title` what is new is asked by the quiz that stands there, where one does.
    `file` may be a draft, or its folder of quiz files: then over all in which the questions stand (`brought_before`),
    each into its own, whose quiz keeps its title. Of a file of which half or less comes, the other
    questions stay. Raises CourseError where most of them stand in none of its files, ModuleError
    where a quiz file of the folder cannot be read.
    """
    if not file.is_dir():
        kept = _kept(places, file)
        quiz = title or title_in(file)
        written = write_questions(brought, file, report, quiz=quiz, is_own=not title, is_replacing=True)
        return replace(written, kept=kept)
    folder = file.absolute() if file.name == _QUIZZES else file.absolute() / _QUIZZES
    refuse_unread_beside(folder)
    sought, here = Sought.of(brought.bank.questions), ReadOnce()
    own = sought.in_own({each: sought.there_in(each, here) for each in sorted(folder.glob("*.yaml"))})
    over = [QuizFile(each, title_in(each), authoring.source_of(each), is_own=True) for each in own]
    planned = plan_quiz_files(brought.bank, over, here) if over else None
    if planned is None or 2 * planned.coming(is_whole=False).same < sought.size:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Most of these questions do not stand in the quiz files of “{path}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Name the quiz file that they are to go over, or a new one."),
            path=str(file),
        )
    kept = tuple(version for each in planned.files for version in _kept(places, each.path))
    written = write_planned(planned, report, is_whole=False)
    return replace(written, kept=kept, others=(planned.files[0].path, *written.others))


def _kept(places: Places, file: Path) -> tuple[Path, ...]:
    """Keep a version of a quiz file, those that go on from it and their translations; return where."""
    folder = authoring.images_folder(file).parent
    files = authoring.files_of(file)
    kept = []
    for each in (*files, *(other for own in files for other in authoring.translations_of(own).values())):
        name = each.absolute().relative_to(folder).as_posix()
        with saving(file):
            kept.append(keep_version(places, folder, name, each.read_bytes(), each.stat().st_mtime))
    return tuple(kept)
