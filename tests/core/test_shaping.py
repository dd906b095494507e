"""Plain data of anyone's making becomes dataclasses, or all that is wrong with it is told with its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

import pytest

from htcourse.core.plain_data import text_field
from htcourse.core.shaping import Misfit, shaped


class Mode(StrEnum):
    TEST = "test"


@dataclass(frozen=True)
class Inner:
    id: str
    points: float = 1.0
    text: str = text_field(default="")


@dataclass(frozen=True)
class Outer:
    name: str
    count: int = 0
    is_on: bool = False
    kind: Literal["bar", "map"] = "bar"
    modes: tuple[Mode, ...] = ()
    inner: tuple[Inner, ...] = ()
    one: Inner | None = None
    minutes: int | Mapping[str, int] = 0
    titles: Mapping[str, str] = field(default_factory=dict)


def test_what_fits_is_built():
    data = {
        "name": "x",
        "modes": ["test"],
        "inner": [{"id": "a", "text": "words"}],
        "one": None,
        "minutes": {"short": 5},
        "titles": {"en": "Title"},
    }
    inner = (Inner("a", text="words"),)
    built = Outer("x", modes=(Mode.TEST,), inner=inner, minutes={"short": 5}, titles={"en": "Title"})
    assert shaped(Outer, data) == (built, [])


@pytest.mark.parametrize(
    ("key", "given", "taken"),
    [
        ("name", 2024, "2024"),
        ("count", "5", 5),
        ("count", 5.0, 5),
        ("is_on", "yes", True),
        ("is_on", "Off", False),
        ("is_on", 1, True),
        ("inner", [{"id": "a", "points": "0.5"}], (Inner("a", 0.5),)),
        ("inner", [{"id": "a", "points": "1.0e-7"}], (Inner("a", 1e-7),)),
        ("inner", [{"id": "a", "points": "1.5E+3"}], (Inner("a", 1500.0),)),
        ("inner", [{"id": "a", "points": "-.5"}], (Inner("a", -0.5),)),
    ],
)
def test_a_number_is_taken_for_a_text_and_quotes_do_not_matter(key, given, taken):
    built, misfits = shaped(Outer, {"name": "x", key: given})
    assert (getattr(built, key), misfits) == (taken, [])


@pytest.mark.parametrize(
    ("more", "misfit"),
    [
        ({"name": None}, Misfit("text", ("name",))),
        ({"name": True}, Misfit("text", ("name",))),
        ({"count": 1.5}, Misfit("int", ("count",))),
        ({"count": "1e999"}, Misfit("int", ("count",))),
        ({"count": "five"}, Misfit("int", ("count",))),
        ({"is_on": "perhaps"}, Misfit("bool", ("is_on",))),
        ({"kind": "pie"}, Misfit("choice", ("kind",), ("bar", "map"))),
        ({"modes": ["game"]}, Misfit("choice", ("modes", 0), ("test",))),
        ({"modes": "test"}, Misfit("list", ("modes",))),
        ({"titles": ["x"]}, Misfit("mapping", ("titles",))),
        ({"titles": {"en": None}}, Misfit("text", ("titles", "en"))),
        ({"one": "x"}, Misfit("mapping", ("one",))),
        ({"inner": [{}]}, Misfit("missing", ("inner", 0, "id"))),
        ({"inner": [{"id": "a", "points": float("nan")}]}, Misfit("float", ("inner", 0, "points"))),
        ({"inner": [{"id": "a", "colour": 1}]}, Misfit("unknown", ("inner", 0, "colour"))),
    ],
)
def test_what_does_not_fit_is_told_with_its_path(more, misfit):
    assert shaped(Outer, {"name": "x", **more}) == (None, [misfit])


def test_all_that_is_wrong_is_told():
    _, misfits = shaped(Outer, {"count": [], "strange": 1})
    assert [each.wanted for each in misfits] == ["missing", "int", "unknown"]


def test_what_is_no_mapping_makes_nothing():
    assert shaped(Outer, ["name"]) == (None, [Misfit("mapping", ())])
