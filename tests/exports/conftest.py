from pathlib import Path

import pytest
from tests.compiled_courses import ask, compiled, compiled_sample

from htcourse import formats

__all__ = ["ask", "compiled", "compiled_sample", "course"]

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def course():
    """The built-in course, as its authors wrote it."""
    module = formats.read(CONTENT).module
    assert module is not None
    return module
