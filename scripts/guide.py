"""Take the pictures of the trainers' guide from the tour: those its lessons name, small enough for a page.

A folder with the pictures of a tour may be given; else the tour is walked first. Run it with the environment's Python.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from common import BUILD, ROOT, run
from PIL import Image

GUIDE = ROOT / "assets" / "guide"
WIDEST = 1000
COLOURS = 128
# What a page is about in a picture of 1366 x 768, as left, top, right and bottom: a whole window is hard to read there.
# Look at each after taking them anew. A dialog is cut out by what the tour noted of it; any other picture not named
# here is kept whole.
CUTS = {
    "attempt-as-it-was": (90, 60, 1276, 768),
    "case-debrief": (280, 50, 1090, 740),
    "case-document": (0, 50, 1366, 680),
    "content-note": (280, 50, 1090, 420),
    "essay-to-mark": (290, 60, 1080, 768),
    "exam-clock": (280, 70, 1090, 540),
    "exam-result": (280, 50, 1090, 700),
    "exams": (90, 60, 1276, 520),
    "exams-windows": (90, 60, 1276, 632),
    "class-plan": (90, 60, 1276, 768),
    "guide-case-form": (240, 50, 836, 643),
    "guide-chart-form": (240, 50, 1366, 643),
    "guide-question-form": (240, 50, 1366, 643),
    "guide-source-form": (240, 50, 1366, 643),
    "hand-in": (280, 60, 1090, 480),
    "help": (280, 60, 1090, 768),
    "home-class": (90, 60, 1276, 620),
    "my-class": (90, 60, 1276, 600),
    "paper": (90, 60, 1276, 768),
    "presenter": (90, 60, 1276, 768),
    "quiz-test": (280, 60, 1090, 470),
    "regrade-preview": (90, 60, 1276, 768),
    "report-marks": (90, 60, 1276, 748),
    "session-report": (90, 60, 1276, 656),
    "tagging-marks-seen": (120, 60, 1340, 700),
    "teach": (100, 60, 1260, 768),
    "teach-undo": (100, 60, 840, 374),
    "workshop-inserted": (240, 50, 1366, 614),
    "workshop-problem": (240, 430, 1366, 768),
}


def wanted() -> list[str]:
    """Return the names of the pictures the guide's lessons show, without their ending."""
    texts = (path.read_text("utf-8") for path in sorted((GUIDE / "lessons").glob("*.md")))
    return sorted({name for text in texts for name in re.findall(r"\]\(images/([\w-]+)\.png", text)})


def taken(folder: Path) -> dict[str, Path]:
    """Return the pictures of a tour by name, without their numbers; the first of a name counts."""
    found: dict[str, Path] = {}
    for path in sorted(folder.glob("*.png"), key=lambda each: int(each.name.partition("-")[0])):
        found.setdefault(path.stem.partition("-")[2], path)
    return found


def dialogs(folder: Path) -> dict[str, tuple[int, int, int, int]]:
    """Return where the dialogs of a tour's pictures stand, by name: left, top, right and bottom."""
    found: dict[str, tuple[int, int, int, int]] = {}
    for step in json.loads((folder / "tour.json").read_text("utf-8"))["steps"]:
        if "dialog" in step:
            left, top, width, height = step["dialog"]
            found.setdefault(step["picture"], (left, top, left + width, top + height))
    return found


def keep(picture: Path, out: Path, cut: tuple[int, int, int, int] | None) -> None:
    """Write a picture, or what is to be cut out of it, in fewer colours and no wider than a page shows it."""
    image = Image.open(picture).convert("RGB")
    if cut is not None:
        image = image.crop(cut)
    if image.width > WIDEST:
        image = image.resize((WIDEST, round(image.height * WIDEST / image.width)), Image.Resampling.LANCZOS)
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(out, optimize=True)


def main() -> int:
    """Keep every picture the guide names; return 1 when the tour has not all of them."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else BUILD / "guide-tour"
    if len(sys.argv) == 1:
        command = [sys.executable, "-m", "htcourse", "tour", "--out", folder, "--theme", "light", "--size", "1366x768"]
        if run(*command, QT_QPA_PLATFORM="offscreen") != 0:
            print("The tour did not go as expected; its pictures are taken all the same")
    pictures, cuts, missing = taken(folder), {**dialogs(folder), **CUTS}, []
    (GUIDE / "images").mkdir(exist_ok=True)
    for name in wanted():
        if name in pictures:
            keep(pictures[name], GUIDE / "images" / f"{name}.png", cuts.get(name))
        else:
            missing.append(name)
    for old in (GUIDE / "images").glob("*.png"):
        if old.stem not in wanted():
            old.unlink()
    total = sum(each.stat().st_size for each in (GUIDE / "images").glob("*.png"))
    print(f"{len(wanted()) - len(missing)} pictures, {total / 1_000_000:.1f} MB, in {GUIDE.relative_to(ROOT)}/images")
    if missing:
        print(f"The tour has no picture {', '.join(missing)}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
