"""Keep the translations of the interface in step with the code.

`--update` collects the strings of `src/` into `assets/translations/htcourse_<language>.ts`, keeps what is translated,
and compiles each into the `.qm` beside it, which the program loads. English holds only what has a plural, for
“1 minute” and “2 minutes”. `--check` fails if an update would change anything, if an English plural has an empty
form, or if a string of the code did not reach the files.
Both kinds of file are kept in the repository, so that building needs no Qt. Run it with the environment's Python.
"""

from __future__ import annotations

import argparse
import ast
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from common import ROOT, fail

ORIGINAL = "en"
LANGUAGES = (ORIGINAL, "ru", "kk")
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
            languages = ["-source-language", ORIGINAL, "-target-language", language]
            options += ["-pluralonly"] if language == ORIGINAL else []
            tool("lupdate", *options, *languages, f"@{listed}", "-ts", text)
            made = Path(temporary) / compiled.name
            tool("lrelease", "-silent", text, "-qm", made)
            beside = shutil.copyfile(made, compiled.with_suffix(".new"))
            beside.replace(compiled)  # a program at work has the old one mapped: written in place it would end it
            names += [text.name, compiled.name]
    return names


def marked(source: Path) -> Iterator[tuple[int, str]]:
    """Yield line and string of every `tr`, `translate` and `QT_TRANSLATE_NOOP`, and of `_tr`: lupdate overlooks it."""
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        place = {"tr": 0, "_tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name, len(node.args))
        if place < len(node.args) and isinstance(text := node.args[place], ast.Constant):
            yield node.lineno, str(text.value)


def check_collected() -> None:
    """Fail where lupdate overlooked a string, as it does inside an f-string."""
    known = {each.text for each in ET.parse(FOLDER / "htcourse_ru.ts").iter("source")}
    overlooked = [
        f"{path.relative_to(ROOT)}:{line}: “{text}”"
        for path in sorted((ROOT / "src").rglob("*.py"))
        for line, text in marked(path)
        if text not in known
    ]
    if overlooked:
        fail("lupdate did not see\n" + "\n".join(overlooked) + "\nMove tr() out of the f-string around it.")


def check_plurals() -> None:
    """Fail where English lacks a form: the windows would show “4 minute(s)”."""
    for message in ET.parse(FOLDER / f"htcourse_{ORIGINAL}.ts").iter("message"):
        forms = [form.text or "" for form in message.iter("numerusform")]
        if len(forms) != 2 or not all("%n" in form and "(s)" not in form for form in forms):
            fail(f"htcourse_{ORIGINAL}.ts: write both forms, with %n, of “{message.findtext('source')}”.")


def check() -> None:
    """Update a copy and compare, then look at what the files hold."""
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
    check_plurals()
    check_collected()


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
