"""Install, list and remove modules: preview first, one bad file never blocks the others."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from htcourse.core.errors import CourseError, Problem
from htcourse.store.compiled import CompiledModule
from htcourse.store.library import Library
from htcourse.store.packages import (
    Installed,
    counting_libraries,
    install_library,
    list_packages,
    remove_package,
    set_enabled,
)
from htcourse.store.places import Places
from htcourse.store.section_hash import section_hash
from htcourse.store.unpack import pack, unpack
from htcourse.usecases.build_module import build_module
from htcourse.usecases.check_module import check_path
from htcourse.usecases.session import Changed, Report


@dataclass(frozen=True, slots=True)
class ModulePreview:
    """What installing would do. Counts are lessons and questions: new, edited, removed against what is installed.

    With errors among `problems` it cannot be installed. `installed_version` is empty for a new module.
    """

    path: Path
    id: str
    title: str
    version: str
    installed_version: str
    languages: tuple[str, ...]
    authors: tuple[str, ...]
    licence: str
    lessons: int
    questions: int
    new: int
    edited: int
    removed: int
    problems: tuple[Problem, ...]

    @property
    def can_install(self) -> bool:
        """Whether nothing stands in the way."""
        return bool(self.id) and not any(each.severity == "error" for each in self.problems)


@dataclass(frozen=True, slots=True)
class ModuleRow:
    """An installed module; `problem` says why its library cannot be opened, None where it can."""

    id: str
    title: str
    version: str
    is_builtin: bool
    is_enabled: bool
    lessons: int
    questions: int
    problem: CourseError | None = None


def preview_module(places: Places, path: Path, report: Report | None = None) -> ModulePreview:
    """Read a folder or .htmod archive and say what installing it would do; only a temporary folder is written."""
    with TemporaryDirectory(prefix="htcourse-") as scratch:
        folder = _folder_of(path, Path(scratch), report)
        checked = check_path(folder, report)
    before = _installed(places, checked.module.id) if checked.module else None
    if checked.module is None or checked.compiled is None:
        module = checked.module
        return ModulePreview(
            path,
            module.id if module and not checked.problems else "",
            module.titles[module.language] if module and module.titles else path.name,
            module.version if module else "",
            before[1] if before else "",
            (),
            (),
            "",
            0,
            0,
            0,
            0,
            0,
            checked.problems,
        )
    now = _hashes_of(checked.compiled)
    then = before[0] if before else {}
    compiled = checked.compiled
    return ModulePreview(
        path=path,
        id=compiled.id,
        title=compiled.titles[compiled.languages[0]],
        version=compiled.version,
        installed_version=before[1] if before else "",
        languages=compiled.languages,
        authors=compiled.authors,
        licence=compiled.licence,
        lessons=len(compiled.lessons),
        questions=len(compiled.questions),
        new=len(now.keys() - then.keys()),
        edited=sum(then[each] != now[each] for each in now.keys() & then.keys()),
        removed=len(then.keys() - now.keys()),
        problems=checked.problems,
    )


def _folder_of(path: Path, scratch: Path, report: Report | None) -> Path:
    if path.is_dir():
        return path
    return unpack(path, scratch, report)


def _hashes_of(module: CompiledModule) -> dict[str, str]:
    """Return a hash by lasting id of every section and question: what a learner would notice."""
    hashes = {each.id: each.hash for each in module.questions}
    for section in module.sections:
        hashes[f"{section.id}@{section.language}"] = section_hash(section.title, section.parts)
    return hashes


def _installed(places: Places, module_id: str) -> tuple[dict[str, str], str] | None:
    """Return the hashes and version of an installed module, None when there is none."""
    for path in counting_libraries(places):
        try:
            with Library.open(path) as library:
                if library.module_id == module_id:
                    return library.content_hashes(), library.version
        except CourseError:
            continue  # what cannot be read can only be installed anew
    return None


def install_module(places: Places, path: Path, report: Report | None = None) -> Changed:
    """Keep the package, write its library file, let it count; raises ModuleError with every problem found."""
    with TemporaryDirectory(prefix="htcourse-") as scratch:
        folder = _folder_of(path, Path(scratch) / "module", report)
        library = build_module(folder, Path(scratch) / "library", report)
        package = path if path.is_file() else pack(folder, Path(scratch) / f"{folder.name}.htmod")
        install_library(places, library, package)
    return Changed(library=True)


def remove_module(places: Places, module_id: str) -> Changed:
    """Take a module away; what learners did in it stays in their files."""
    remove_package(places, module_id)
    return Changed(library=True)


def enable_module(places: Places, module_id: str, is_on: bool) -> Changed:
    """Let an installed module count, or no longer; it stays installed, and so does what learners did in it."""
    set_enabled(places, module_id, is_on)
    return Changed(library=True)


def list_modules(places: Places) -> tuple[ModuleRow, ...]:
    """Return the installed modules, built-in first; one whose library cannot be opened is listed with its problem."""
    packages = {each.library: each for each in list_packages(places)}
    counting = counting_libraries(places)
    rows = [_row(path, packages.get(path), path in counting) for path in counting]
    return (*rows, *(_row(path, each, False) for path, each in packages.items() if path not in counting))


def _row(path: Path, package: Installed | None, is_counting: bool) -> ModuleRow:
    try:
        with Library.open(path) as library:
            title, counts = library.title(library.language), library.counts()
            names = (library.module_id, title, library.version, package is None, is_counting)
            return ModuleRow(*names, counts["lessons"], counts["questions"])
    except CourseError as problem:
        if package is None:
            raise
        return ModuleRow(package.id, package.title, package.version, False, False, 0, 0, problem)
