"""The texts that are open: what stands on disk, what was typed since, what a crash left."""

from dataclasses import dataclass, field
from pathlib import Path

from htcourse.core.clock import Clock
from htcourse.usecases.machine.machine_settings import Places
from htcourse.usecases.workshop.texts import (
    DraftText,
    Saved,
    drop_journal,
    forget_left,
    keep_journal,
    keep_typed,
    read_text,
    save_text,
    stamp_of,
    take_journal,
)


@dataclass
class OpenText:
    """A text with its stamp: `saved` stands on disk, and `is_kept` tells whether a journal of ours holds another."""

    text: str
    saved: str
    stamp: str
    saved_at: str
    is_kept: bool = False

    @property
    def is_unsaved(self) -> bool:
        """Whether it differs from the file."""
        return self.text != self.saved


@dataclass
class OpenTexts:
    """Every text of one draft that was opened in this window."""

    places: Places
    folder: Path
    clock: Clock
    texts: dict[str, OpenText] = field(default_factory=dict)

    def open(self, file: str) -> tuple[OpenText, DraftText]:
        """Return a text, from disk when it is not open yet, and what was read; raises CourseError."""
        read = read_text(self.places, self.folder, file)
        found = self.texts.get(file)
        if found is None or not found.is_unsaved:
            found = self.texts[file] = OpenText(read.text, read.text, read.stamp, read.saved_at)
        return found, read

    def unsaved(self) -> dict[str, str]:
        """Return the texts that differ from their files, by name."""
        return {name: each.text for name, each in self.texts.items() if each.is_unsaved}

    def keep(self, file: str) -> None:
        """Keep the journal of a text that is not saved; drop it where all was undone since. Raises FolderError."""
        found = self.texts.get(file)
        if found is None or not (found.is_unsaved or found.is_kept):
            return
        if found.is_unsaved:
            keep_journal(self.places, self.folder, file, found.text, self.clock, found.stamp)
        else:
            drop_journal(self.places, self.folder, file)
        found.is_kept = found.is_unsaved

    def save(self, file: str, *, over: bool = False) -> Saved | None:
        """Save a text that is not saved; raises ChangedOnDiskError and FolderError."""
        found = self.texts.get(file)
        if found is None or not found.is_unsaved:
            return None
        saved = save_text(self.places, self.folder, file, found.text, since=found.stamp, over=over)
        found.saved, found.stamp, found.saved_at = found.text, saved.stamp, saved.saved_at
        return saved

    def recover(self, file: str, read: DraftText) -> None:
        """Take up a text that a crash left where it was left: saving it asks where the file was changed since."""
        take_journal(self.places, self.folder, file)
        self.texts[file].stamp = read.recovered_since

    def discard(self, file: str) -> None:
        """Forget what was typed into a text, its journal too."""
        drop_journal(self.places, self.folder, file)
        self.texts.pop(file, None)

    def forget_left(self, file: str, text: str) -> None:
        """Forget a text that a crash left, once it is kept among the file's versions; raises FolderError."""
        keep_typed(self.places, self.folder, file, text, self.clock)
        forget_left(self.places, self.folder, file)
        self.texts.pop(file, None)

    def take_theirs(self, file: str) -> None:
        """Forget what was typed into a text once it is kept among the file's versions; raises FolderError."""
        found = self.texts.get(file)
        if found is not None and found.is_unsaved:
            keep_typed(self.places, self.folder, file, found.text, self.clock)
        self.discard(file)

    def changed_outside(self, file: str) -> bool:
        """Whether another program wrote the file since it was read or saved."""
        found = self.texts.get(file)
        return found is not None and self.stamp_now(file) != found.stamp

    def stamp_now(self, file: str) -> str:
        """Return the stamp of a file as it is on disk, empty when it is gone."""
        return stamp_of(self.folder, file)
