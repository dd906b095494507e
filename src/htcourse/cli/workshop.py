"""Commands for writing modules: new, pack."""

import sys
from pathlib import Path

import click

from htcourse.cli.output import print_problems, say
from htcourse.core.shell_words import shell_word


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--id", "module_id", default="", help="The module's lasting id; made from the folder's name without it.")
@click.option("--title", default="", help="Its title; the folder's name without it.")
@click.option(
    "--language", default="en", show_default=True, help="The language it is written in; sample words are English."
)
@click.option("--template", type=click.Choice(("lesson", "empty")), default="lesson", show_default=True)
def new(folder: Path, module_id: str, title: str, language: str, template: str) -> None:
    """Write a new module into DIR, which must not hold anything yet: module.yaml, a lesson, a question, a quiz."""
    from htcourse.core.question_bank import id_from  # not needed by any other command
    from htcourse.usecases.workshop.drafts import write_template  # brings the YAML reader

    name = folder.absolute().name
    if not name.isprintable():
        raise click.UsageError("the name of DIR has bytes or signs that are no text: choose another")
    made = write_template(folder.absolute(), module_id or id_from(name), title or name, language, template)
    say(f"Written: {made}")
    if language != "en" and template == "lesson":
        say(f"Its sample words are English: write over them in the module's language ({language}).")
    say(f"Check it with: htcourse check {shell_word(made, 'DIR')}")


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path), help="The .htmod file, or a folder for it."
)
@click.option("--strict", is_flag=True, help="Warnings fail too.")
def pack(folder: Path, out: Path, strict: bool) -> None:
    """Check the module in DIR and make a package of it, to hand on or install."""
    from htcourse.usecases.workshop.checking import check_draft  # brings the Markdown and YAML readers
    from htcourse.usecases.workshop.pack_draft import pack_draft

    problems = check_draft(folder, {}) if strict and folder.is_dir() else ()
    if problems:
        print_problems(problems)
        sys.exit(1)
    say(f"Written: {pack_draft(folder, out)}")
