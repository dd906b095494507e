"""A statement as the tests use it."""

from htcourse.core.signed_statement import PartDone, Statement

STATEMENT = Statement(
    serial="0b7a5f0e-6a0f-4c39-9a0b-3f1c2d4e5f60",
    name="Әлия Қожахметқызы",
    module="htcourse",
    version="1.2.0",
    content_hash="f5bfadc6281a9bbc",
    title="Preventing human trafficking",
    route="University",
    done=2,
    total=30,
    minutes=70,
    first_day="2026-03-01+05:00",
    last_day="2026-03-05+05:00",
    parts=(PartDone("Act, means & purpose", 1, 3, "2026-03-02"), PartDone("International law", 1, 4, "2026-03-05")),
    made_at="2026-03-06T14:00:00+05:00",
    program="0.1.0",
)
