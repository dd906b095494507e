"""Commands for certificates: verify, key."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from htcourse.cli.output import say
from htcourse.store.places import Places

if TYPE_CHECKING:
    from htcourse.usecases.results.verify_certificate import Verified

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--key", type=_FILE, help="The public key of the installation that should have signed.")
@click.option("--fingerprint", default="", help="The fingerprint of the installation that should have signed.")
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON.")
@click.pass_obj
def verify(home: Path | None, file: Path, key: Path | None, fingerprint: str, as_json: bool) -> None:
    """Check a certificate without a network: a .htcert file, a PDF, or a text file with what its QR code says.

    Ends with 0 when it is as it was signed, 1 when it was changed or somebody else signed it, 2 when it cannot be read.
    Whose installation signed is not in it: compare the fingerprint, or name the right one with --key or --fingerprint.
    """
    # PyNaCl is needed by nothing else that a start loads.
    from htcourse.core.signed_statement import NotValidError
    from htcourse.usecases.results.verify_certificate import expected_fingerprints, verify_certificate

    expected = expected_fingerprints(key, fingerprint)
    try:
        verified = verify_certificate(Places.find(home), file, expected)
    except NotValidError as error:
        if as_json:
            _say(json.dumps({"valid": False, "problem": str(error)}, ensure_ascii=False, indent=1))
        else:
            say(str(error), err=True)
        sys.exit(1)
    if as_json:
        _say(json.dumps(_row(verified), ensure_ascii=False, indent=1))
    else:
        _say("\n".join(_lines(verified)))


@click.command()
@click.option("--out", type=_FILE, help="Write the public key to this file, for those who check certificates.")
@click.pass_obj
def key(home: Path | None, out: Path | None) -> None:
    """Print the fingerprint of this installation's signing key; it is made when there is none yet."""
    from htcourse.core.signed_statement import fingerprint
    from htcourse.usecases.results.signing_key import export_public_key, signing_key

    places = Places.find(home)
    say(fingerprint(signing_key(places).public_key))
    if out is not None:
        say(f"Written: {export_public_key(places, out)}")


def _row(verified: Verified) -> dict[str, object]:
    from htcourse.core.signed_statement import to_json

    return {
        "valid": True,
        "fingerprint": verified.signed.fingerprint,
        "code": verified.signed.code,
        "is_expected": verified.is_expected,
        "is_own": verified.is_own,
        "statement": to_json(verified.signed.statement),
    }


def _lines(verified: Verified) -> Iterator[str]:
    signed, statement = verified.signed, verified.signed.statement
    yield f"Signed by the installation with the fingerprint {signed.fingerprint}; the text was not changed since."
    if verified.is_expected:
        yield "That is the installation you named."
    elif verified.is_own:
        yield "That is this installation."
    else:
        yield "Whose installation that is you have to know: compare the fingerprint with the one its owner tells you."
    yield "This, and nothing else that a page may say, was signed:"
    route = f"route {statement.route}, " if statement.route else ""
    yield f"  Name       {statement.name or '(no name given)'}"
    yield f"  Course     {statement.title} ({statement.module})"
    yield f"  Version    {statement.version}, content {statement.content_hash}"
    completed = f"{statement.done} of {statement.total} lessons"
    yield f"  Completed  {route}{completed}, reckoned at {statement.minutes} minutes"
    yield f"  From, to   {statement.first_day}, {statement.last_day}"
    for part in statement.parts:
        yield f"  Part       {part.title}: {part.done} of {part.total} lessons, last on {part.last_day}"
    yield f"  Made at    {statement.made_at}, with version {statement.program} of the program"
    yield f"  Serial     {statement.serial}"
    yield f"  Code       {signed.code}"
    yield "It says what was read and answered on one computer; it does not say what a person knows or is able to do."


def _say(text: str) -> None:
    """Print words of any script, also where the output is set to an encoding that lacks them."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    say(text.encode(encoding, "backslashreplace").decode(encoding))
