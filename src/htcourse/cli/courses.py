"""The command that takes a course out: SCORM, Common Cartridge, static site."""

from pathlib import Path

import click

from htcourse.cli.output import print_left_out, print_problems, progress_report, require_trainer, say
from htcourse.store.places import Places

FORMATS = ("cc11", "html", "scorm12")
"""As `exports.export_names` finds them, which would load them all for every command (a test holds it)."""


@click.command("export")
@click.argument("module")
@click.option("--format", "name", required=True, type=click.Choice(FORMATS), help="What to write.")
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path), help="The file; for html a folder or .zip."
)
@click.option("--language", default="", help="The language of the module to write; its source language by default.")
@click.option("--exam-bank", is_flag=True, help="Exams, pre- and post-tests too: who opens the pages reads the keys.")
@click.option("--trainer", "by_trainer", is_flag=True, help="Also while an exam asks them; asks for the trainer's PIN.")
@click.option("--replace", is_flag=True, help="Write over what is there already.")
@click.pass_obj
def export_command(
    home: Path | None,
    module: str,
    name: str,
    out: Path,
    language: str,
    exam_bank: bool,
    by_trainer: bool,
    replace: bool,
) -> None:
    """Take a course out: MODULE is a folder, a .htmod file, or the id of an installed module.

    scorm12 and cc11 go into a learning management system such as Moodle; html is a site that needs no server.
    Every question and case that is left out or simplified is named.
    """
    from htcourse.usecases.attempts.gate import refuse_untold
    from htcourse.usecases.exchange.export_course import export_course  # brings lxml and the Markdown and YAML readers

    report = progress_report()
    places = Places.find(home)
    if not (by_trainer and require_trainer(places)):
        refuse_untold(places, module)
    written = export_course(places, module, name, out, language, report, replacing=replace, with_exam_bank=exam_bank)
    print_problems(written.problems)
    print_left_out(written.problems)
    say(f"Written: {written.path} ({written.title}, {written.lessons} lessons).")
