"""What all tests of windows share: one and many, as people read them."""

import pytest

from htcourse.store.places import assets_dir
from htcourse.ui.look.translations import Translations


@pytest.fixture(scope="session", autouse=True)
def english(qapp) -> Translations:
    """English plural forms are in a file, too: without it a count reads “question(s)”."""
    translations = Translations(qapp, assets_dir())
    translations.use("en")
    return translations
