"""QTI 2.1, 2.2 and 3.0: an item, a test, or a package of them, as a file, a ZIP archive or a folder.

Read are choice, text entry, extended text, inline choice, match, order and hottext; of the response processing the
templates match_correct and map_response; rules of tests, sums and mappings are run (`processing`). Whatever else grades
an item, its key is taken, with a warning.
"""

import re
from contextlib import closing
from pathlib import Path

from htcourse.core.errors import CourseError, Report
from htcourse.formats import Reading
from htcourse.markup.safe_xml import Root, root_in, root_of

NAME = "qti"
EXTENSIONS = (".zip", ".xml", "")

_MANIFEST = "imsmanifest.xml"
_ROOTS = frozenset({"assessmentItem", "assessmentTest", "qti-assessment-item", "qti-assessment-test"})
_SPOKEN_OF = re.compile(rb"imsqti(?!_xmlv1)")  # version 1 has a reader of its own
_MOST_ASKED = 50


def recognise(path: Path) -> bool:
    """Say whether `path` is an item or test, or holds a manifest that speaks of QTI, or items without one."""
    if path.is_dir():
        return _is_folder(path)
    root = root_in(path)
    if root.name:
        return root.name in _ROOTS or (path.name == _MANIFEST and _speaks_of_qti(path.read_bytes()))
    return _is_archive(path)


def read(path: Path, report: Report | None = None) -> Reading:
    """Read every question of the package; a bad one is a problem and the others are read."""
    from htcourse.formats.qti.reader import read_path  # recognising a file must not bring the HTML reader

    return read_path(path, report)


def _is_folder(path: Path) -> bool:
    if (path / "module.yaml").exists():
        return False
    manifest = path / _MANIFEST
    try:
        if manifest.is_file():
            return _speaks_of_qti(manifest.read_bytes())
        files = [each for each in sorted(path.iterdir()) if each.suffix.lower() == ".xml" and each.is_file()]
    except OSError:
        return False
    return any(_is_ours(root_in(each)) for each in files[:_MOST_ASKED])


def _is_archive(path: Path) -> bool:
    from htcourse.markup.safe_zip import open_archive

    try:
        with closing(open_archive(path)) as archive:
            manifests = [each for each in archive.names if each.rpartition("/")[2] == _MANIFEST]
            if manifests:
                return _speaks_of_qti(archive.read(min(manifests, key=len)))
            files = [each for each in archive.names if each.lower().endswith(".xml")]
            return any(_is_ours(root_of(archive.read(each))) for each in files[:_MOST_ASKED])
    except CourseError:
        return False


def _is_ours(root: Root) -> bool:
    return root.name in _ROOTS


def _speaks_of_qti(manifest: bytes) -> bool:
    return _SPOKEN_OF.search(manifest) is not None
