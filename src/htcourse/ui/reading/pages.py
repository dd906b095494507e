"""Pages for paper without a window: what commands print, in the language that is asked for."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from htcourse.core.errors import NotFoundError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.places import Places, assets_dir
from htcourse.ui.look.theme import Look, Theme, read_theme
from htcourse.ui.look.translations import Translations
from htcourse.ui.reading.pdf import write_html, write_pdf
from htcourse.ui.shell.application import make_application
from htcourse.usecases.marking.attempt_words import Say
from htcourse.usecases.reading.open_help import open_chart, open_picture
from htcourse.usecases.reading.print_lesson import print_lesson
from htcourse.usecases.session import Session

PAPER_WORDS: Say = partial(QCoreApplication.translate, "Paper")


def print_page(
    make: Callable[[Say], str],
    foot: str,
    language: str,
    path: Path,
    *,
    is_wide: bool = False,
    drawings: Sequence[str] = (),
    context: str = "Paper",
) -> int:
    """Write what `make` gives in the words of a language; return how many pages it has. Raises FolderError.

    `context` is whose words they are; `drawings` may be filled by `make`.
    """
    with _in_words(language) as theme:
        return write_html(
            make(partial(QCoreApplication.translate, context)), foot, path, theme, is_wide=is_wide, drawings=drawings
        )


def print_handout(places: Places, lesson: str, language: str, path: Path) -> int:
    """Write a lesson, named by its id or that of a section, with or without its module; return how many pages it has.

    Raises NotFoundError and FolderError.
    """
    session = Session.temporary(places, language)
    try:
        with _in_words(language) as theme:
            printed = print_lesson(session, _section(session, lesson), is_whole=True)
            return write_pdf(printed, path, theme, partial(open_chart, session), partial(open_picture, session))
    finally:
        session.close()


@contextmanager
def _in_words(language: str) -> Iterator[Theme]:
    """Have the fonts, and the words of a language meanwhile."""
    application = QApplication.instance() or make_application()
    assert isinstance(application, QApplication)
    translations = Translations(application, assets_dir())
    translations.use(language)
    Look(assets_dir(), "light").document_css()  # brings the fonts
    try:
        yield read_theme(assets_dir(), "light")
    finally:
        translations.use("en")


def _section(session: Session, named: str) -> str:
    """Return the first section of a lesson, or the section that is named."""
    for library in session.libraries:
        for lesson in library.contents(session.language):
            ids = (lesson.lesson, *(each.id for each in lesson.sections))
            if any(named in (each, each.partition("/")[2]) for each in ids) and lesson.sections:
                return lesson.sections[0].id
    raise NotFoundError(
        QT_TRANSLATE_NOOP("Errors", "There is no lesson “{lesson}”."),
        fix=QT_TRANSLATE_NOOP("Errors", "Give its id, as “htcourse list” has it."),
        lesson=named,
    )
