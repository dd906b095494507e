"""Anki's window until its decks are painted, run by a Python that has `aqt`: `python anki_window.py FOLDER`.

Prints as JSON the memory in KiB and the processor's seconds of all its processes at that moment; a page that several of
them use counts in each.
"""

import json
import os
import sys
from contextlib import suppress
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def main(folder: str) -> None:
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium will not start as root with it
    # No types of their own, and in another environment.
    import anki.lang  # type: ignore[import-not-found]
    import aqt  # type: ignore[import-not-found]
    from aqt.profiles import ProfileManager  # type: ignore[import-not-found]
    from aqt.qt import QTimer  # type: ignore[import-not-found]

    if not (Path(folder) / "prefs21.db").exists():
        anki.lang.set_lang("en")  # else it asks in a dialog
        made = ProfileManager(Path(folder))
        made.setupMeta()
        made.create("User 1")
        made.db.close()
    aqt.gui_hooks.deck_browser_did_render.append(lambda *_: QTimer.singleShot(0, _tell))
    aqt._run(["anki", "-b", folder, "-p", "User 1", "-l", "en"])


def _tell() -> None:
    memory = ticks = 0
    for each in _with_children(str(os.getpid())):
        with suppress(OSError):  # it has ended
            lines = Path(f"/proc/{each}/smaps_rollup").read_text(encoding="ascii").splitlines()
            memory += next(int(line.split()[1]) for line in lines if line.startswith("Rss:"))
            ticks += sum(map(int, Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()[11:15]))
    print(json.dumps({"memory_kib": memory, "seconds": ticks / TICKS}), flush=True)
    os._exit(0)  # no closing of its own: that would be measured too


def _with_children(process: str) -> list[str]:
    found = [process]
    with suppress(OSError):
        for each in Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split():
            found += _with_children(each)
    return found


if __name__ == "__main__":
    main(sys.argv[1])
