"""What was read and checked of a draft before, so that a check after typing takes a fraction of the first one."""

from htcourse.core.remembered import Remembered


class DraftMemory(Remembered):
    """Remembers what came of each text of a draft. Keep one a draft; checks and previews may share it."""
