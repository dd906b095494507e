"""The command line, a file a group of commands. Knows no Qt: a command that needs a window imports it when called."""

import os
import sys
from pathlib import Path
from typing import Any

import click

from htcourse import __version__
from htcourse.cli.certificates import key, verify
from htcourse.cli.classes import classes
from htcourse.cli.content import build, check, list_content
from htcourse.cli.courses import export_command
from htcourse.cli.exams import allow, exam_window, held, release
from htcourse.cli.handing_in import sealed_results
from htcourse.cli.machine import doctor, tour
from htcourse.cli.marks import attempts, override, regrade, sheet
from htcourse.cli.modules import install, modules, remove
from htcourse.cli.output import print_problems, say
from htcourse.cli.polls import poll, present
from htcourse.cli.printing import printing
from htcourse.cli.questions import questions
from htcourse.cli.restore import restore
from htcourse.cli.results import gain, responses, simulate, statistics, tagging
from htcourse.cli.workshop import new, pack
from htcourse.cli.xapi import xapi
from htcourse.core.errors import CourseError, ModuleError, Severity
from htcourse.start import open_window
from htcourse.store.places import Places
from htcourse.store.program_log import note, note_error

_COMMANDS = (
    tour,
    new,
    check,
    pack,
    list_content,
    build,
    export_command,
    install,
    remove,
    modules,
    questions,
    statistics,
    responses,
    gain,
    tagging,
    attempts,
    sheet,
    regrade,
    override,
    exam_window,
    allow,
    held,
    release,
    simulate,
    classes,
    sealed_results,
    present,
    poll,
    printing,
    xapi,
    verify,
    key,
    doctor,
    restore,
)


class _Noted(click.Group):
    """Notes in the log of the data folder, where there is one, which command ran and how it ended."""

    def invoke(self, context: click.Context) -> Any:
        """Run a command; what it raises is raised again."""
        places = Places.locate(context.params.get("home"))
        try:
            result = super().invoke(context)
        except Exception as error:
            if os.path.isdir(places.home) and not isinstance(error, click.exceptions.Exit):
                note_error(places, error)
            raise
        finally:
            if os.path.isdir(places.home) and context.invoked_subcommand:
                note(places, f"command {context.invoked_subcommand} ended")
        return result


@click.group(cls=_Noted, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="htcourse")
@click.option("--home", type=click.Path(path_type=Path, file_okay=False), help="Folder for learners and modules.")
@click.option("--learner", default=None, help="Open the file of this learner: an id, or a name that only one has.")
@click.option("--exit-when-shown", is_flag=True, help="Close as soon as the first screen is painted.")
@click.pass_context
def cli(context: click.Context, home: Path | None, learner: str | None, exit_when_shown: bool) -> None:
    """Prevent human trafficking in Central Asia: an offline course.

    Without a command the course opens in a window.
    """
    context.obj = home
    if learner:  # said before the command counts as said behind it
        context.default_map = {"results": {each: {"learner": learner} for each in ("seal", "join", "receipt")}}
    if context.invoked_subcommand is None:
        sys.exit(open_window(home, learner=learner, exit_when_shown=exit_when_shown))


for _command in _COMMANDS:
    cli.add_command(_command)


def main() -> None:
    """Run the command line; what a person can mend is told in a sentence, with exit status 2."""
    try:
        cli.main(standalone_mode=True)
    except ModuleError as error:
        print_problems(each for each in error.problems if each.severity is Severity.ERROR)
        say(str(error), err=True)
        sys.exit(2)
    except CourseError as error:
        say(str(error), err=True)
        sys.exit(2)
    except PermissionError as error:  # where it is only asked whether something is there, Python lets it through
        if error.filename is None:
            raise
        from htcourse.markup.foreign import not_readable  # hardly ever

        say(str(not_readable(os.fsdecode(error.filename), error)), err=True)
        sys.exit(2)
