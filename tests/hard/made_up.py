"""What texts made up at random are made with: words that are counted, and a choice by a seed."""

import io
import zipfile
from collections.abc import Callable
from random import Random


class Writer:
    """What both kinds of text are made with: words that are counted, and a choice at random."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self._count = 0
        self.places: list[str] = []  # the tables, notes and boxes that stand round what is made

    def word(self, kind: str = "w") -> str:
        self._count += 1
        return f"{kind}{self._count}"

    def one(self, **chances: int) -> str:
        return self.random.choices(list(chances), list(chances.values()))[0]

    def maybe(self, share: float) -> bool:
        return self.random.random() < share

    def one_of(self, *makes: Callable[[], str]) -> str:
        return self.random.choice(makes)()

    def inside(self, place: str, make: Callable[[], str]) -> str:
        self.places.append(place)
        made = make()
        self.places.pop()
        return made


def packed(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()
