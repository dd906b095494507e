"""A text as one word of a command that is printed to be typed or pasted: no shell finds anything to do in it."""

import re
import shlex
import sys

_PLAIN = re.compile(r"[\w.:\\/+=@-]+")
_NEVER = re.compile('["“”„$`%!\\x00-\\x1f]')
"""What PowerShell or cmd acts on within double quotes; in the one or the other no quoting ends that for both."""


def shell_word(text: object, placeholder: str = "FILE", *, is_windows: bool = sys.platform == "win32") -> str:
    """Return a text quoted for the shell of this computer, on Windows for PowerShell and cmd alike.

    There a text that cannot be quoted for both gives the placeholder: whoever reads the command puts the name there.
    """
    word = str(text)
    if not is_windows:
        return shlex.quote(word)
    if _PLAIN.fullmatch(word):
        return word
    return placeholder if _NEVER.search(word) or word.endswith("\\") else f'"{word}"'
