"""Simulated classes of a few sizes, each made once for as long as tests run: whoever asks gets copies of records."""

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

_SIZES = (4, 10, 20)


def simulated_class(places: Places, learners: int) -> None:
    """Put so many learners that `simulate_class` makes of seed 1 into an empty data folder, without their truth."""
    assert not places.learner_ids()
    places.prepare()
    begin_settings(places)
    made = _made(next(size for size in _SIZES if size >= learners))
    for id in made.learner_ids()[:learners]:
        shutil.copy2(made.learners / f"{id}.db", places.learners)
        shutil.copytree(made.backups / id, places.backups / id)


@cache
def _made(learners: int) -> Places:
    folder = tempfile.mkdtemp(prefix="htcourse-simulated-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    places = Places(Path(folder) / "home")
    with patch.object(ids, "urandom", Random(learners).randbytes):  # whichever test asks first
        simulate_class(places, learners, 1)
    return places
