"""Modules that nobody sane writes: every one is answered with sentences, none with a traceback or without end.

Each harness prints how many it tried and how long the slowest took. `HTCOURSE_FUZZ_SECONDS` is how long each goes on.
"""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, process_time

import pytest
from tests.markup.office_files import cell, r, word_file
from tests.pictures import JPEG

from htcourse.core.errors import CourseError, Severity
from htcourse.formats.module_folder.yaml_lines import read_yaml
from htcourse.markup.safe_svg import svg_fault
from htcourse.store.unpack import pack
from htcourse.ui.widgets.smaller_picture import picture_as_wide
from htcourse.usecases.modules.check_module import CheckReport, check_path
from htcourse.usecases.modules.module_preview import CheckedModule, check_in

pytestmark = [pytest.mark.hard, pytest.mark.timeout(600)]

SAMPLE = Path(__file__).parents[1] / "samples" / "module"
SECONDS = float(os.environ.get("HTCOURSE_FUZZ_SECONDS", "20"))
SLOWEST = 20.0
"""Seconds of the processor one may take at most; two are usual, and a machine that does other work takes longer."""

PIECES = (
    *(
        "[",
        "![",
        "[]",
        "](",
        "[a](",
        "[a]: b\n",
        "*",
        "*a ",
        "**a ",
        "_a ",
        "***a ",
        "^a",
        "^^a ",
        "~a",
        "~~a ",
        "==a ",
    ),
    *(
        "`",
        "`a``b",
        "<",
        "<a ",
        "<!--",
        "<div>",
        "</div>",
        "<b>",
        "&",
        "&#",
        "{",
        "{#",
        '{a="',
        "{: #a }\n",
        "|",
        "|a|",
    ),
    *(
        "a|b\n",
        "|-|-\n",
        "> ",
        "- a\n",
        "1. a\n",
        "# ",
        "a\n===\n",
        "---\n",
        "***\n",
        "\n",
        " \n",
        " ",
        "\t",
        "a ",
        "a",
    ),
    *("[^1]", "[^1]: b\n", "*[A]: b\n", "a\n: b\n\n", "!!! note\n", "??? a\n\n    b\n\n", "```\n", "~~~\n", "++a", "$"),
    *("[@a", "[@a]", "[x @", "[@a;", "[a]{term=b} ", "[a](section:b) ", "\\", "\\[", '"', "(", "http://a", "<http://a"),
    *("a@b.c ", "<a@b", '<x y="z"', "<!", "<?", "<![CDATA[", "- [ ] a\n", "    a\n\n", "<table><tr><td>", "a\n\n"),
)
HEAD = "---\nid: a\ntitle: A\nminutes: 5\nobjectives:\n  - {id: o-a, text: Say it}\n---\n\n## One {#one minutes=5}\n\n"
MODULE = "id: m\nversion: 1.0.0\ntitle: M\nlanguages: [en]\nauthors: [A]\nlicence: CC-BY-SA-4.0\n"

QUESTION = (
    '- id: a{}\n  type: single-choice\n  text: "{}"\n  choices: [{{id: a, text: a}}, {{id: b, text: b}}]\n  answer: a\n'
)
SIDE = (7000).to_bytes(2, "big") * 2
HOSTILE: dict[str, tuple[str, Callable[[], str | bytes]]] = {
    "scans": (
        "images/a.jpg",
        lambda: JPEG[:-2].replace(b"\x08\0\1\0\1", b"\x08" + SIDE) + JPEG[-13:-2] * 3_000 + JPEG[-2:],
    ),
    "table": ("lessons/a.md", lambda: HEAD + "|a" * 400 + "|\n" + "|-" * 400 + "|\n" + "|b\n" * 700),
    "tables of questions": (
        "quizzes/a.yaml",
        lambda: (
            "questions:\n"
            + "".join(
                QUESTION.format(number, "|" * 60 + r"\n" + "|" * 60 + r"\n" + r"|\n" * 80) for number in range(1500)
            )
        ),
    ),
    "table of a text": ("a.md", lambda: "# A\n\n" + "|a" * 1500 + "|\n" + "|-" * 1500 + "|\n" + "|b\n" * 900),
    "brackets of a text": ("a.md", lambda: "# A\n\n" + "[" * 30_000),
    "table of Word": (
        "a.docx",
        lambda: word_file(
            f"<w:tbl><w:tr>{cell(r('a')) * 3_000}</w:tr>{f'<w:tr>{cell(r(chr(98)))}</w:tr>' * 900}</w:tbl>"
        ),
    ),
}
"""Files in a module or of their own, each of which took a minute or a gigabyte."""

CHECK = """
import sys, time
from pathlib import Path
from htcourse.usecases.modules.check_module import check_path
begun = time.process_time()
told = [each.sentence for each in check_path(Path(sys.argv[1])).errors]
assert told
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(told[0], time.process_time() - begun, int(peak.split()[1]) // 1024, sep=chr(9))
"""


class Count:
    """How many were tried, and the slowest of them, in seconds of the processor."""

    def __init__(self, name: str) -> None:
        self.name, self.tried, self.slowest, self.refused = name, 0, 0.0, 0

    def try_one(self, call: Callable[..., object], *given: object) -> None:
        begun = process_time()
        try:
            found = call(*given)
        except CourseError:
            found = False
        self.refused += found is False
        self.tried += 1
        self.slowest = max(self.slowest, process_time() - begun)
        assert self.slowest < SLOWEST

    def tell(self) -> None:
        print(f"{self.name}: {self.tried} tried, {self.refused} refused, none lost; slowest {self.slowest:.2f} s")
        assert self.tried


def spread(text: str, way: str) -> str:
    """Return a text as one line, in lines of 200, in paragraphs of 290 or of 9,000 characters."""
    width, between = {"one": (len(text), ""), "lines": (200, "\n"), "small": (290, "\n\n"), "large": (9000, "\n\n")}[
        way
    ]
    return between.join(text[at : at + width] for at in range(0, len(text), width))


def is_sound(report: CheckReport | CheckedModule) -> bool:
    """Say whether a module can be built, after every word of what is wrong was put together."""
    assert all(each.sentence and each.advice is not None for each in report.problems)
    return not any(each.severity is Severity.ERROR for each in report.problems)


def until_time_is_up() -> Iterator[random.Random]:
    end, number = monotonic() + SECONDS, 0
    while monotonic() < end:
        yield random.Random(number)
        number += 1


def lesson(folder: Path, text: str) -> Path:
    (folder / "lessons").mkdir(exist_ok=True)
    (folder / "module.yaml").write_text(MODULE, encoding="utf-8")
    (folder / "lessons" / "a.md").write_text(HEAD + text + "\n", encoding="utf-8")
    return folder


def test_lessons_of_repeated_markdown(tmp_path, capsys):
    count = Count("repeated Markdown, 160 kB")
    for chance in until_time_is_up():
        piece = chance.choice(PIECES) + (chance.choice(PIECES) if chance.random() < 0.5 else "")
        way = chance.choice(("one", "lines", "small", "large"))
        text = spread((piece * (160_000 // len(piece)))[: chance.choice((2_000, 9_000, 160_000))], way)
        count.try_one(lambda text: is_sound(check_path(lesson(tmp_path, text))), text)
    with capsys.disabled():
        count.tell()


def test_lessons_of_mixed_markdown(tmp_path, capsys):
    count = Count("mixed Markdown")
    for chance in until_time_is_up():
        text = "".join(chance.choices(PIECES, k=chance.randint(1, 2_000)))
        count.try_one(lambda text: is_sound(check_path(lesson(tmp_path, text))), text)
    with capsys.disabled():
        count.tell()


def test_yaml_of_random_pieces(capsys):
    pieces = (
        "a: ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a ",
        "\n",
        "  ",
        "|\n",
        ">\n",
        '"',
        "'",
        "#",
        "? ",
        ": ",
        "!!x ",
        "1",
    )
    count = Count("YAML")
    for chance in until_time_is_up():
        text = "".join(chance.choices(pieces, k=chance.randint(1, 400))) * chance.choice((1, 1, 1, 50))
        count.try_one(lambda text: not read_yaml(text, "x.yaml").problems, text)
    with capsys.disabled():
        count.tell()


def test_drawings_of_random_elements(capsys):
    pieces = (
        "<g>",
        "</g>",
        '<g id="a">',
        '<use href="#a"/>',
        '<rect fill="url(#a)"/>',
        "<script>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<mask id='a'>",
        "</mask>",
        "<image href='x'/>",
        '<path d="M0 0"/>',
        "&lt;",
        "&x;",
        "<?a?>",
        " onload='x'",
        "\0",
    )
    count = Count("drawings")
    for chance in until_time_is_up():
        body = "".join(chance.choices(pieces, k=chance.randint(1, 300)))
        content = f'<svg xmlns="http://www.w3.org/2000/svg">{body}</svg>'.encode(chance.choice(("utf-8", "utf-16")))
        count.try_one(lambda content: svg_fault(content) is None, content)
    with capsys.disabled():
        count.tell()


def test_the_costliest_drawing_let_through_is_soon_drawn(qapp):
    most = max(each for each in range(50, 5_000, 50) if svg_fault(_zigzag(each)) is None)
    started = process_time()
    picture = picture_as_wide(_zigzag(most))
    assert 0 < picture.width() * picture.height() <= 2_100_000
    assert process_time() - started < SLOWEST


def _zigzag(corners: int) -> bytes:
    at = " ".join(f"{each * 7919 % 1000},{each * 104729 % 1000}" for each in range(corners))
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="7000" height="7000" viewBox="0 0 1000 1000">'
    return f'{head}<polygon points="{at}"/></svg>'.encode()


@pytest.mark.parametrize("kind", ["package", "folder"])
def test_modules_with_flipped_bits(kind, tmp_path, capsys):
    package = pack(SAMPLE, tmp_path / "sample.htmod").read_bytes()
    count = Count(f"{kind} with flipped bits")
    for chance in until_time_is_up():
        scratch = tmp_path / "scratch"
        scratch.mkdir()
        path = flipped_package(package, tmp_path, chance) if kind == "package" else flipped_folder(tmp_path, chance)
        count.try_one(lambda path, scratch: is_sound(check_in(path, scratch)), path, scratch)
        shutil.rmtree(scratch)
    with capsys.disabled():
        count.tell()


def flip(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 1, 8))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def flipped_package(package: bytes, folder: Path, chance: random.Random) -> Path:
    path = folder / "flipped.htmod"
    path.write_bytes(flip(package, chance))
    return path


def flipped_folder(folder: Path, chance: random.Random) -> Path:
    module = folder / "module"
    if not module.exists():
        shutil.copytree(SAMPLE, module)
    file = chance.choice(sorted(each.relative_to(SAMPLE) for each in SAMPLE.rglob("*") if each.is_file()))
    for each in SAMPLE.rglob("*"):
        if each.is_file():
            shutil.copyfile(each, module / each.relative_to(SAMPLE))
    (module / file).write_bytes(flip((SAMPLE / file).read_bytes(), chance))
    return module


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="measures memory as Linux tells it")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_in_a_module_is_told_and_costs_neither_time_nor_memory(name, tmp_path, capsys):
    file, make = HOSTILE[name]
    made, path = make(), lesson(tmp_path, "a") / file
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(made if isinstance(made, bytes) else made.encode())
    checked = tmp_path if "/" in file else path
    ran = subprocess.run([sys.executable, "-c", CHECK, checked], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    sentence, seconds, megabytes = ran.stdout.split("\t")
    with capsys.disabled():
        print(f"{name}: {sentence} {float(seconds):.1f} s, {megabytes.strip()} MB")
    assert float(seconds) < 10
    assert int(megabytes) < 500
