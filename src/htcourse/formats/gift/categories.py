"""`$CATEGORY: $course$/top/Law/Protocol`: what the questions below it belong to."""

from dataclasses import replace

from htcourse.core.errors import Place, Problem
from htcourse.core.moodle_category import category_names
from htcourse.formats.gift.blocks import Block, restored
from htcourse.formats.gift.faults import CATEGORY_WITHOUT_BLANK_LINE


def category_of(block: Block, file: str) -> tuple[tuple[str, ...], Block, list[Problem]]:
    """Return a category from the top, and the rest of its block: empty but where a blank line is missing."""
    line, _, rest = block.text.removeprefix("$CATEGORY:").partition("\n")
    skipped = len(rest) - len(rest.lstrip())
    left = replace(block, line=block.line + 1 + rest[:skipped].count("\n"), text=rest.strip())
    problems = [CATEGORY_WITHOUT_BLANK_LINE.warning(Place(file, left.line))] if left.text else []
    return category_names(restored(line)), left, problems
