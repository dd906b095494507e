"""Installed modules that wait to be compiled; cheap to import."""

from htcourse.store.places import Places


def waiting_modules(places: Places) -> tuple[str, ...]:
    """Return the titles of installed modules whose library another version of the program made, or gone or damaged."""
    if not places.modules.exists():
        return ()
    # At a first start nothing is installed, and no library is opened.
    from htcourse.core.errors import read_each
    from htcourse.store.library import Library
    from htcourse.store.packages import list_packages

    found = list_packages(places)
    opened, _ = read_each(Library.open, (each.library for each in found if not each.needs_compiling))
    sound = {each.path for each in opened}
    for each in opened:
        each.close()
    return tuple(each.title for each in found if each.library not in sound or each.is_outdated)
