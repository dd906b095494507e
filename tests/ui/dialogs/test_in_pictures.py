"""Dialogs and menus are in the picture that a tour takes of their window, and a dialog is cut whole out of it."""

import runpy
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from htcourse.tour.driver import Driver
from htcourse.ui.dialogs import tell

SCRIPTS = Path(__file__).parents[3] / "scripts"


def test_the_guide_shows_a_dialog_whole_and_nothing_around_it(program, tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(SCRIPTS)
    guide = runpy.run_path(str(SCRIPTS / "guide.py"))
    driver = Driver(program, tmp_path)
    dialog = tell(program.look, program.window, "Saved", "It was written.")
    driver.picture_of_dialog("saved")
    driver.write()
    dialog.close()
    cut = guide["dialogs"](tmp_path)["saved"]
    guide["keep"](tmp_path / "01-saved.png", tmp_path / "saved.png", cut)
    with Image.open(tmp_path / "saved.png") as picture:
        assert picture.size == (dialog.width(), dialog.height())
        corners = {picture.convert("RGB").getpixel(each) for each in ((0, 0), (picture.width - 1, picture.height - 1))}
    assert len(corners) == 1  # its own frame


def test_a_tour_keeps_an_open_menu_in_the_picture_of_its_window(program, tmp_path):
    driver = Driver(program, tmp_path)
    menu = program.window.menus.open_program()
    driver.picture_of_menu("menu", menu)
    driver.write()
    seen = menu.grab().toImage()
    corner = menu.pos() - program.window.pos()
    menu.close()
    picture = QImage(str(tmp_path / "01-menu.png"))
    for y in range(0, seen.height(), 7):
        for x in range(0, seen.width(), 7):
            assert picture.pixelColor(corner + QPoint(x, y)) == seen.pixelColor(x, y)
