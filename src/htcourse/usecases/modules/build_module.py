"""Build a library file: `python -m htcourse.usecases.modules.build_module content build/data` builds the course."""

import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import htcourse
from htcourse import formats
from htcourse.core.errors import CourseError, ModuleError, Place, Report, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.compiled import library_name
from htcourse.store.durable import put_durably
from htcourse.store.library_file import digest_file, digest_of, require_as_built
from htcourse.store.library_schema import SCHEMA
from htcourse.store.library_writer import write_library
from htcourse.store.places import own_compiler
from htcourse.store.unpack import unpack
from htcourse.usecases.modules.check_module import CheckReport, check_path
from htcourse.usecases.modules.markdown_module import KEYS_SHOWN, is_markdown, refuse_other, write_markdown_module

_COMPILER = (
    "core",
    "formats",
    "markup",
    "render",
    "store/compiled.py",
    "store/library_schema.py",
    "store/library_tables.py",
    "store/library_writer.py",
    "usecases/modules/compile_module.py",
)


def build_module(path: Path, out: Path, report: Report | None = None) -> Path:
    """Check and compile the module at `path` and write its library file; return that file.

    `out` is the file (`….db`) or the folder to put it in, under its proper name; one of the same content that is there
    is taken as it is. Raises ModuleError with all problems when there is an error among them; nothing is written then.
    """
    content_hash = content_hash_of(path)
    return library_there(out, content_hash) or write_checked(check_path(path, report, content_hash), path, out, report)


def library_there(folder: Path, content_hash: str, made_by: str | None = None) -> Path | None:
    """Return the library in a folder that was made of this content by a compiler, this one's where none is named."""
    made_by = own_compiler() if made_by is None else made_by
    names = f"*-{SCHEMA}-{content_hash}{made_by and '.'}{made_by}.db"
    return next(iter(sorted(folder.glob(names))), None)


def build_builtin(content_dir: Path, out_dir: Path, report: Report | None = None) -> Path:
    """Build the course's library file unless it is there as it was built; keep its digest, remove older ones.

    Its name holds this compiler, so that a changed one builds it anew, and after it what was installed.
    """
    content_hash, own = content_hash_of(content_dir), _own_compiler()
    built = library_there(out_dir, content_hash, own)
    if built is None or not digest_file(built).is_file() or not _is_as_built(built):
        built = write_checked(check_path(content_dir, report, content_hash), content_dir, out_dir, report, own)
    put_durably(digest_file(built), digest_of(built).encode())
    for older in out_dir.glob("*.db"):
        if older != built and _module_of(older) == _module_of(built):
            older.unlink()
            digest_file(older).unlink(missing_ok=True)
    return built


def _is_as_built(library: Path) -> bool:
    try:
        require_as_built(library)
    except ModuleError:
        return False
    return True


def folder_of(path: Path, scratch: Path, report: Report | None) -> Path:
    """Return a module's folder: itself, or its package unpacked into `scratch`; of Markdown files one is made there."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        problem = formats.not_a_file(path)
        raise ModuleError(problem.template, problems=(problem,), fix=problem.fix, path=str(path))
    if not path.exists():
        problem = formats.NOT_FOUND.error(Place(path.name), path=str(path))
        raise ModuleError(problem.template, problems=(problem,), fix=problem.fix, path=str(path))
    if path.suffix.lower() != ".htmod" and is_markdown(path):
        made = write_markdown_module(path, scratch, report=report)
        if shown := next((each for each in made.problems if each.code == KEYS_SHOWN.code), None):
            raise ModuleError(shown.template, problems=(shown,), fix=shown.fix, **shown.values)
        return made.folder
    refuse_other(path)
    return path if path.is_dir() else unpack(path, scratch, report)


class BuiltModule(NamedTuple):
    """A module's folder, as it is or unpacked, and the library file made of it."""

    folder: Path
    library: Path


def build_in(path: Path, scratch: Path, report: Report | None = None) -> BuiltModule:
    """Build the module at `path` in the folder `scratch`; raises ModuleError with all problems.

    Nothing is there but in `library`, where one was made already, the module's library.
    """
    folder = folder_of(path, scratch / "module", report)
    library, content_hash = scratch / "library", content_hash_of(folder)
    if (built := library_there(library, content_hash)) is None:
        built = write_checked(check_path(folder, report, content_hash), path, library, report)  # errors name `path`
    return BuiltModule(folder, built)


def content_hash_of(path: Path) -> str:
    """Return 16 hex digits that change with the files of a module, a folder or an archive."""
    return _hash_of([(path, "*")])


def _own_compiler() -> str:
    """Return 8 hex digits that change with the source that compiles; only who builds the program reads it."""
    package = Path(htcourse.__file__).parent
    return _hash_of([(package / name, "*.py") for name in _COMPILER])[:8]


def _hash_of(roots: Iterable[tuple[Path, str]]) -> str:
    digest = sha256()
    for root, file in _files(roots):
        digest.update(os.fsencode(file.relative_to(root).as_posix()) + b"\0")
        digest.update(sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _files(roots: Iterable[tuple[Path, str]]) -> Iterator[tuple[Path, Path]]:
    for root, pattern in roots:
        if root.is_file():
            yield root.parent, root
        for file in sorted(root.rglob(pattern)) if root.is_dir() else ():
            if file.is_file() and not any(each.startswith(".") for each in file.relative_to(root).parts):
                yield root, file


def _module_of(library: Path) -> str:
    return library.name.rsplit("-", 2)[0]


def write_checked(
    checked: CheckReport, path: Path, out: Path, report: Report | None = None, made_by: str | None = None
) -> Path:
    """Write the library of the module that was checked at `path`, as `build_module` does."""
    if checked.compiled is None or checked.errors:
        raise ModuleError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be built: 1 error.")
            if len(checked.errors) == 1
            else QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be built: {count} errors."),
            problems=checked.problems,
            fix=QT_TRANSLATE_NOOP("Errors", "Mend what is listed, then build again."),
            path=str(path),
            count=len(checked.errors),
        )
    name = library_name(checked.compiled, own_compiler() if made_by is None else made_by)
    target = out if out.suffix == ".db" and not out.is_dir() else out / name
    target.parent.mkdir(parents=True, exist_ok=True)
    write_library(checked.compiled, target, report)
    return target


def main(arguments: list[str]) -> int:
    """Build the course: the content folder, the folder for the library. Return the exit status."""
    if len(arguments) != 2:
        print("Usage: python -m htcourse.usecases.modules.build_module CONTENT_FOLDER OUT_FOLDER", file=sys.stderr)
        return 2
    try:
        print(build_builtin(Path(arguments[0]), Path(arguments[1])))
    except ModuleError as error:
        for each in error.problems:
            if each.severity is Severity.ERROR:
                print(f"{each.place}: {each.sentence} {each.advice}", file=sys.stderr)
        print(error, file=sys.stderr)
        return 1
    except CourseError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
