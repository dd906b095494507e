"""How many cases are made up: for `make test` a part, the same each time; for `make hard` all, new ones each time."""

import os

IS_SEARCH = os.environ.get("HTCOURSE_CASES") == "search"


def how_many(count: int) -> int:
    """Return how many of `count` made-up cases are tried now."""
    return count if IS_SEARCH else count // 5
