"""Changes as a person makes them in a form, drawn by chance: words, elements added, taken out, put in another order."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "tests" / "samples" / "module", ROOT / "content")

WORDS = (
    "Plain words",
    "With: a colon",
    "- a dash",
    "two\nlines",
    "a paragraph\n\nand another\n",
    "  spaces before",
    "spaces after ",
    "a\ttab",
    "'single' and \"double\"",
    "[brackets]",
    "{g1}",
    "#hash",
    "words #hash",
    "true",
    "null",
    "1.50",
    "12",
    "Қазақша, o‘zbekcha, русский",
    "a line\u2028separator",
    "x" * 150,
    "word " * 40 + "end",
    "*star",
    "&and",
    "one, two: three",
    "|",
    ">",
    "back\\slash",
    "a line\n  indented",
    "@source",
    "100 %",
    "`code`",
    "ends with a colon:",
)


def files(*patterns: str) -> list[Path]:
    """Return the files of the sample module and the course that fit; translations are left out."""
    found = [path for folder in FOLDERS for pattern in patterns for path in sorted(folder.glob(pattern))]
    return [path for path in found if not path.stem.endswith((".ru", ".kk"))]


def name_of(path: Path) -> str:
    """Return a file's name for a test's id."""
    return f"{path.parents[1].name}-{path.name}"


def mutated(data: Any, chance: random.Random) -> Any:
    """Change one thing somewhere in plain data."""
    places = list(_places(data))
    above, key = chance.choice(places)
    if isinstance(above, dict):
        _in_mapping(above, key, chance)
    else:
        _in_list(above, key, chance)
    return data


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    keys = list(data) if isinstance(data, dict) else range(len(data))
    for key in keys:
        yield data, key
        if isinstance(data[key], dict | list):
            yield from _places(data[key])


def _in_mapping(above: dict[str, Any], key: str, chance: random.Random) -> None:
    what = chance.random()
    if what < 0.15 and key != "id":
        del above[key]
    elif what < 0.3:
        above[f"new{chance.randint(0, 9)}"] = chance.choice(
            [_value(chance), [_value(chance), _value(chance)], {"id": "n", "text": _value(chance)}]
        )
    elif isinstance(above[key], list):
        chance.shuffle(above[key])
    elif not isinstance(above[key], dict):
        above[key] = chance.choice(WORDS) if key == "id" else _value(chance)


def _in_list(above: list[Any], key: int, chance: random.Random) -> None:
    what = chance.random()
    if what < 0.3:
        del above[key]
    elif what < 0.6:
        new = {"id": f"z{chance.randint(0, 999)}", "text": _value(chance), "feedback": _value(chance)}
        above.insert(chance.randint(0, len(above)), new if isinstance(above[key], dict) else _value(chance))
    else:
        chance.shuffle(above)


def _value(chance: random.Random) -> Any:
    return chance.choice(
        [chance.choice(WORDS), chance.choice(WORDS), chance.randint(-5, 999), chance.random() < 0.5, 0.25]
    )
