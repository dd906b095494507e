"""Commands for classes: who is in one, what it is given, who was there, how it stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from htcourse.cli.class_people import move, person, roster
from htcourse.cli.output import progress_report, require_chosen_trainer, say, tell_unread
from htcourse.cli.printing import print_page
from htcourse.core.shell_words import shell_word
from htcourse.core.translatable import number_of
from htcourse.store.places import Places

_FILE = click.Path(path_type=Path)


@click.group("class")
def classes() -> None:
    """Make classes and say who is in them; asks for the trainer's PIN where one was chosen."""


@classes.command("new")
@click.argument("name")
@click.option("-o", "--output", type=_FILE, help="Write the class's card, which learners need to hand in, here.")
@click.pass_obj
def new(home: Path | None, name: str, output: Path | None) -> None:
    """Make a class with a key of its own."""
    from htcourse.usecases.classes.class_card import card_of, save_card  # few commands need classes
    from htcourse.usecases.classes.roster import new_class  # few commands need classes

    places = Places.find(home)
    require_chosen_trainer(places)
    made = new_class(places, name)
    say(f"Made: {made.name} ({made.id})")
    if output is not None:
        say(f"Its card, to give to learners: {save_card(made, output)}")
        say(f"Its key, to be read aloud where a card is doubted: {card_of(made).fingerprint}")


@classes.command("list")
@click.pass_obj
def list_all(home: Path | None) -> None:
    """List the classes of this computer."""
    from htcourse.core.clock import system_clock
    from htcourse.store.class_files import list_classes, older_lists
    from htcourse.store.tidy import half_removed
    from htcourse.usecases.classes.class_card import card_of
    from htcourse.usecases.classes.forget import is_over, purge_day
    from htcourse.usecases.people.every_record import gone_records

    places = Places.find(home)
    require_chosen_trainer(places)
    found, problems = list_classes(places)
    for each in found:
        gone = gone_records(places.of_class(each.id))
        handed_in = sum(bool(person.learner) for person in each.people) - len(gone)
        many, done = number_of(len(each.people), "person", "people"), number_of(handed_in, "has", "have")
        say(f"{each.id}  {each.name}: {many}, {done} handed in; its key: {card_of(each).fingerprint}")
        if is_over(each, system_clock):
            say(f"  It was to be removed on {purge_day(each)}: htcourse class purge")
        for lost in gone:
            say(f"  {lost}", err=True)
    for left in half_removed(places):
        say(f"“{left}” is left of a class whose removal was stopped: htcourse class purge {left.stem[1:]}", err=True)
    for problem in (*problems, *older_lists(places, found)):
        say(str(problem), err=True)
    if not found and not problems:
        say("There is no class yet: htcourse class new NAME")


@classes.command("card")
@click.argument("of", metavar="CLASS")
@click.option("-o", "--output", type=_FILE, required=True, help="The file to write, or the folder.")
@click.option("--each", "is_each", is_flag=True, help="A card for each person into a folder, with code and extra time.")
@click.pass_obj
def card(home: Path | None, of: str, output: Path, is_each: bool) -> None:
    """Write the card of a class, by which learners hand in to it and see what it gives; nothing on it is secret."""
    from htcourse.usecases.classes.class_card import card_of, save_card, save_cards
    from htcourse.usecases.classes.roster import find_class

    places = Places.find(home)
    require_chosen_trainer(places)
    found = find_class(places, of)
    if is_each:
        say(f"Written: {save_cards(found, output)} cards to {output}, each for one person alone")
    else:
        say(f"Written: {save_card(found, output)}")
    say(f"The key of the class, to be read aloud where a card is doubted: {card_of(found).fingerprint}")


@classes.command("give")
@click.argument("of", metavar="CLASS")
@click.argument("ref", metavar="LESSON|QUIZ|CASE", required=False)
@click.option("--due", default="", metavar="DAY", help="By when: 2027-03-09.")
@click.option("--opens", default="", metavar="TIME", help="Of an exam: 2027-03-09 09:30.")
@click.option("--closes", default="", metavar="TIME", help="Of an exam: 2027-03-09 11:00.")
@click.option("--as", "kind", default="", metavar="KIND", help="lesson, quiz, exam or case, where two have one name.")
@click.option("--remove", is_flag=True, help="Take it off the list.")
@click.pass_obj
def give(
    home: Path | None, of: str, ref: str | None, due: str, opens: str, closes: str, kind: str, remove: bool
) -> None:
    """Give a class something to do, or list what it was given; it goes out with the class's card."""
    from htcourse.core.clock import system_clock
    from htcourse.usecases.classes import work
    from htcourse.usecases.classes.roster import find_class
    from htcourse.usecases.exams.exam_window import read_time, written_time

    places = Places.find(home)
    require_chosen_trainer(places)
    found, offers = find_class(places, of), work.offers(places, "en")
    if ref and remove:
        there = {each[:2] for each in work.work_of(found)}
        given = [each for each in offers if any((each.kind, id) in there for id in (each.ref, *each.forms))]
        found = work.take_away(places, found.id, *work.find_offer(ref, given, kind)[:2])
    elif ref:
        offer = work.find_offer(ref, offers, kind)
        times = (read_time(opens, system_clock), read_time(closes, system_clock))
        found = work.give(places, found.id, work.Work(offer.kind, offer.ref, due, *times))
    titles = work.titles_of(offers)
    for each in work.work_of(found):
        hours = [written_time(each.opens, system_clock), written_time(each.closes, system_clock)]
        over = ", that day is over" * (each.due < system_clock().local[:10])
        told = [f"by {each.due}{over}" if each.due else "", " to ".join(hours) if any(hours) else ""]
        say("  ".join(filter(None, (f"{each.kind:6}", titles.get(each[:2], each.ref), *told))))
    if not work.work_of(found):
        say("Nothing is given.")


@classes.command("extra")
@click.argument("of", metavar="CLASS")
@click.argument("code")
@click.option("--per-cent", type=click.IntRange(0, 300), default=0, help="So much more of an exam's time.")
@click.option("--minutes", type=click.IntRange(0, 300), default=0, help="So many minutes more.")
@click.pass_obj
def extra(home: Path | None, of: str, code: str, per_cent: int, minutes: int) -> None:
    """Keep somebody's extra time in exams; it goes out with their own card, and takes nothing of 0."""
    from htcourse.usecases.classes.class_card import set_extra
    from htcourse.usecases.classes.roster import find_class

    if per_cent and minutes:
        raise click.UsageError("say --per-cent or --minutes")
    places = Places.find(home)
    require_chosen_trainer(places)
    set_extra(places, find_class(places, of).id, code, per_cent=per_cent, minutes=minutes)
    say("Kept. It reaches them with their card: htcourse class card --each")


@classes.command("attendance")
@click.argument("of", metavar="CLASS")
@click.argument("day", required=False)
@click.option("--present", "codes", multiple=True, metavar="CODE", help="Was there; several times.")
@click.option("--absent", "others", multiple=True, metavar="CODE", help="Was not there after all.")
@click.option("--title", default="", help="What the day is called.")
@click.option(
    "--plan",
    "refs",
    multiple=True,
    metavar="[KIND:]NAME",
    help="What is planned, in order: quiz:pre-a, poll:lesson:NAME.",
)
@click.option("--remove", is_flag=True, help="Take the day away, with its plan and who was there.")
@click.option("--names", "with_names", is_flag=True, help="With names beside the codes.")
@click.option("-o", "--output", type=_FILE, help="Write it as CSV.")
@click.pass_obj
def attendance(
    home: Path | None,
    of: str,
    day: str | None,
    codes: tuple[str, ...],
    others: tuple[str, ...],
    title: str,
    refs: tuple[str, ...],
    remove: bool,
    with_names: bool,
    output: Path | None,
) -> None:
    """Say who was there, or note it for a DAY (2027-03-09), with what is planned then."""
    from htcourse.store.class_files import person_of
    from htcourse.usecases.classes import work
    from htcourse.usecases.classes.roster import find_class

    if (remove or codes or others or title or refs) and not day:
        raise click.UsageError("say which day: 2027-03-09")
    if remove and (codes or others or title or refs):
        raise click.UsageError("what is taken away needs nothing else")
    places = Places.find(home)
    require_chosen_trainer(places)
    found = find_class(places, of)
    if remove:
        found = work.remove_day(places, found.id, day or "")
    for code in codes:
        person_of(found, code)  # all of them first: of a line that is refused nothing is noted
    if day and (title or refs):
        offers = work.offers(places, "en")
        plan = tuple(work.planned_work(ref, offers) for ref in refs)
        found = work.plan_day(places, found.id, day, title, plan or None)
    for code, is_there in [*((each, True) for each in codes), *((each, False) for each in others)]:
        found = work.tick(places, found.id, day or "", code, is_there=is_there)
    if output is not None:
        say(f"Written: {work.save_attendance(found, output, with_names=with_names)}")
        return
    if not work.days_of(found):
        say(f"No day of {found.name} is planned or noted yet.")
        return
    for row in work.attendance_rows(found, with_names=with_names):
        say(" | ".join(row))


@classes.command("report")
@click.argument("of", metavar="CLASS")
@click.option(
    "--about", type=click.Choice(("marks", "questions", "gain", "tagging")), default="marks", show_default=True
)
@click.option(
    "--attempts",
    "which",
    type=click.Choice(("first", "last", "best")),
    help="Else marks take the best; not for tagging.",
)
@click.option("--group", "within", default="", help="Of this group of the class alone.")
@click.option("--names", "with_names", is_flag=True, help="With names beside the codes.")
@click.option("--moodle", "for_moodle", is_flag=True, help="Marks as Moodle's import of grades takes them.")
@click.option("--language", default="en", show_default=True, help="Of titles and questions.")
@click.option("-o", "--output", type=_FILE, help="Write it: .csv, .xlsx or .pdf.")
@click.pass_obj
def report(
    home: Path | None,
    of: str,
    about: str,
    which: str | None,
    within: str,
    with_names: bool,
    for_moodle: bool,
    language: str,
    output: Path | None,
) -> None:
    """Say how a class stands: marks by person, how questions work, what was gained, how texts were marked.

    One table, whatever is made of it. What counts is each person's best whole attempt for marks, and the first for
    questions and gain, unless --attempts says otherwise; of how texts were marked the newest answer, always. Marks tell
    of each person, by code; of fewer than 5 people no mean and no share is told, nor of a group where that of fewer
    others with results could be reckoned. Into a folder CSV is written, whose name says class, group, day and attempts;
    a workbook says it on its second sheet.
    """
    from htcourse.core.clock import system_clock
    from htcourse.usecases.classes import moodle_grades, reports
    from htcourse.usecases.classes.class_report import class_report
    from htcourse.usecases.classes.report_figures import number_text
    from htcourse.usecases.classes.report_rows import counted_words
    from htcourse.usecases.classes.roster import find_class
    from htcourse.usecases.results.counting import counting_of

    places = Places.find(home)
    require_chosen_trainer(places)
    if which and about == "tagging":
        raise click.UsageError("--about tagging takes each person's newest answer: leave out --attempts")
    found, kind = find_class(places, of), reports.ReportKind(about)
    counting = counting_of(which=which or kind.which, within=within)
    if for_moodle:
        if with_names or about != "marks":
            raise click.UsageError("--moodle writes the marks by codes: leave out --names and --about")
        if output is None:
            raise click.UsageError("say where to write the marks for Moodle: -o grades.csv")
        stands = class_report(places, found, counting, language)
        tell_unread(stands.problems)
        rows = moodle_grades.moodle_rows(stands, people=found.people)
        say(f"Written: {moodle_grades.save_for_moodle(rows, output)}; identify people by {rows[0][0]}")
        say(counted_words(counting))
        for each in moodle_grades.beside_moodle(stands, rows, found.people):
            say(str(each), err=True)
        return
    make = partial(reports.report_table, places, found, kind, counting=counting, language=language)
    make = partial(make, with_names=with_names, report=progress_report())
    if output is not None and output.suffix.casefold() == ".pdf":
        drawings: list[str] = []

        def page(words: Callable[[str], str]) -> str:
            made = make(say=words)
            tell_unread(made.problems)
            drawings.extend(each.svg() for each in made.charts)
            return reports.report_page(made, words)

        foot = " · ".join(filter(None, (found.name, within, system_clock().local[:10])))
        print_page(page, foot, language, output, is_wide=True, drawings=drawings, context="Reports")
        return
    table = make()
    tell_unread(table.problems)
    if output is not None:
        say(f"Written: {reports.save_report(table, output)}")
    else:
        for row in (table.head, *table.rows):
            say(" | ".join(number_text(each) for each in row))
        for note in table.notes:
            say(note, err=True)


@classes.command("purge")
@click.argument("of", metavar="CLASS")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--on", "day", default=None, metavar="DAY", help="Only keep the day on which to do it: 2027-07-01.")
@click.pass_obj
def purge(home: Path | None, of: str, yes: bool, day: str | None) -> None:
    """Remove a class: its list, its key, and every answer that was collected for it.

    With --on My class and “htcourse class list” remind you from that day on; nothing is removed by itself.
    """
    from htcourse.store.sent_statements import has_sent
    from htcourse.store.tidy import end_removals
    from htcourse.usecases.classes.roster import find_class, is_damaged_class, purge_class
    from htcourse.usecases.marking.begun_marks import forget_gone_marks

    places = Places.find(home)
    require_chosen_trainer(places)
    ended = end_removals(places)
    for each in ended:
        say(f"Removing class {each} had been stopped half-way and is done now: nothing of it is left here.")
    if of in ended and not (places.classes / of).exists():
        return
    if is_damaged_class(places, of):
        if has_sent(places, of):
            say("What was sent of it to a record store stays there.", err=True)
        if not yes:
            click.confirm(f"The list and the key of {of} cannot be read. Remove it with all its answers?", abort=True)
        purge_class(places, of)
        forget_gone_marks(places)
        say("Removed. Result files on sticks can be opened by nobody any more.")
        return
    found = find_class(places, of)
    if day is not None:
        from htcourse.usecases.classes.forget import purge_day, set_purge_day

        kept = purge_day(set_purge_day(places, found.id, day))
        say(f"From {kept} on you are reminded to remove “{found.name}”." if kept else "There is no day any more.")
        return
    if has_sent(places, found.id):
        of_each = (f"--take-back {shell_word(each.code, 'CODE')}" for each in found.people if each.learner)
        named = " ".join((f"--class {shell_word(found.name, 'CLASS')}", *of_each))
        send = f"htcourse xapi send ADDRESS --user NAME {named}"
        say(f"What was sent to a record store stays there. To take it back, first: {send}", err=True)
    if not yes:
        many = number_of(len(found.people), "person", "people")
        click.confirm(f"Remove “{found.name}” with {many} and all their answers?", abort=True)
    purge_class(places, found.id)
    forget_gone_marks(places)
    say("Removed. Result files on sticks can be opened by nobody any more.")


for _command in (roster, move, person):
    classes.add_command(_command)
