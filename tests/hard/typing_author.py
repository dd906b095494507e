"""Types into a draft and keeps a journal, until somebody kills it; says each text that is on the disk."""

import sys
from pathlib import Path

from htcourse.store.places import Places
from htcourse.usecases.workshop.texts import keep_journal, read_text, save_text

FILE = "lessons/first-lesson.md"


def main() -> None:
    """Keep a longer text again and again; save every fifth."""
    places, draft = Places(Path(sys.argv[1])), Path(sys.argv[2])
    read = read_text(places, draft, FILE)
    text, stamp = read.recovered or read.text, read.stamp
    number = text.count("Typed line")
    while True:
        number += 1
        text += f"Typed line {number}, {'words ' * (number % 50)}.\n"
        keep_journal(places, draft, FILE, text)
        print(f"kept {number}", flush=True)
        if number % 5 == 0:
            stamp = save_text(places, draft, FILE, text, since=stamp).stamp
            print(f"saved {number}", flush=True)


main()
