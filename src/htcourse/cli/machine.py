"""Commands for this machine: tour, doctor."""

import sys
from pathlib import Path

import click

from htcourse.cli.output import say
from htcourse.store.places import Places
from htcourse.usecases.doctor import examine
from htcourse.usecases.machine.qt_libraries import library_error, require_cpu, require_painting

THEMES = ("light", "dark", "contrast")


@click.command()
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder for the pictures.")
@click.option("--theme", type=click.Choice(THEMES), default="light", show_default=True)
@click.option("--size", default="1366x768", show_default=True, help="Window size, WIDTHxHEIGHT.")
@click.option("--zoom", type=click.IntRange(80, 250), default=100, show_default=True, help="Zoom in per cent.")
@click.option("--language", default="en", show_default=True)
@click.pass_obj
def tour(home: Path | None, out: Path, theme: str, size: str, zoom: int, language: str) -> None:
    """Drive the real windows as a person does, and keep a picture of every screen.

    In a data folder of its own: it answers, sits exams and chooses a PIN. One named with --home has to be empty.
    """
    places = Places(home) if home is not None else None
    if places is not None and (places.settings_file.exists() or places.learner_ids()):
        raise click.UsageError(f"“{home}” is in use: leave --home out, or name an empty folder")
    require_cpu()
    require_painting()
    try:
        from htcourse.tour import run  # Qt is needed from here on only
    except ImportError as problem:
        raise library_error(problem) from problem
    sys.exit(run(out, home=home, theme=theme, size=_size(size), zoom=zoom / 100, language=language))


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise click.BadParameter("write the size as 1366x768", param_hint="--size")
    return int(width), int(height)


@click.command()
@click.pass_obj
def doctor(home: Path | None) -> None:
    """Look at everything the program needs and say what is missing or damaged."""
    findings = list(examine(Places.locate(home)))
    for each in findings:
        say(f"{'ok     ' if each.is_well else 'PROBLEM'}  {each.name}: {each.seen}")
    sys.exit(0 if all(each.is_well for each in findings) else 1)
