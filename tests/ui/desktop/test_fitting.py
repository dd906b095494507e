"""The window with its frame on a real screen: nothing of it is ever below the edge."""

import pytest

_SHOW = """
    import json, sys
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from htcourse import app
    from htcourse.store.places import Places
    from htcourse.ui.shell.application import make_application

    application = make_application()
    program = app.build(Places(Path(sys.argv[1])), application)
    window = program.window
    then = json.loads(sys.argv[2])
    room = window.screen().availableGeometry()

    def look():
        # The frame is there, the window has been moved and has stayed where it is for a second.
        seen = window.frameGeometry()
        if seen != look.before or not (window.isMaximized() or seen.height() > window.height()):
            look.before, look.times = seen, 0
            return
        look.times += 1
        if look.times < 10:
            return
        look.times = 0
        if then:
            window.setGeometry(*then.pop(0))
            return
        print(json.dumps({
            "inside": room.contains(seen) or window.isMaximized(),
            "maximised": window.isMaximized(),
            "bottom": window.mapToGlobal(window.rect().bottomLeft()).y(),
            "size": [window.width(), window.height()],
        }))
        window.close()
        application.quit()

    look.before, look.times = None, 0
    timer = QTimer(interval=100)
    timer.timeout.connect(look)
    timer.start()
    application.exec()
"""


@pytest.mark.parametrize(
    ("desktop", "is_maximised"), [("1366x768", True), ("1024x600", True), ("1920x1080", False)], indirect=["desktop"]
)
def test_the_first_window_fits_its_screen_with_its_frame(desktop, tmp_path, is_maximised):
    seen = desktop.run(_SHOW, str(tmp_path / "home"), "[]")
    assert seen["inside"]
    assert seen["maximised"] == is_maximised
    if not is_maximised:
        assert seen["size"] == [1366, 768]


@pytest.mark.parametrize("desktop", ["1600x900"], indirect=True)
def test_a_window_comes_back_where_it_was_and_never_below_the_edge(desktop, tmp_path):
    home = str(tmp_path / "home")
    first = desktop.run(_SHOW, home, "[[100, 300, 800, 450]]")
    assert (first["inside"], first["maximised"], first["size"]) == (True, False, [800, 450])
    again = desktop.run(_SHOW, home, "[]")
    assert (again["size"], again["bottom"]) == (first["size"], first["bottom"])
    assert not desktop.run(_SHOW, home, "[[300, 600, 900, 500]]")["inside"]
    mended = desktop.run(_SHOW, home, "[]")
    assert mended["inside"]
    assert mended["size"] == [900, 500]
