"""Whatever happens to a file of a module, reading and checking end in problems, never in an exception."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from htcourse.core.module_check import check_module
from htcourse.formats import read

SAMPLE = Path(__file__).parents[1] / "samples" / "module"
FILES = sorted(each.relative_to(SAMPLE).as_posix() for each in SAMPLE.rglob("*") if each.is_file())
PIECES = [
    b": ",
    b"- ",
    b"[",
    b"}",
    b"\n",
    b"\t",
    b"'",
    b"*a",
    b"&a ",
    b"!x ",
    b"\xff",
    b"\xe2\x80\xa8",
    b"[]",
    b"~",
    b"\0",
]


@settings(max_examples=40, deadline=None)
@given(
    file=st.sampled_from(FILES),
    places=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 60), st.sampled_from(PIECES)), min_size=1, max_size=5),
)
def test_damaged_file_is_a_problem_and_no_crash(file, places):
    with TemporaryDirectory() as temporary:
        folder = Path(temporary) / "module"
        shutil.copytree(SAMPLE, folder)
        content = (folder / file).read_bytes()
        for share, removed, piece in places:
            at = int(share * len(content))
            content = content[:at] + piece + content[at + removed :]
        (folder / file).write_bytes(content)
        reading = read(folder)
        problems = [*reading.problems, *(check_module(reading.module, reading.unread) if reading.module else ())]
        assert all(each.sentence and each.advice and each.place.file for each in problems)
