"""Which lesson a file holds."""

from htcourse.formats.module_folder.lesson_file import read_lesson
from htcourse.formats.module_folder.text_file import text_of


def lesson_id(file: str, content: bytes) -> str:
    """Return the id of the lesson in a file; empty for a translation, for what is no lesson or cannot be read."""
    name = file.rpartition("/")[2]
    if not file.startswith("lessons/") or not name.endswith(".md") or "." in name.removesuffix(".md"):
        return ""
    head = read_lesson(text_of(content, file)).head
    return head.id if head else ""
