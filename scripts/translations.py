"""Keep the translations of the interface in step with the code.

`--update` collects the strings of `src/` into `assets/translations/htcourse_<language>.ts`, keeps what is translated,
and compiles each into the `.qm` beside it, which the program loads. `--check` fails if that would change anything.
Both kinds of file are kept in the repository, so that building needs no Qt. Run it with the environment's Python.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from common import ROOT, fail

LANGUAGES = ("ru", "kk")
FOLDER = ROOT / "assets" / "translations"


def tool(name: str, *arguments: str | Path) -> None:
    """Run lupdate or lrelease, which come with PySide6-Essentials."""
    command = [sys.executable, "-c", f"from PySide6.scripts.pyside_tool import {name}; {name}()", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        fail(f"{name} failed: {(done.stderr or done.stdout).strip()}")
    for line in done.stderr.splitlines():
        print(line)


def update(folder: Path) -> list[str]:
    """Bring the files in a folder up to date and return their names."""
    names = []
    sources = sorted((ROOT / "src").rglob("*.py"))
    with tempfile.TemporaryDirectory() as temporary:
        listed = Path(temporary) / "sources.txt"
        listed.write_text("".join(f"{path.relative_to(ROOT).as_posix()}\n" for path in sources), "utf-8")
        for language in LANGUAGES:
            text = folder / f"htcourse_{language}.ts"
            compiled = text.with_suffix(".qm")
            options = ["-silent", "-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext"]
            languages = ["-source-language", "en", "-target-language", language]
            tool("lupdate", *options, *languages, f"@{listed}", "-ts", text)
            tool("lrelease", "-silent", text, "-qm", compiled)
            names += [text.name, compiled.name]
    return names


def check() -> None:
    """Update a copy and compare."""
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary)
        for path in FOLDER.glob("*.ts"):
            shutil.copy(path, copy)
        changed = [
            name
            for name in update(copy)
            if not (FOLDER / name).exists() or (FOLDER / name).read_bytes() != (copy / name).read_bytes()
        ]
    if changed:
        fail(f"{', '.join(changed)} would change: run `make translations` and keep the result.")


def main() -> None:
    """Read the arguments."""
    parser = argparse.ArgumentParser(description="Update or check the translations of the interface.")
    choice = parser.add_mutually_exclusive_group(required=True)
    choice.add_argument("--update", action="store_true", help="write .ts and .qm")
    choice.add_argument("--check", action="store_true", help="fail if --update would change a file")
    if parser.parse_args().check:
        check()
    else:
        FOLDER.mkdir(parents=True, exist_ok=True)
        update(FOLDER)


if __name__ == "__main__":
    main()
