"""The text of a PDF: by pdftotext where it is installed, else read here, as far as Qt's own files need it."""

import re
import shutil
import subprocess
import zlib
from pathlib import Path

_OBJECT = re.compile(rb"(\d+) 0 obj\s*(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def pdf_text(path: Path) -> str:
    """Return all words of the file without any blanks: where those stand is not said in a PDF."""
    if shutil.which("pdftotext"):
        done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True)
        return "".join(done.stdout.split())
    return "".join(_read(path.read_bytes()).split())


def _read(data: bytes) -> str:
    objects = {int(number): body for number, body in _OBJECT.findall(data)}
    fonts: dict[bytes, dict[int, str]] = {}
    for body in objects.values():
        for name, number in re.findall(rb"/(F\d+)\s+(\d+) 0 R", body):
            found = re.search(rb"/ToUnicode (\d+) 0 R", objects.get(int(number), b""))
            if found:
                fonts[name] = _letters(_stream(objects[int(found[1])]))
    pages = (_stream(body) for body in objects.values() if b"stream" in body)
    return " ".join(_words(page, fonts) for page in pages if b" Tf" in page)


def _stream(body: bytes) -> bytes:
    found = _STREAM.search(body)
    if not found:
        return b""
    try:
        return zlib.decompress(found[1])
    except zlib.error:
        return found[1]


def _letters(table: bytes) -> dict[int, str]:
    letters: dict[int, str] = {}
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, rest in re.findall(rb"<(\w+)>\s*<(\w+)>\s*(\[.*?\]|<\w+>)", block, re.DOTALL):
            codes = [bytes.fromhex(each.decode()).decode("utf-16-be") for each in re.findall(rb"<(\w+)>", rest)]
            for place, glyph in enumerate(range(int(first, 16), int(last, 16) + 1)):
                letters[glyph] = codes[place] if rest.startswith(b"[") else chr(ord(codes[0]) + place)
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for glyph, code in re.findall(rb"<(\w+)>\s*<(\w+)>", block):
            letters[int(glyph, 16)] = bytes.fromhex(code.decode()).decode("utf-16-be")
    return letters


def _words(page: bytes, fonts: dict[bytes, dict[int, str]]) -> str:
    words, letters = [], {}
    for name, glyphs, end in re.findall(rb"/(F\d+)\s+[\d.]+\s+Tf|<([0-9a-fA-F]+)>|(\bET\b)", page):
        if name:
            letters = fonts.get(name, {})
        elif end:
            words.append(" ")
        else:
            codes = re.findall(rb"....", glyphs)
            words.append("".join(letters.get(int(each, 16), "?") for each in codes))
    return "".join(words)
