"""Esc twice: a neutral screen and window title at once; F9 comes back."""

from PySide6.QtCore import Qt

from htcourse.tour.driver import Driver

COURSE_WORDS = ("traffick", "htcourse", "course", "victim", "exploitation")


def walk(driver: Driver) -> None:
    """Leave at once by key, come back, leave by button, come back."""
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
