"""Make a package (.htmod) of a draft, to share or install."""

from pathlib import Path

from htcourse.core.cache import Cache
from htcourse.core.errors import ModuleError, Report, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder import read_draft
from htcourse.store.chosen_file import refuse_own
from htcourse.store.draft_places import require_draft
from htcourse.store.unpack import pack
from htcourse.usecases.workshop.checking import check_draft

ENDING = ".htmod"


def pack_draft(folder: Path, out: Path, report: Report | None = None) -> Path:
    """Check what stands on disk and pack it into `out`; an ending is added where there is none. Return the package.

    Raises ModuleError with every problem when there are errors: nothing is written then. `out` may be a folder: the
    package is called `<id>-<version>.htmod` there.
    """
    require_draft(folder)
    memory = Cache()
    problems = check_draft(folder, {}, report, memory)
    module = read_draft(folder, {}, remembered=memory).module
    errors = sum(each.severity is Severity.ERROR for each in problems)
    if module is None or errors:
        raise ModuleError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be packed: 1 error.")
            if errors == 1
            else QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be packed: {count} errors."),
            problems=problems,
            fix=QT_TRANSLATE_NOOP("Errors", "Mend what is listed, then pack again."),
            path=str(folder),
            count=errors,
        )
    if out.is_dir():
        out = out / f"{module.id}-{module.version}{ENDING}"
    out = out if out.suffix else out.with_name(out.name + ENDING)
    refuse_own(out)
    return pack(folder, out, report)
