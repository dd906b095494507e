"""What installing a module would do: many warnings that say the same are one, with a way to see the others."""

from dataclasses import replace

from tests.ui.screens.settings.test_settings import preview, texts

from htcourse.core.errors import Place, Problem, Severity
from htcourse.tour.driver import lasting_faults
from htcourse.ui.dialogs.module_preview import PreviewDialog
from htcourse.ui.widgets.button import Button


def test_warnings_that_say_the_same_are_one_until_the_others_are_asked_for(look, program, qtbot):
    """Fourteen words of a template were fourteen cards, and the dialog as high as the window."""
    words = "“{words}” came with the template."
    alike = [
        Problem("t", Place("lessons/a.md", line), words, "", Severity.WARNING, {"words": line}) for line in range(14)
    ]
    other = Problem("o", Place("lessons/b.md", 2), "Nobody wrote it.", "", Severity.ERROR)
    dialog = PreviewDialog(look, preview(*alike, other), program.window)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    assert texts(dialog).count("came with the template.") == 1
    assert "Nobody wrote it." in texts(dialog)
    low = dialog.height()
    more = next(each for each in dialog.findChildren(Button) if each.text() == "13 more like this")
    more.click()
    assert texts(dialog).count("came with the template.") == 14
    qtbot.waitUntil(lambda: dialog.height() > low)
    dialog.reject()


def test_at_200_per_cent_what_an_update_would_change_is_counted_in_as_many_rows_as_that_needs(look, program, qtbot):
    """Five figures in one row were wider than the dialog: of “removed entries” the end was out of sight."""
    program.window.resize(1024, 600)
    look.set_zoom(2.0)
    dialog = PreviewDialog(look, preview(installed="1.0.0"), program.window)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    assert "removed entries" in texts(dialog)
    assert lasting_faults(dialog) == []
    dialog.reject()


def test_enter_installs_unless_what_is_newer_or_of_others_would_go(look, program, qtbot):
    other = Problem("id-of-another-module", Place("module.yaml"), "It takes another’s place.", "", Severity.WARNING)
    for shown, pressed in (
        (preview(), "Install"),
        (preview(installed="1.0.0"), "Update"),
        (preview(installed="9.0.0"), "Cancel"),
        (preview(other), "Cancel"),
    ):
        dialog = PreviewDialog(look, shown, program.window)
        dialog.open()
        qtbot.waitUntil(dialog.isVisible)
        focused = dialog.focusWidget()
        assert isinstance(focused, Button)
        assert focused.text() == pressed
        dialog.reject()


def test_the_name_of_a_licence_stays_on_its_line(look, program, qtbot):
    """“CC-BY-” ended a line, “SA-4.0” began the next."""
    dialog = PreviewDialog(look, replace(preview(), licence="CC-BY-SA-4.0"), program.window)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    assert "CC-BY-SA-4.0".replace("-", "\N{NON-BREAKING HYPHEN}") in texts(dialog)
    dialog.reject()
