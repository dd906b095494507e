"""What tests of restoring share: a record of so many answers, its copies, and ways to harm it."""

from pathlib import Path

from tests.store.damage import PAGE, definition_bytes
from tests.store.samples import answer

from htcourse.store.backups import Backup, backup_folder, list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places

FIRST, LATER = 60, 40


def answered(places: Places, learner_id: str) -> int:
    with LearnerFile.open(places, learner_id) as learner:
        assert learner.sift() == 0
        return len(learner.responses())


def backup_of(places: Places, learner_id: str) -> Backup:
    (backup,) = list_backups(places, learner_id)
    return backup


def asides(places: Places, learner_id: str) -> list[Path]:
    return list(backup_folder(places, learner_id).glob("*-aside.db"))


def damage_page(path: Path, word: bytes) -> bytes:
    """Overwrite the page that holds a word and return what the file is then."""
    content = bytearray(path.read_bytes())
    page = content.index(word) // PAGE * PAGE
    content[page : page + PAGE] = b"\x5a" * PAGE
    path.write_bytes(content)
    return bytes(content)


def flip_definition(path: Path) -> bytes:
    content = path.read_bytes()
    changed = content.replace(b"CREATE TABLE", b"\xc3REATE TABLE")
    assert changed != content
    path.write_bytes(changed)
    return changed


def spoil_definitions(path: Path) -> bytes:
    """Overwrite every page with a table's definition and the head of the file."""
    content = bytearray(path.read_bytes())
    for place in (*definition_bytes(path), *range(PAGE)):
        content[place] = 0xA5
    path.write_bytes(content)
    return bytes(content)


def crashed_with_a_log(places: Places, learner_id: str) -> Path:
    """Leave a record as a killed program does, its last 30 answers in the log alone; return the log."""
    path = places.learner_file(learner_id)
    log = path.with_name(path.name + "-wal")
    with LearnerFile.open(places, learner_id) as learner:
        for number in range(30):
            answer(learner, f"late-{number}")
        crashed = log.read_bytes()
        learner._changes_kept = learner._connection.total_changes
    log.write_bytes(crashed)
    return log


def tear(log: Path) -> None:
    """Flip a bit in the middle of a log: SQLite would drop what stands behind it."""
    content = bytearray(log.read_bytes())
    content[len(content) // 2] ^= 0x40
    log.write_bytes(content)
