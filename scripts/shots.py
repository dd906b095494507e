"""Take pictures of every screen in light and dark, and lay each beside its target on a sheet.

The targets are the pictures in the folder that SHOTS_TARGETS names; a picture is matched by its file name. Without a
target a sheet shows ours alone. Run it with the environment's Python.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from common import BUILD, ROOT, run
from PIL import Image, ImageDraw

THEMES = ("light", "dark")
OUT = BUILD / "shots"
MARGIN = 16
HEAD = 28


def targets() -> dict[str, Path]:
    """Return the target pictures by name."""
    folder = Path(os.environ.get("SHOTS_TARGETS") or ROOT.parent / "shared" / "design" / "look")
    return {path.stem: path for path in sorted(folder.glob("*.png"))} if folder.is_dir() else {}


def target_of(name: str, theme: str, known: dict[str, Path]) -> Path | None:
    """Return the target of a picture: `lesson-dark` for `lesson` in dark, else `lesson` itself."""
    stem = name.removesuffix(f"-{theme}")
    return next((known[key] for key in (f"{stem}-{theme}", name, stem) if key in known), None)


def sheet(pictures: list[tuple[str, Path]]) -> Image.Image:
    """Lay pictures side by side, each under its caption."""
    images = [(caption, Image.open(path).convert("RGB")) for caption, path in pictures]
    width = sum(image.width for _, image in images) + MARGIN * (len(images) + 1)
    height = max(image.height for _, image in images) + HEAD + MARGIN
    page = Image.new("RGB", (width, height), "#808080")
    draw = ImageDraw.Draw(page)
    left = MARGIN
    for caption, image in images:
        draw.text((left, 8), caption, fill="#FFFFFF")
        page.paste(image, (left, HEAD))
        left += image.width + MARGIN
    return page


def main() -> int:
    """Take the pictures and write the sheets."""
    known = targets()
    shutil.rmtree(OUT, ignore_errors=True)
    sheets = OUT / "sheets"
    sheets.mkdir(parents=True)
    failed = 0
    for theme in THEMES:
        folder = OUT / theme
        command = [sys.executable, "-m", "htcourse", "tour", "--out", folder, "--theme", theme]
        failed |= run(*command, QT_QPA_PLATFORM="offscreen")
        for path in sorted(folder.rglob("*.png")):
            name = "-".join(path.relative_to(folder).with_suffix("").parts)
            target = target_of(path.stem, theme, known)
            pair = [(f"target: {target.name}", target)] if target else []
            sheet([*pair, (f"ours: {name} ({theme})", path)]).save(sheets / f"{name}.{theme}.png")
    print(f"The sheets are in {sheets.relative_to(ROOT)}/")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
