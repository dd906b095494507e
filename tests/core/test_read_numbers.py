"""How typed numbers are read: a table that the script of pages reads too."""

from pathlib import Path

import pytest
import yaml

from htcourse.core.read_numbers import readings

TABLE = yaml.safe_load((Path(__file__).parents[1] / "samples" / "numbers.yaml").read_text(encoding="utf-8"))
CASES = [
    (text, each["unit"], each.get("units", []), numbers) for each in TABLE for text, numbers in each["texts"].items()
]


@pytest.mark.parametrize(("text", "unit", "units", "numbers"), CASES)
def test_a_number_is_read_as_the_table_says(text, unit, units, numbers):
    assert list(readings(text, unit, units)) == pytest.approx(numbers)
