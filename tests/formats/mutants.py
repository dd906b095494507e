"""Files of questions with a few pieces put in, cut out or doubled: as bytes, in an archive, in a note of Anki."""

import io
import sqlite3
import zipfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import strategies as st

SAMPLES = Path(__file__).parents[1] / "samples"
SEEDS = sorted(
    path
    for path in SAMPLES.glob("*/*")
    if path.parent.name not in ("module", "markdown_folder") and path.is_file() and path.suffix != ".json"
)
"""Every sample of a file of questions."""

_SIGNS = (
    *(
        "{",
        "}",
        "=",
        "~",
        "#",
        "####",
        "->",
        "\\",
        "\n\n",
        "\n",
        "::",
        "%50%",
        "//",
        "<",
        ">",
        '"',
        ";",
        ",",
        "\t",
        "\0",
    ),
    *("[html]", "[markdown]", "$CATEGORY:", "[tag:type:cloze]", "[id:", "1..5", "T", "A) ", "ANSWER: A", "B=50", "-1"),
)
_MARKS = (
    *(
        "![](images/x.png)",
        "![](//h/x.png)",
        "[x](y)",
        "[x](javascript:a)",
        "[@a]",
        "[x]{term=q}",
        "{g1}",
        "[[",
        "]](",
        "*",
    ),
    *(
        "<b>",
        "<p>",
        "<script>",
        '<img src="http://h/a.png">',
        '<a href="file:///x">',
        "<table><tr><td>",
        "<li>",
        "|",
        "1. ",
    ),
    *(
        "&nbsp;",
        "`",
        "$$",
        "[^1]",
        "[^1]: ",
        "{#a}",
        "!!! note ",
        "{{c1::",
        "}}",
        "\u202e",
        "\u0301",
        'format="markdown">',
    ),
)
PIECES = [each.encode() for each in (*_SIGNS, *_MARKS)] + [b"\xff\xfe", b"\xe9", b"\xff"]


@st.composite
def mutated(draw, data: bytes, pieces: Sequence[bytes] = PIECES) -> bytes:
    """Return bytes with a few pieces put in, cut out or doubled."""
    changed = bytearray(data)
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(changed)))
        length = draw(st.integers(0, 40))
        changed[place : place + draw(st.sampled_from((0, 0, length)))] = draw(
            st.sampled_from(pieces) | st.binary(max_size=4) | st.just(bytes(changed[place : place + length]))
        )
    return bytes(changed)


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return out.getvalue()


@st.composite
def archives(draw, parts: dict[str, bytes], pieces: Sequence[bytes] = PIECES) -> bytes:
    """Return an archive in which one part is mutated, or the archive itself."""
    if draw(st.integers(0, 9)) == 0:
        return draw(mutated(zipped(parts), pieces))
    name = draw(st.sampled_from(sorted(parts)))
    return zipped({**parts, name: draw(mutated(parts[name], pieces))})


@st.composite
def collections(draw, parts: dict[str, bytes], pieces: Sequence[bytes] = PIECES) -> bytes:
    """Return a package in which the fields of a note are mutated."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(parts["collection.anki2"])
    notes = connection.execute("select id, flds from notes").fetchall()
    note, fields = draw(st.sampled_from(notes))
    changed = draw(mutated(fields.encode(), pieces)).decode("utf-8", "replace")
    connection.execute("update notes set flds = ? where id = ?", (changed, note))
    connection.commit()
    data = connection.serialize()
    connection.close()
    return zipped({**parts, "collection.anki2": data})


def mutants_of(path: Path) -> st.SearchStrategy[bytes]:
    """Return mutants of a sample."""
    if not zipfile.is_zipfile(path):
        return mutated(path.read_bytes())
    parts = parts_of(path)
    is_deck = "collection.anki2" in parts and "collection.anki21" not in parts and "collection.anki21b" not in parts
    return collections(parts) | archives(parts) if is_deck else archives(parts)
