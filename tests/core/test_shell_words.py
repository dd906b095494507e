import subprocess
import sys

import pytest

from htcourse.core.shell_words import shell_word

NAMES = (
    "plain.htresult",
    "with room",
    "$(touch pwned)",
    "`touch pwned`",
    "a'b",
    'a"; touch pwned; "',
    "a & b",
    "Ерлан",
)


@pytest.mark.skipif(sys.platform == "win32", reason="asks a POSIX shell")
@pytest.mark.parametrize("name", NAMES)
def test_a_shell_does_nothing_with_a_name(name, tmp_path):
    told = subprocess.run(
        ["sh", "-c", f"printf %s {shell_word(name, is_windows=False)}"], cwd=tmp_path, capture_output=True, check=True
    )
    assert told.stdout.decode() == name
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "word"),
    [
        (r"D:\st\a.htresult", r"D:\st\a.htresult"),
        ("with room & more", '"with room & more"'),
        ("a'b", '"a\'b"'),
        ("$(calc)", "FILE"),
        ("a“; calc; “", "FILE"),
        ("%COMSPEC%", "FILE"),
        ("`calc`", "FILE"),
        ("E: x\\", "FILE"),
    ],
)
def test_windows_has_two_shells_and_neither_does_anything(name, word):
    assert shell_word(name, is_windows=True) == word
