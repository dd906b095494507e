"""Short walks: the first page, Home, help and settings, progress, search, Quick exit, themes, who learns here."""

from PySide6.QtCore import Qt

from htcourse.tour.driver import Driver
from htcourse.tour.lesson import lesson_of_course
from htcourse.usecases.people.learners import create_learner, delete_learner
from htcourse.usecases.reading.open_help import open_help
from htcourse.usecases.reading.open_home import open_home
from htcourse.usecases.reading.open_law import open_law
from htcourse.usecases.reading.open_progress import open_progress
from htcourse.usecases.reading.search_course import search_course


def first_run(driver: Driver) -> None:
    """Choose Kyrgyzstan and begin: the learner's file is there, and the country kept."""
    driver.expect_to_see("Preventing human trafficking in Central Asia", "the first page names the course")
    driver.expect_to_see("No account, no name needed", "the first page asks for no name")
    driver.wait_until(lambda: driver.sees("Awareness"), "the routes are offered once the page is painted")
    driver.picture("first-run")
    driver.click("Kyrgyzstan")
    driver.click("Begin")
    driver.wait_until(lambda: driver.program.desk.session is not None, "Begin opens a learner's file")
    session = driver.session()
    driver.expect(session.country == "kg", "the country chosen is kept", country=session.country)
    driver.expect(session.learner.path.exists(), "the learner's file is on disk")
    driver.note(learner=session.learner.id)


def home(driver: Driver) -> None:
    """Come back to Home: the section left and the new module stand there; continue."""
    driver.show("home")
    page = open_home(driver.session())
    driver.expect(page.resume is not None and driver.sees(page.resume.section_title), "Continue names the section left")
    driver.expect_to_see("A small module", "the installed module stands on Home")
    driver.picture("home")
    if page.resume is not None:
        driver.click("Continue")
        wanted = page.resume.section_id
        driver.wait_until(lambda: driver.section_id() == wanted, "Continue opens the section left")


def help_lines(driver: Driver) -> None:
    """Look at the help lines of the country with the day each was last checked, and at the settings."""
    driver.show("help")
    page = open_help(driver.session())
    for line in page.lines:
        driver.expect_to_see(line.number, f"the help line {line.number} is shown")
    unchecked = [line for line in page.lines if not line.last_checked]
    driver.expect(not unchecked or driver.sees("never called"), "a number nobody has called is shown apart")
    driver.picture("help")
    driver.click("Law")
    law = open_law(driver.session())
    driver.expect(bool(law.entries), "something was read of the law of the country")
    driver.expect_to_see("It is no advice", "the law says what it is")
    driver.expect_to_see(law.entries[0].heading, "the first entry of the law is shown")
    driver.picture("law")
    driver.show("settings")
    driver.expect_to_see("Changes apply at once", "the settings are on one page")
    driver.picture("settings")


def looks(driver: Driver) -> None:
    """Take the other themes, then 150 % zoom, each changed at once and kept; and go back."""
    look = driver.program.look
    theme, zoom = look.theme_name, look.zoom
    driver.show("lesson", lesson_of_course(driver, 1, sections=2).sections[1].id)
    for name in ("light", "dark", "contrast"):
        driver.program.choose_theme(name)
        driver.expect(look.theme.name == name, f"the theme {name} is shown")
        driver.picture(f"lesson-{name}")
    driver.program.choose_theme(theme)
    look.set_zoom(zoom * 1.5)
    driver.picture("lesson-larger")
    look.set_zoom(zoom)
    driver.settle()


def progress(driver: Driver) -> None:
    """Hold Progress after some answers against what was recorded: words in cells, what next, my data."""
    driver.show("progress")
    page = open_progress(driver.session())
    driver.expect(page.answers > 0 and page.seen > 0, "the answers given count", answers=page.answers, seen=page.seen)
    row = next(row for part in page.parts for row in part.objectives if row.days_since is not None)
    driver.expect_to_see(row.text, "an objective that was answered is in the table", objective=row.text)
    driver.expect_to_see("What next", "one next step is named")
    driver.expect_to_see("Kept on this computer", "it is said where the record is")
    driver.picture("progress")


def search(driver: Driver) -> None:
    """Press Ctrl+K, type "covid", see matches in their sentence, open the first."""
    driver.show("lesson", lesson_of_course(driver, 1).sections[0].id)
    driver.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    driver.type("covid")
    hit = search_course(driver.session(), "covid").groups[0].hits[0]
    driver.wait_until(lambda: driver.sees("Quick exit"), "Quick exit stays in view over the search")
    driver.settle(200)
    driver.picture("search")
    driver.press(Qt.Key.Key_Return)
    driver.wait_until(lambda: driver.section_id() == hit.ref, f"Enter opens the first hit, {hit.ref}")
    driver.picture("search-opened")
    driver.note(searched="covid", opened=hit.ref)


COURSE_WORDS = ("traffick", "htcourse", "course", "victim", "exploitation")


def quick_exit(driver: Driver) -> None:
    """Press Esc twice, then the button: a neutral screen and window title at once; F9 comes back."""
    before = driver.window.windowTitle()
    driver.press(Qt.Key.Key_Escape, times=2)
    driver.wait_until(lambda: driver.window.windowTitle() != before, "Esc twice changes the window's title")
    words = f"{driver.window.windowTitle()}\n{driver.text_on_screen()}".casefold()
    driver.expect(not any(word in words for word in COURSE_WORDS), "nothing on the neutral screen names the course")
    driver.picture("quick-exit")
    driver.press(Qt.Key.Key_F9)
    driver.expect(driver.window.windowTitle() == before, "F9 comes back")
    driver.click("Quick exit")
    driver.expect(driver.window.windowTitle() != before, "the button does the same")
    driver.press(Qt.Key.Key_F9)
    driver.expect(driver.window.windowTitle() == before, "and F9 comes back again")


CUT_AT = 5000
"""So few bytes of a record are left that nothing in it can be trusted."""


def learners(driver: Driver) -> None:
    """Damage the record of somebody else: it stands among the tiles, the others stay, and it is restored from there."""
    program = driver.program
    places, at_work = program.desk.places, program.desk.person.learner.id
    other = create_learner(places, name="Daniyar")
    path = places.learner_file(other)
    path.write_bytes(path.read_bytes()[:CUT_AT])
    program.show_learners()
    driver.settle()
    driver.expect_to_see("Daniyar", "a damaged record stands among the others")
    driver.picture("learners-damaged")
    driver.click(driver.button_that_starts("Daniyar: Restore"))
    driver.wait_until(lambda: bool(driver.dialogs()), "what was restored is told")
    driver.picture_of_dialog("learners-restored")
    driver.close_dialogs()
    driver.settle()
    program.show_learners()
    delete_learner(places, other)
    program.open_learner(at_work)
    driver.wait_until(lambda: driver.sees("Your marks changed"), "who begins is told which results changed since")
    driver.expect_to_see("States’ duties (", "by the title of a quiz that is gone, from what to what")
    driver.picture_of_dialog("marks-changed")
    driver.close_dialogs()
