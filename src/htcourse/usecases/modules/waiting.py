"""Installed modules that wait to be compiled for this version of the program; cheap to import."""

from htcourse.store.places import Places


def waiting_modules(places: Places) -> tuple[str, ...]:
    """Return the titles of installed modules whose library is of another version of the program, or gone."""
    if not places.modules.exists():
        return ()
    # At a first start nothing is installed, and no library is opened.
    from htcourse.store.packages import list_packages

    return tuple(each.title for each in list_packages(places) if each.needs_compiling)
