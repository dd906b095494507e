"""QTI 2.1, 2.2 and 3.0: an item, a test, or a package of them, as a file, a ZIP archive or a folder.

Read are choice, text entry, extended text, inline choice, match, order and hottext; of the response processing the
templates match_correct and map_response; rules of tests, sums and mappings are run (`processing`). Whatever else grades
an item, its key is taken, with a warning.
"""

import re
from pathlib import Path

from htcourse.core.errors import Report
from htcourse.formats import Reading
from htcourse.markup.safe_xml import root_in
from htcourse.markup.zip_glimpse import package_in_zip

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
    return any(root_in(each).name in _ROOTS for each in files[:_MOST_ASKED])


def _is_archive(path: Path) -> bool:
    package = package_in_zip(path)
    if package.manifest is not None:
        return _speaks_of_qti(package.manifest)
    return any(root in _ROOTS for file, root in package.roots if file.lower().endswith(".xml"))


def _speaks_of_qti(manifest: bytes) -> bool:
    return _SPOKEN_OF.search(manifest) is not None
