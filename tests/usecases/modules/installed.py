"""What tests of installed modules look at."""

from htcourse.usecases.modules.installed import list_modules


def ids(places):
    return [(row.id, row.is_builtin, row.is_enabled) for row in list_modules(places)]
