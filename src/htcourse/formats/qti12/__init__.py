"""QTI 1.2 of Canvas, Blackboard, ILIAS and Common Cartridges: a file, an archive or a folder of quizzes and pools.

Read are choices, typed words and numbers, essays, gaps, matching and order; of the response processing what pays for an
answer. Whatever else grades an item is left out, with a warning.
"""

import re
from pathlib import Path

from htcourse.core.errors import Report
from htcourse.formats import Reading
from htcourse.formats.qti12.faults import ROOT, is_asked
from htcourse.markup.ims_packages import MANIFEST
from htcourse.markup.safe_xml import root_in
from htcourse.markup.zip_glimpse import package_in_zip

NAME = "qti12"
EXTENSIONS = (".imscc", ".xml", ".dat", ".zip", "")

_OLD = re.compile(rb"imsqti_xmlv1|assessment/x-bb-qti")
_MOST_ASKED = 50


def recognise(path: Path) -> bool:
    """Say whether `path` is a file of QTI 1.2, or holds a manifest that speaks of such, or such files without one."""
    if path.is_dir():
        manifest = path / MANIFEST
        if (path / "module.yaml").exists():
            return False
        try:
            files = [each for each in sorted(path.iterdir()) if is_asked(each.name) and each.is_file()]
            return _is_old(manifest.read_bytes() if manifest.is_file() else b"") or any(
                root_in(each).name == ROOT for each in files[:_MOST_ASKED]
            )
        except OSError:
            return False
    name = root_in(path).name
    return name == ROOT if name else _is_archive(path)


def read(path: Path, report: Report | None = None) -> Reading:
    """Read every question; a bad one is a problem and the others are read."""
    from htcourse.formats.qti12.reader import read_path  # recognising a file must not bring the HTML reader

    return read_path(path, report)


def _is_archive(path: Path) -> bool:
    package = package_in_zip(path)
    return _is_old(package.manifest or b"") or any(root == ROOT for _, root in package.roots)


def _is_old(manifest: bytes) -> bool:
    return _OLD.search(manifest) is not None
