"""Goes to a page by its tab, wherever that stands."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from htcourse.tour.driver import Driver
from htcourse.tour.words import straight
from htcourse.ui.widgets.page_tabs import PageTabs


def to_page(driver: Driver, name: str) -> None:
    """Press the tab of a page, or choose it in the menu of those for which a low window has no room."""
    tabs, named = driver.one(PageTabs), driver.words.of(name)
    tab = next(each for each in tabs.buttons.values() if straight(each.text()) in named)
    if tab.isVisible():
        driver.click(tab)
        return
    driver.click(tabs.others)
    menu = next(each for each in tabs.others.findChildren(QMenu) if each.isVisible())
    driver.picture_of_menu("other-pages", menu)
    row = next(each for each in menu.actions() if straight(each.text()) in named)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(row).center())
    driver.settle()
