"""Everything commands print goes through here: what strangers wrote never steers a terminal."""

import re

import click

from htcourse.core.words import whole

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""All but line feed and tab: escape sequences (title, links, colours), and marks that turn the order of letters."""


def plain(text: str) -> str:
    """Return the text without characters that a terminal acts on, or that no terminal can show."""
    return whole(_CONTROL.sub("", text))


def say(text: str = "", *, err: bool = False, nl: bool = True) -> None:
    """Print a text, to stderr with `err`, without an end of line when `nl` is False."""
    click.echo(plain(text), err=err, nl=nl)
