"""`htcourse FILE`, as a file manager calls it: what the file would bring is shown as soon as somebody is at work."""

import configparser
from pathlib import Path
from xml.etree import ElementTree

from htcourse.store.packages import list_packages
from htcourse.store.unpack import pack
from htcourse.tour.small_module import write_small_module
from htcourse.usecases.people.learners import create_learner

LINUX = Path(__file__).parents[2] / "assets" / "linux"


def test_a_module_given_at_the_start_is_previewed_and_not_yet_installed(start, places, tmp_path):
    create_learner(places)
    driver = start(places, file=pack(write_small_module(tmp_path), tmp_path / "small.htmod"))
    driver.wait_until(lambda: bool(driver.dialogs()) and driver.sees("A small module"), "a preview is shown")
    assert list_packages(places) == ()
    driver.click("Install")
    driver.wait_until(lambda: driver.sees("is installed. Its lessons stand on Home."), "it is installed")


def test_it_waits_until_the_first_learner_has_begun(start, places, tmp_path):
    driver = start(places, file=pack(write_small_module(tmp_path), tmp_path / "small.htmod"))
    assert driver.dialogs() == []
    driver.click("Begin")
    driver.wait_until(lambda: bool(driver.dialogs()) and driver.sees("A small module"), "a preview is shown")


def test_it_is_shown_once_and_not_to_the_next_learner_again(start, places, tmp_path):
    first = create_learner(places)
    driver = start(places, learner=first, file=pack(write_small_module(tmp_path), tmp_path / "small.htmod"))
    driver.wait_until(lambda: bool(driver.dialogs()), "a preview is shown")
    driver.close_dialogs()
    driver.program.open_learner(create_learner(places))
    driver.settle(200)
    assert driver.dialogs() == []


def test_a_file_that_is_gone_is_a_sentence(start, places, tmp_path):
    create_learner(places)
    driver = start(places, file=tmp_path / "gone.htmod")
    driver.wait_until(lambda: bool(driver.dialogs()), "an error is shown")
    assert driver.sees("gone.htmod")


def test_the_desktop_gives_the_program_every_file_of_its_type():
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(LINUX / "htcourse.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    mime = ElementTree.parse(LINUX / "htcourse-mime.xml").getroot()
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kind = mime.find(f"{space}mime-type")
    assert desktop["Exec"] == "htcourse %f"
    assert desktop["MimeType"] == f"{kind.get('type')};"
    assert kind.find(f"{space}glob").get("pattern") == "*.htmod"
