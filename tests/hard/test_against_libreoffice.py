"""What comes in of a text of Word or LibreOffice are the words and numbers that LibreOffice shows, in their order.

What differs by design, and is not made up or passed over here:

| LibreOffice | the lesson | why |
|---|---|---|
| no words of notes and boxes, but hidden and deleted ones | words of both, none of these | as on paper |
| tables of contents and of figures | none, which is told | pages are none here |
| numbers of pages, counted anew; of notes | those in the file; calls | a lesson has no pages |
| a tab with dots or a line | underscores | a blank to fill in |
| letters above others: none | behind them, `(so)` | Markdown has none |
| `a)`, `1.1.` in lists; `(1)` | figures, which `signs` names; `1.` | Markdown has no others |
| `1..2.` below a level of dots | `1.2` | a dot is no number |
| `◦`, `▪`; no sign | a dot | Markdown has one, and no point without |
| a dot before a heading | none | it is no number |
| a line for each paragraph of a cell | a space | a cell of Markdown has one line |
| words of a level without numbers | the same with a dot | it is a point of a list |
| of a list's `startOverride`s the first one met counts | each counts | as in Word |
| `lvlRestart` 0 begins anew | goes on | as in Word |
"""

import contextlib
import io
import os
import re
import shutil
import signal
import subprocess
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html
from tests.hard.odt_writer import odt_text
from tests.hard.word_writer import word_text

from htcourse.markup.documents import ForeignText, written
from htcourse.markup.odt_text import read_odt
from htcourse.markup.pasted_html import pasted
from htcourse.markup.word_text import read_word
from htcourse.render.inline import block_html

pytestmark = [pytest.mark.hard, pytest.mark.timeout(900)]

TEXTS = 60
_PATIENCE = 40
"""Seconds in which LibreOffice makes at least one file, also while it starts."""
_WORD = re.compile(r"\b[wdh]\d+\b")
_DELETED = re.compile("<text:deletion>.*?</text:deletion>", re.DOTALL)
"""LibreOffice saves, now and then, the word beside a deleted one of a note as deleted: then it is."""
_WITH_WORDS = ("document.xml", "notes.xml", "content.xml")
_CALL = re.compile(r"\[\^\d+\]")
_RUBY = re.compile(r"\((w\d+)\)")
_UNSEEN = re.compile(r"\b[dh]\d+\b")
_FIGURES = re.compile(r"(?<![^\W_])[\divx]+(?![^\W_])")
_SIGNS = re.compile("[\ue000-\uf8ff•□☑✓≤]")
_INLINE = ("a", "b", "strong", "em", "i", "sup", "sub", "s", "code", "span")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def flat(element) -> Iterator[str]:
    """Give what a page shows, with the numbers of its lists, in lines."""
    is_block = element.tag not in _INLINE
    is_first = element.tag == "p" and element.getparent().tag == "li" and element.getparent()[0] is element
    yield "\n" if is_block and not is_first else ""
    if element.tag == "li":
        above = element.getparent()
        yield f"{int(above.get('start', 1)) + above.index(element)}. " if above.tag == "ol" else "• "
    yield " ".join((element.text or "").split("\n")) if not is_block or (element.text or "").strip() else ""
    for each in element:
        yield from flat(each)
        yield " ".join((each.tail or "").split("\n")) if (each.tail or "").strip() else " "
    yield "\n" if is_block else ""


def labelled(text: str) -> dict[str, tuple[bool, str]]:
    """Return the words in their order: whether each begins its line, and what stands before it there."""
    found: dict[str, tuple[bool, str]] = {}
    for line in text.replace("\ufeff", "").split("\n"):
        end = 0
        for each in _WORD.finditer(line):
            if each[0].startswith("w"):
                before = line[end : each.start()].rpartition("\t")[2].strip()  # cells stand in a line, parted by tabs
                found.setdefault(each[0], (end == 0, before))
            end = each.end()
    return found


def gaps(text: str) -> dict[tuple[str, str], str]:
    """Return the signs between words of a line, without figures and small letters: they number pages and notes."""
    found: dict[tuple[str, str], str] = {}
    for line in re.split("[\n\t]", _SIGNS.sub("§", text.replace("\u00ad", ""))):
        seen = _UNSEEN.sub(" ", line)
        for one, other in pairwise(_WORD.finditer(seen)):
            signs = _FIGURES.sub(" ", seen[one.end() : other.start()])
            found.setdefault((one[0], other[0]), " ".join(signs.split()))
    return found


def values(label: str) -> set[int]:
    """Return what the last number of a label may be: `iv` and `d` are letters or figures of Rome."""
    last = re.findall(r"\d+|[a-z]+", label.lower())[-1:]
    if not last or last[0].isdecimal():
        return {int(each) for each in last}
    word = last[0]
    found = {ord(word[0]) - 96 + 26 * (len(word) - 1)} if len(set(word)) == 1 else set()
    if set(word) <= set(_ROMAN):
        numbers = [_ROMAN[each] for each in word]
        found.add(sum(-n if n < max(numbers[at:]) else n for at, n in enumerate(numbers)))
    return found


def agree(mine: str, theirs: str, document: ForeignText, is_heading: bool) -> bool:
    """Say whether what stands before a paragraph is the same, or differs by design and is told."""
    theirs = "•" if theirs in ("◦", "▪") else theirs.replace("..", ".")
    if mine.strip(".") == theirs.strip("."):
        return True
    if "•" in (mine, theirs):
        return mine == theirs or (mine == "•" and theirs == "") or (mine == "" and is_heading)
    is_told = bool(document.signs) or re.fullmatch(r"\(?\d+\W", theirs)
    return bool(re.fullmatch(r"\d+\.", mine) and int(mine[:-1]) in values(theirs) and is_told)


def differences(document: ForeignText, shown: str, html_of_it: str = "") -> list[str]:
    """Return what differs between a text that came in and what LibreOffice shows of it.

    What it puts on a clipboard has other numbers of lists, and some run into the words of headings.
    """
    markdown = _CALL.sub("", written(document).markdown)
    page = html.fromstring(f"<div>{block_html(markdown)}</div>")
    heads = ("".join(map(str, each.itertext())) for each in page.iter("h1", "h2", "h3"))
    headings = {word for each in heads for word in _WORD.findall(each)[:1]}
    mine_text = _RUBY.sub(r"\1", "".join(flat(page)))
    mine, theirs = labelled(mine_text), labelled(shown)
    if html_of_it:
        there = set(_WORD.findall(html_of_it))
        mine, theirs = ({name: each for name, each in words.items() if name in there} for words in (mine, theirs))
    found = [f"lost: {each}" for each in theirs if each not in mine]
    order = zip((each for each in mine if each in theirs), (each for each in theirs if each in mine), strict=True)
    found += [f"{one} stands where {other} does" for one, other in order if one != other][:1]
    between, seen = gaps(mine_text), gaps(shown)
    found += [
        f"{each}: “{signs}” for “{seen[each]}”" for each, signs in between.items() if seen.get(each, signs) != signs
    ]
    for each in (word for word, (is_first, _) in theirs.items() if is_first and word in mine and not html_of_it):
        before, label = mine[each][1], theirs[each][1]
        if not agree(before, label, document, each in headings):
            found.append(f"{each}: “{before}” for “{label}”")
    return found


def not_the_words_of(content: bytes, document: ForeignText) -> list[str]:
    """Return the words of a file that did not come in, notes and boxes too, and those that should not have."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = (archive.read(each).decode() for each in archive.namelist() if each.endswith(_WITH_WORDS))
        seen = [_DELETED.sub("", part) for part in parts]
    there = {each for part in seen for each in re.findall(r"[>\";\s](w\d+)\b(?!:)", part)}
    found = written(document)
    return sorted(there ^ set(_WORD.findall(" ".join([found.markdown, *found.notes.values()]))))


def converted(soffice: str, paths: list[Path], kind: str, folder: Path) -> dict[str, Path]:
    """Return what LibreOffice makes of files, by name; one in whose layout it hangs, now and then, is passed over."""
    ending = kind.partition(":")[0]
    out = folder / ending
    ready = {each.stem: out / f"{each.stem}.{ending}" for each in paths}
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    while paths:
        command = ["nice", soffice, profile, "--headless", "--convert-to", kind, "--outdir", str(out), *map(str, paths)]
        started = subprocess.Popen(
            command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        left, is_going = paths, True
        while is_going and left:
            with contextlib.suppress(subprocess.TimeoutExpired):
                started.wait(_PATIENCE)
            now = [each for each in left if not ready[each.stem].is_file()]
            is_going, left = started.poll() is None and len(now) < len(left), now
        if started.poll() is None:
            os.killpg(started.pid, signal.SIGKILL)
            started.wait()
        paths = left[1:]
    return {name: each for name, each in ready.items() if each.is_file()}


@pytest.fixture(scope="module")
def soffice() -> str:
    found = shutil.which("soffice")
    if found is None:
        pytest.skip("needs LibreOffice (apt-get install libreoffice-writer-nogui)")
    return found


def made(kind: str, folder: Path) -> list[Path]:
    """Return the texts of a kind, each by its seed."""
    make, ending = (odt_text, "odt") if kind == "odt" else (word_text, "docx")
    paths = [folder / f"{seed}.{ending}" for seed in range(TEXTS)]
    for seed, path in enumerate(paths):
        path.write_bytes(make(seed))
    return paths


@pytest.mark.parametrize("kind", ["docx", "odt", "docx that LibreOffice saved as odt"])
def test_words_and_numbers_are_those_that_libreoffice_shows(kind, soffice, tmp_path):
    paths = made(kind, tmp_path)
    if kind.endswith("as odt"):
        paths = list(converted(soffice, paths, "odt", tmp_path).values())
    shown = converted(soffice, paths, "txt:Text", tmp_path)
    assert len(shown) > TEXTS / 2
    found = {}
    for path in paths:
        if path.stem in shown:
            content = path.read_bytes()
            document = (read_word if path.suffix == ".docx" else read_odt)(content, path.name)
            found[path.name] = differences(document, shown[path.stem].read_text("utf-8"))
            odd = not_the_words_of(content, document)  # LibreOffice saves what was put in and deleted as plain words
            found[path.name] += [each for each in odd if each.startswith("w") or not kind.endswith("as odt")]
    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_words_that_libreoffice_copies_are_pasted_as_it_shows_them(kind, soffice, tmp_path):
    paths = made(kind, tmp_path)
    shown = converted(soffice, paths, "txt:Text", tmp_path)
    copied = converted(soffice, paths, "html:HTML (StarWriter)", tmp_path)
    both = sorted(shown.keys() & copied.keys())
    assert len(both) > TEXTS / 2
    texts = {name: (copied[name].read_text("utf-8"), shown[name].read_text("utf-8")) for name in both}
    found = {name: differences(pasted(copy), text, copy) for name, (copy, text) in texts.items()}
    assert {name: each for name, each in found.items() if each} == {}
