"""Commands for the installed modules: install, remove, modules."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from htcourse.cli.output import (
    plain,
    print_problems,
    problem_row,
    require_choice,
    require_chosen_trainer,
    require_trainer,
    say,
)
from htcourse.store.places import Places

if TYPE_CHECKING:
    from htcourse.usecases.modules.installed import ModuleChange, ModulePreview, ModuleRow

_TITLES_SHOWN = 20
_ROW = ("id", "title", "version", "is_builtin", "is_enabled", "lessons", "questions", "installed_at")
_PREVIEW = ("id", "title", "version", "installed_version", "languages", "authors", "licence", "lessons", "questions")
_REPLACED = (
    "Version {version} was replaced by other content under the same number: attempts made under it go by its new pass "
    "marks, modes and attempts from now on. “htcourse modules --undo” takes that back; then raise the version."
)
_DONE = {"install": "Installed", "update": "Updated", "remove": "Removed", "disable": "Disabled", "enable": "Enabled"}


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--preview", "is_preview", is_flag=True, help="Only say what would change.")
@click.option("--yes", is_flag=True, help="Do not ask before a module is updated.")
@click.option("--json", "as_json", is_flag=True, help="Print what changes as JSON; nobody is asked then.")
@click.pass_obj
def install(home: Path | None, path: Path, is_preview: bool, yes: bool, as_json: bool) -> None:
    """Install a module from its folder or .htmod file; a module of the same id is updated.

    The records of all learners are backed up before, and “htcourse modules --undo” takes the change back. Where a
    trainer has chosen a PIN it is asked for, with --preview too: what would change tells keys and questions of exams.
    While an exam of the module is under way in this data folder that is asked about, by scripts answered with --yes.
    """
    from htcourse.usecases.modules.installed import (  # brings the Markdown and YAML readers
        install_module,
        preview_module,
    )

    places = Places.find(home)
    _require_keeper(places)
    preview = preview_module(places, path)
    if as_json:
        say(json.dumps(_preview_row(preview), ensure_ascii=False, indent=1))
    else:
        print_problems(preview.problems)
        _print_changes(preview.changes)
        if is_preview and preview.id and not preview.is_same:
            is_older = ", which is newer" if preview.is_older else ""
            now = f"; installed now: {preview.installed_version}{is_older}" if preview.is_update else ""
            say(f"{preview.title} {preview.version} ({preview.id}){now}")
    of_terms = preview.terms_words()
    is_replaced = bool(of_terms) and preview.version == preview.installed_version
    is_asked = sys.stdin.isatty() and not (yes or as_json)
    if of_terms and (is_preview or is_asked or not is_replaced):  # what nobody can answer is told once it is done
        say(of_terms, err=True)
    if preview.is_same and not as_json:
        done = "there is nothing to do" if is_preview else "nothing was changed"
        say(f"Exactly this is installed, {done}: {preview.title} {preview.version} ({preview.id}).")
    if is_preview:
        sys.exit(0 if preview.can_install else 1)
    if preview.is_same and not as_json:
        return
    if preview.is_update and preview.can_install and not preview.is_same:
        _mind_exams(places, preview.id, "Update", yes=yes, is_asked=not as_json)
    if preview.is_update and preview.can_install and not as_json:
        verb = "Go back to an older version of" if preview.is_older else "Update"
        _ask(f"{verb} {preview.title}: from {preview.installed_version} to {preview.version}?", yes)
    install_module(places, path, previewed=preview.library)
    if is_replaced and not is_asked:
        say(_REPLACED.format(version=preview.version), err=True)
    if not as_json:
        done = "Updated" if preview.is_update else "Installed"
        done = f"Installed over the newer {preview.installed_version}" if preview.is_older else done
        say(f"{done}: {preview.title} {preview.version} ({preview.id}). ", nl=False)
        say(f"{preview.new} new, {preview.edited} edited, {preview.removed} removed.")
        if any((each.what, each.kind) == ("edited", "question") for each in preview.changes):
            say("Where a key changed, marks given before stay: see “htcourse regrade”, of a class with --class.")


def _preview_row(preview: "ModulePreview") -> dict[str, object]:
    counts = {"new": preview.new, "edited": preview.edited, "removed": preview.removed}
    return {
        **{name: getattr(preview, name) for name in _PREVIEW},
        **counts,
        "is_same": preview.is_same,
        "changes": [each._asdict() for each in preview.changes],
        "problems": [problem_row(each) for each in preview.problems],
    }


def _print_changes(changes: Iterable["ModuleChange"]) -> None:
    """Print the titles of what is edited and removed, and as many of what is new as one can take in."""
    by_what: dict[str, list[ModuleChange]] = {}
    for each in changes:
        by_what.setdefault(each.what, []).append(each)
    for what, found in by_what.items():
        for each in found[:_TITLES_SHOWN]:
            say(f"{what:8} {each.kind:9} {each.title}{f' ({each.lesson})' if each.lesson else ''}")
            for when, line in (("before", each.before), ("after", each.after)):
                if line and what == "edited":
                    say(f"{'':18} {when}: {line}")
        if len(found) > _TITLES_SHOWN:
            say(f"{what:8} and {len(found) - _TITLES_SHOWN} more")


def _require_keeper(places: Places) -> None:
    """Let only those change modules whom the window lets: a trainer, or who learns here alone."""
    require_choice(places)
    require_chosen_trainer(places)


def _mind_exams(places: Places, module_id: str, doing: str, *, yes: bool, is_asked: bool = True) -> None:
    """Say that exams of a module are under way here, or may be, and go on only where that was wished."""
    from htcourse.core.clock import system_clock
    from htcourse.core.translatable import number_of
    from htcourse.usecases.marking.release_exams import sitting_now  # only before a change

    found = sitting_now(places, system_clock, module_id, lambda done, total: None)
    if found.exams:
        exams = f"{number_of(found.exams, 'exam')} of this module {'is' if found.exams == 1 else 'are'} under way"
        say(f"{exams} in this data folder: people in the same exam should have the same questions.", err=True)
    if found.unread:
        records = number_of(found.unread, "record")
        say(f"{records} cannot be read (htcourse doctor): nobody knows whether an exam is under way there.", err=True)
    if yes or not any(found):
        return
    if is_asked:
        click.confirm(f"{doing} all the same?", abort=True, err=True)
    else:
        raise click.ClickException("Nothing was changed; --yes does it all the same.")


def _ask(question: str, yes: bool) -> None:
    """Ask a person who sits there; a script is not asked."""
    if not yes and sys.stdin.isatty():
        click.confirm(plain(question), default=True, abort=True)


@click.command()
@click.argument("module_id")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def remove(home: Path | None, module_id: str, yes: bool) -> None:
    """Remove an installed module; what learners did in it stays in their files.

    “htcourse modules --undo” brings it back. Where a trainer has chosen a PIN it is asked for. While an exam of the
    module is under way in this data folder that is asked about, by scripts answered with --yes.
    """
    from htcourse.usecases.modules.installed import remove_module  # not needed by any other command

    _ask(f"Remove {module_id}?", yes)
    places = Places.find(home)
    _require_keeper(places)
    _mind_exams(places, module_id, "Remove", yes=yes)
    remove_module(places, module_id)
    say(f"Removed: {module_id}")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
@click.option("--enable", metavar="ID", help="Let an installed module count again.")
@click.option("--disable", metavar="ID", help="Keep a module, but show it to nobody.")
@click.option("--undo", is_flag=True, help="Take the last change back: installed, updated, removed, enabled, disabled.")
@click.option("--export", metavar="ID", help="Write an installed module, or the built-in course, as a .htmod file.")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="The file or folder for --export.")
@click.option("--trainer", "by_trainer", is_flag=True, help="Export keys not told yet too; asks for the trainer's PIN.")
@click.option("--yes", is_flag=True, help="Do not ask where an exam of the module is under way.")
@click.pass_obj
def modules(
    home: Path | None,
    as_json: bool,
    enable: str | None,
    disable: str | None,
    undo: bool,
    export: str | None,
    out: Path | None,
    by_trainer: bool,
    yes: bool,
) -> None:
    """List the installed modules, the built-in course first; or change which of them count.

    Where a trainer has chosen a PIN it is asked for before a change. While an exam of the module is under way in this
    data folder that is asked about, by scripts answered with --yes.
    """
    from htcourse.usecases.attempts.gate import refuse_untold
    from htcourse.usecases.modules import installed as cases  # not needed by any other command
    from htcourse.usecases.modules.module_rows import closed_folder
    from htcourse.usecases.modules.modules_to_compile import are_found_again

    places = Places.find(home)
    if sum(map(bool, (enable, disable, undo, export))) > 1:
        raise click.UsageError("choose one of --enable, --disable, --undo and --export")
    if bool(export) != (out is not None):
        raise click.UsageError("--export ID and -o FILE go together")
    if undo or enable or disable:
        _require_keeper(places)
    if undo:
        step = cases.undo_step(places)
        if step is not None:
            _mind_exams(places, step.module_id, "Take it back", yes=yes)
        cases.undo_module_change(places)
        if step is not None:
            say(f"Taken back: {_DONE[step.action].lower()} {step.title} {step.version} ({step.module_id})")
    elif enable or disable:
        if disable:
            _mind_exams(places, disable, "Switch it off", yes=yes)
        cases.enable_module(places, str(enable or disable), bool(enable))
        say(f"{'Enabled' if enable else 'Disabled'}: {enable or disable}")
    elif export and out is not None:
        if not (by_trainer and require_trainer(places)):
            refuse_untold(places, export)
        say(f"Written: {cases.export_module(places, export, out)}")
    else:
        _print_list(cases.list_modules(places), as_json)
        if closed := closed_folder(places):
            say(str(closed), err=True)
        if are_found_again(places):
            lost = "The list of modules was lost: those switched off are switched on. Switch off (--disable) what is"
            say(
                f"{lost} not to count, then close the sentence that says so under Modules; see “htcourse doctor”.",
                err=True,
            )


def _print_list(rows: Iterable["ModuleRow"], as_json: bool) -> None:
    if as_json:
        found = [
            {name: getattr(row, name) for name in _ROW} | {"problem": str(row.problem) if row.problem else None}
            for row in rows
        ]
        say(json.dumps(found, ensure_ascii=False))
        return
    for row in rows:
        if row.problem is not None:
            say(f"{row.id}  {row.version}  {row.title}  {row.problem}")
            continue
        state = "built in" if row.is_builtin else "installed" if row.is_enabled else "disabled"
        say(f"{row.id}  {row.version}  {row.title}  ({row.lessons} lessons, {row.questions} questions, {state})")
