"""A simulated class, made once for as long as tests run: whoever asks gets copies of its records."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path
from random import Random
from unittest.mock import patch

from htcourse.core import ids
from htcourse.store.places import Places
from htcourse.store.settings import begin_settings
from htcourse.usecases.results.simulate_class import simulate_class


def simulated_class(places: Places, learners: int) -> None:
    """Put into an empty data folder what `simulate_class` makes of seed 1, all but the truth about it."""
    assert not places.learner_ids()
    places.prepare()
    begin_settings(places)
    made = _made(learners)
    for there, here in ((made.learners, places.learners), (made.backups, places.backups)):
        shutil.copytree(there, here, dirs_exist_ok=True)


@cache
def _made(learners: int) -> Places:
    folder = tempfile.mkdtemp(prefix="htcourse-simulated-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    places = Places(Path(folder) / "home")
    with patch.object(ids, "urandom", Random(learners).randbytes):  # whichever test asks first
        simulate_class(places, learners, 1)
    return places
