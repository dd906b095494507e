"""Build hook: a wheel holds the course, compiled and as written, the trainers' guide, and the assets."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    """Compiles `content/` and `assets/guide/` into `htcourse/data/` and copies the other assets."""

    _folder: tempfile.TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the wheel is packed; do nothing for an editable install."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        include = build_data["force_include"]
        # The guide's source stays out: its library holds the pictures already.
        for asset in sorted(each for each in (root / "assets").iterdir() if each.name != "guide"):
            include[str(asset)] = f"htcourse/assets/{asset.name}"

        sys.path.insert(0, str(root / "src"))
        try:
            from htcourse.store.unpack import pack
            from htcourse.usecases.modules.build_module import build_builtin
        finally:
            sys.path.remove(str(root / "src"))
        self._folder = tempfile.TemporaryDirectory(prefix="htcourse-library-")
        out = Path(self._folder.name)
        library = build_builtin(root / "content", out)
        # The source as well: its questions go out to other programs in the authors' own words.
        pack(root / "content", out / f"{library.name.rsplit('-', 2)[0]}.htmod")
        guide = build_builtin(root / "assets" / "guide", out / "guide")
        self.app.display_info(f"Compiled content/ into {library.name}, assets/guide/ into {guide.name}")
        for file in sorted(path for path in out.rglob("*") if path.is_file()):
            include[str(file)] = f"htcourse/data/{file.relative_to(out).as_posix()}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the compiled library: the wheel holds it now."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
