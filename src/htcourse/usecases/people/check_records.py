"""What doctor says of the learners' records: does each open, and is there a copy of it; by id, without names."""

from collections.abc import Iterator

from htcourse.core.errors import CourseError
from htcourse.store.backups import is_behind
from htcourse.store.places import Places
from htcourse.usecases.people.check_machine import Finding
from htcourse.usecases.people.learners import check_learners
from htcourse.usecases.people.restore_record import list_copies


def record_findings(places: Places) -> Iterator[Finding]:
    """Yield a finding for each record that does not open, for each without a fresh copy, and one for all the others."""
    try:
        rows = check_learners(places)
    except CourseError as error:
        yield Finding("records", False, str(error))
        return
    for row in rows:
        if row.problem is not None:
            yield Finding(f"record {row.id}", False, str(row.problem))
    yield Finding(
        "records",
        all(row.problem is None for row in rows),
        f"{sum(row.problem is None for row in rows)} of {len(rows)} open",
    )
    for row in rows:
        copies = list_copies(places, row.id)
        bad = sum(each.problem is not None for each in copies)
        if bad:
            yield Finding(f"copies of {row.id}", False, f"{bad} of {len(copies)} are not whole")
        if row.problem is None and is_behind(places, row.id):
            newest = copies[0].made.replace("T", " ") if copies else "none"
            yield Finding(f"copies of {row.id}", False, f"the record changed after its newest copy ({newest})")
