"""Which files are libraries, and of which version. It stands on the start path: the rows have files of their own."""

SCHEMA = 6
"""The version of a library's rows; its file carries it in its name and its `user_version`."""

APPLICATION = 0x6874634D
"""`PRAGMA application_id` of a library: "htcM". A learner's file differs."""
