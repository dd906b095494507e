"""A draft made of a folder or archive of Markdown files."""

import shutil
from collections.abc import Callable
from pathlib import Path

from htcourse.store.draft_places import drafts_folder
from htcourse.store.durable import keep_name, part_beside, unwritable
from htcourse.store.places import Places
from htcourse.usecases.modules.markdown_module import Made, write_markdown_module
from htcourse.usecases.workshop.drafts import check_new_draft

Report = Callable[[int, int], None]


def draft_from_folder(
    places: Places,
    source: Path,
    module_id: str,
    title: str,
    language: str,
    parent: Path | None = None,
    report: Report | None = None,
) -> Made:
    """Write the Markdown files of `source` as a module into `<parent>/<module_id>`; return it and all that was changed.

    Without `parent` it stands in the trainer's own folder. The source stays as it is. Raises CourseError as `new_draft`
    does, ModuleError when there is nothing to read. Nothing is left half written.
    """
    folder = (drafts_folder(places) if parent is None else parent) / module_id
    check_new_draft(folder, module_id, title, language)
    part = part_beside(folder)
    try:
        made = write_markdown_module(source, part, module_id, title, language, report)
        if folder.exists():
            folder.rmdir()
        part.rename(folder)
        keep_name(folder.parent)
    except OSError as error:
        raise unwritable(folder, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return made._replace(folder=folder)
