"""What a use case changed. It stands alone: the windows wait for changes before anything is opened."""

from typing import NamedTuple


class Changed(NamedTuple):
    """What a use case changed, so that screens decide what to show anew."""

    progress: bool = False
    library: bool = False
    preferences: bool = False
    learners: bool = False
