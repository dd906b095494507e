"""Drafts: folders of modules being written. Make one from a template, open one, list those there are."""

import os
import re
import shutil
from collections.abc import Container, Mapping
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.question_bank import is_id
from htcourse.core.question_types.owed import Say
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.folder_files import Found, files_of
from htcourse.formats.module_folder.text_file import read_text
from htcourse.store.draft_places import drafts_folder as drafts_folder
from htcourse.store.draft_places import require_draft, take_along
from htcourse.store.draft_versions import saved_at
from htcourse.store.durable import keep_name, part_beside, put_durably, remove_leftovers, saving
from htcourse.store.journals import files_with_journal
from htcourse.store.packages import builtin_id, list_packages
from htcourse.store.places import Places
from htcourse.store.recent_files import (
    KEPT,
    RecentFile,
    forget_recent,
    paths_before,
    paths_known,
    paths_of_id,
    read_recent,
    remember_recent,
)
from htcourse.store.removed_drafts import RemovedDraft as RemovedDraft
from htcourse.store.removed_drafts import is_own as is_own
from htcourse.store.removed_drafts import put_back_own, remove_own, removed_drafts
from htcourse.store.unpack import is_safe_name
from htcourse.usecases.attempts.gate import refuse_without_pin
from htcourse.usecases.names import suggested_id
from htcourse.usecases.workshop.module_form import ModuleForm, module_form
from htcourse.usecases.workshop.skeletons import lesson_text, module_text, objective_of, quiz_text

TEMPLATES = ("empty", "lesson")
"""`lesson`: one lesson with a section, a check and a quiz; `empty`: module.yaml alone."""

MODULE_FILE = "module.yaml"

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
FOLDERS = {
    "lessons": "lesson",
    "quizzes": "quiz",
    "cases": "case",
    "data": "data",
    "images": "picture",
    "countries": "country",
}
"""What each folder of a draft holds."""
_TOP = {"module.yaml": "module", "glossary.yaml": "glossary", "sources.json": "sources", "facts.yaml": "facts"}
_ORDER = ("module", *FOLDERS.values(), "glossary", "sources", "facts", "other")


class RecentDraft(NamedTuple):
    """A module being written; `opened_at` is UTC, ISO 8601, empty where it never was."""

    path: Path
    id: str
    title: str
    opened_at: str


class DraftFile(NamedTuple):
    """One file of a draft: `name` is relative with slashes (`lessons/x.ru.md`), `folder` the part before the first one.

    `kind` is module, lesson, quiz, case, data (a chart's description or its table), picture, country, glossary,
    sources, facts or other. `language` is that of a translation, else empty.
    """

    name: str
    folder: str
    kind: str
    language: str = ""


class DraftTree(NamedTuple):
    """A draft and its files, by kind, then by name. Empty `id` where module.yaml cannot be read (then `title`: folder).

    `recovered` names the files with a journal left by a crash.
    """

    folder: Path
    id: str
    title: str
    version: str
    language: str
    files: tuple[DraftFile, ...]
    recovered: tuple[str, ...] = ()


def new_draft(
    places: Places,
    parent: Path | None,
    module_id: str,
    title: str,
    language: str,
    template: str = "lesson",
    say: Say = str,
) -> Path:
    """Write a module from a template into `<parent>/<module_id>` and return that folder.

    Without `parent` it stands in the trainer's own folder. `say` gives the sample words in the author's language.
    Raises CourseError for an id that is no lasting name, is taken by the built-in course or reserved by Windows, for an
    empty title, and for a folder that is not empty; FolderError when the disk refuses. Nothing is left half written.
    """
    folder = (drafts_folder(places) if parent is None else parent) / module_id
    return write_template(folder, module_id, title, language, template, say)


def write_template(
    folder: Path, module_id: str, title: str, language: str, template: str = "lesson", say: Say = str
) -> Path:
    """Write a module from a template into a folder of any name, new or empty; otherwise as `new_draft`."""
    _check_names(module_id, title, language, template)
    _check_empty(folder)
    part = part_beside(folder)
    try:
        with saving(folder):
            for name, text in _template(module_id, title, language, template, say).items():
                put_durably(part / name, text.encode())
            if folder.exists():
                folder.rmdir()
            part.rename(folder)
            keep_name(folder.parent)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return folder


def _check_names(module_id: str, title: str, language: str, template: str) -> None:
    if not is_id(module_id) or not is_safe_name(module_id):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{id}” cannot be the id of a module."),
            fix=QT_TRANSLATE_NOOP("Errors", "Write small Latin letters, digits and hyphens, as in safe-seasonal-work."),
            id=module_id,
        )
    if module_id == builtin_id():
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{id}” is the id of the built-in course."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another one: installed under this id it would take its place."),
            id=module_id,
        )
    if not title.strip():
        raise CourseError(QT_TRANSLATE_NOOP("Errors", "The module has no title yet. Write one."))
    if not _LANGUAGE.fullmatch(language):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{language}” is no code of a language."),
            fix=QT_TRANSLATE_NOOP("Errors", "Write a code such as en, ru or kk."),
            language=language,
        )
    if template not in TEMPLATES:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "There is no template “{name}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose one of: {known}."),
            name=template,
            known=", ".join(TEMPLATES),
        )


def _check_empty(folder: Path) -> None:
    with saving(folder):
        is_taken = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    if is_taken:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is there already and holds something."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another id or another folder, or open what is there."),
            path=str(folder),
        )


def _template(module_id: str, title: str, language: str, template: str, say: Say) -> Mapping[str, str]:
    if template == "empty":
        return {MODULE_FILE: module_text(module_id, title, language, ())}
    lesson, question = "first-lesson", "first-question"
    name = say(QT_TRANSLATE_NOOP("Skeletons", "First lesson"))
    quiz = quiz_text("first-quiz", name, say, question=question, objective=objective_of(lesson), lesson=lesson)
    return {
        MODULE_FILE: module_text(module_id, title, language, (lesson,)),
        f"lessons/{lesson}.md": lesson_text(lesson, name, say, question),
        f"quizzes/{lesson}.yaml": quiz,
    }


def recent_drafts(places: Places) -> tuple[RecentDraft, ...]:
    """Return a trainer's modules: all in their own folder, then those opened elsewhere that are there now.

    Both the newest first: when it was opened, else when it was changed last.
    """
    opened = {each.path: each for each in read_recent(places.home, _recent(places), KEPT)}
    own = sorted(
        (_own_draft(folder, opened.pop(folder, None)) for folder in _own_folders(places, opened)),
        key=lambda each: each.opened_at or max(map(saved_at, (each.path, each.path / MODULE_FILE))),
        reverse=True,
    )
    others = (RecentDraft(each.path, each.more.get("id", ""), each.title, each.opened_at) for each in opened.values())
    return (*own, *others)


def _own_folders(places: Places, opened: Container[Path]) -> tuple[Path, ...]:
    """Return the folders of modules in the trainer's own: those with a module.yaml, and those opened before."""
    try:
        folders = sorted(drafts_folder(places).iterdir())
    except OSError:
        return ()
    return tuple(
        each
        for each in folders
        if not each.name.startswith(".") and (each in opened or os.path.isfile(each / MODULE_FILE))
    )


def _own_draft(folder: Path, opened: RecentFile | None) -> RecentDraft:
    form, _, title = _named(folder)
    if opened is None:
        return RecentDraft(folder, form.id, title or folder.name, "")
    return RecentDraft(folder, form.id or opened.more.get("id", ""), title or opened.title, opened.opened_at)


def _recent(places: Places) -> Path:
    return places.trainer / "recent-drafts.json"


def free_module_id(places: Places, title: str) -> str:
    """Return an id for a new module made from its title that no draft in the trainer's folder and no module has yet."""
    taken = {each.id for each in recent_drafts(places)} | {each.id for each in list_packages(places)} | {builtin_id()}
    stem = suggested_id(title) or "module"
    name, number = stem, 2
    while name in taken or os.path.exists(drafts_folder(places) / name):
        name, number = f"{stem}-{number}", number + 1
    return name


def open_draft(places: Places, folder: Path, clock: Clock = system_clock) -> DraftTree:
    """Return a draft's files and remember it as recent; `folder` may be its module.yaml.

    Raises NotFoundError when there is no such folder, or no module.yaml in it, and as `refuse_without_pin`: the editor
    shows the keys.
    """
    folder = (folder.parent if folder.name == MODULE_FILE and not folder.is_dir() else folder).absolute()
    require_draft(folder)
    if not (folder / MODULE_FILE).is_file():
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” holds no module: there is no {name} in it."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose the folder that holds {name}, or make a new module."),
            path=str(folder),
            name=MODULE_FILE,
        )
    remove_leftovers(folder)
    _take_along(places, folder)
    tree = draft_tree(places, folder)
    refuse_without_pin(places, tree.id)
    remember_opened(places, tree, clock)
    return tree


def remember_opened(places: Places, tree: DraftTree, clock: Clock = system_clock) -> None:
    """Remember that a draft was opened now, also one that the editor still had open."""
    remember_recent(places.home, _recent(places), RecentFile(tree.folder, tree.title, clock().utc, {"id": tree.id}))


def changed_at(folder: Path) -> str:
    """Return when a file of a draft was changed last (UTC, ISO 8601); empty for an empty folder or none."""
    try:
        return max((saved_at(each.path) for each in files_of(folder)), default="")
    except OSError:
        return ""


def remove_draft(places: Places, folder: Path, clock: Clock = system_clock) -> None:
    """Take a draft out of the list: one of the trainer's own folder can be put back, another stays where it is.

    Raises CourseError, as `refuse_without_pin` does, too.
    """
    refuse_without_pin(places, _named(folder)[0].id)
    if is_own(places, folder):
        remove_own(places, folder, clock)
    else:
        forget_recent(places.home, _recent(places), folder)


def unsaved_files(places: Places, folder: Path) -> tuple[str, ...]:
    """Return the files of a draft with a text that was typed and is not saved, here or in another window."""
    return tuple(files_with_journal(places, folder, of_all=True))


def removed_titles(places: Places) -> tuple[tuple[RemovedDraft, str], ...]:
    """Return the drafts that can be put back with their titles, the one that was removed last first."""
    return tuple((each, _named(each.folder)[2] or each.name) for each in removed_drafts(places))


def restore_draft(places: Places, removed: RemovedDraft) -> Path:
    """Put a removed draft back and return its folder; raises CourseError where another stands in it, or without PIN."""
    refuse_without_pin(places, _named(removed.folder)[0].id)
    return put_back_own(places, removed)


def _take_along(places: Places, folder: Path) -> None:
    """Let the versions and unsaved texts that a module had under another path be those of its folder now."""
    home, list_file, drafts = places.home, _recent(places), recent_drafts(places)
    others = {each.path for each in drafts} | paths_known(home, list_file)
    before = paths_before(home, list_file, folder)
    module_id = _named(folder)[0].id
    if not any(each.id == module_id and each.path != folder for each in drafts):
        before += paths_of_id(home, list_file, module_id)
    take_along(places, folder, before, others - {folder, *before})


def draft_tree(places: Places, folder: Path) -> DraftTree:
    """Return a draft's files as they are now, after one was added, renamed or removed; remembers nothing."""
    require_draft(folder)
    files = sorted(map(_draft_file, files_of(folder)), key=lambda each: (_ORDER.index(each.kind), each.name))
    form, language, title = _named(folder)
    recovered = tuple(files_with_journal(places, folder))
    return DraftTree(folder, form.id, title or folder.name, form.version, language, tuple(files), recovered)


def _named(folder: Path) -> tuple[ModuleForm, str, str]:
    """Return what module.yaml says as far as it can be read, its language, and the title, empty where there is none."""
    try:
        form = module_form(read_text(folder / MODULE_FILE, MODULE_FILE).text or "")
    except CourseError:
        form = module_form("")
    language = form.languages[0] if form.languages else "en"
    return form, language, form.titles.get(language) or next(iter(form.titles.values()), "")


def _draft_file(found: Found) -> DraftFile:
    kind = FOLDERS.get(found.folder, "other")
    if not found.folder:
        kind = _TOP.get(f"{found.stem}{found.path.suffix}", "other")
    return DraftFile(found.file, found.folder, kind, found.language)
