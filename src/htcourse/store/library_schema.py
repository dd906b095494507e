"""Which files are libraries, and of which version. It stands on the start path: the tables have a file of their own."""

SCHEMA = 3
"""The schema this program reads and writes; equal to `compiled.SCHEMA`, which costs the start 15 ms to import."""

APPLICATION = 0x6874634D
"""`PRAGMA application_id` of a library: "htcM". A learner's file differs."""
