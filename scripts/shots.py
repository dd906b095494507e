"""Take pictures of every screen and lay them on sheets: a screen's target left, ours right; else light beside dark.

The targets are the pictures in the folder that SHOTS_TARGETS names (`../shared/design/look` where there is one);
without them the sheets show ours alone. They go to build/shots, or to the folder that SHOTS_OUT names. Run it with the
environment's Python.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from common import BUILD, ROOT, run
from PIL import Image, ImageDraw

OUT = Path(os.environ.get("SHOTS_OUT") or BUILD / "shots")
MARGIN = 16
HEAD = 28

# Each run of the tour: its theme and size.
RUNS = {
    "light": ("light", "1366x768"),
    "dark": ("dark", "1366x768"),
    "contrast": ("contrast", "1366x768"),
    "small": ("light", "1024x600"),
}

# A target's name: the run and the tour's picture it is compared with.
SCREENS = {
    "first-run": ("light", "first-run"),
    "home-light": ("light", "home-due-for-review"),
    "lesson-light": ("light", "lesson-section"),
    "lesson-dark": ("dark", "lesson-section"),
    "contrast-lesson": ("contrast", "lesson-section"),
    "quiz-light": ("light", "quiz-test"),
    "quiz-feedback-dark": ("dark", "quiz-practice-wrong"),
    "tagging-light": ("light", "tagging-marks-seen"),
    "case-light": ("light", "case-document"),
    "review-light": ("light", "review"),
    "progress-light": ("light", "progress"),
    "search-light": ("light", "search"),
    "quick-exit": ("light", "quick-exit"),
    "first-run-1024x600": ("small", "first-run"),
    "lesson-1024x600": ("small", "lesson-section"),
    "quiz-1024x600": ("small", "quiz-test"),
}


def targets() -> dict[str, Path]:
    """Return the target pictures by name."""
    folder = Path(os.environ.get("SHOTS_TARGETS") or ROOT.parent / "shared" / "design" / "look")
    return {path.stem: path for path in sorted(folder.glob("*.png"))} if folder.is_dir() else {}


def take() -> tuple[dict[str, dict[str, Path]], list[str]]:
    """Run the tours; return the pictures by run and name, without their numbers, and the runs that failed."""
    pictures, failed = {}, []
    for name, (theme, size) in RUNS.items():
        folder = OUT / name
        command = [sys.executable, "-m", "htcourse", "tour", "--out", folder, "--theme", theme, "--size", size]
        if run(*command, QT_QPA_PLATFORM="offscreen") != 0:
            failed.append(name)
        pictures[name] = {path.stem.partition("-")[2]: path for path in sorted(folder.glob("*.png"))}
    return pictures, failed


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


def sheets(pictures: dict[str, dict[str, Path]]) -> dict[str, list[tuple[str, Path]]]:
    """Return the captions and pictures of each sheet by its name."""
    known = targets()
    found = {}
    for screen, (name, picture) in SCREENS.items():
        target = [(f"target: {screen}", known[screen])] if screen in known else []
        if picture in pictures[name]:
            found[screen] = [*target, (f"ours: {picture} ({name})", pictures[name][picture])]
        else:
            print(f"The tour in {name} has no picture “{picture}” for {screen}")
    compared = {picture for _, picture in SCREENS.values()}
    for picture in pictures["light"]:
        if picture not in compared:
            both = [(f"{picture} ({name})", pictures[name].get(picture)) for name in ("light", "dark")]
            found[f"ours-{picture}"] = [(caption, path) for caption, path in both if path is not None]
    return found


def main() -> int:
    """Take the pictures and write the sheets."""
    shutil.rmtree(OUT, ignore_errors=True)
    folder = OUT / "sheets"
    folder.mkdir(parents=True)
    pictures, failed = take()
    for name, row in sheets(pictures).items():
        sheet(row).save(folder / f"{name}.png", compress_level=1)
    print(f"The sheets are in {folder}/")
    if failed:
        print(f"The tour failed in: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
