"""How many cases are made up: for `make test` a part, the same each time; for `make hard` all, new ones each time."""

import os

IS_SEARCH = os.environ.get("HTCOURSE_CASES") == "search"
FEW = 10


def how_many(count: int) -> int:
    """Return how many of `count` made-up cases are tried now: for `make test` a tenth; of few a fifth, up to `FEW`."""
    return count if IS_SEARCH else max(count // 10, min(count // 5, FEW))
