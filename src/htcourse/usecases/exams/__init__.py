"""What an exam goes by, as one record and this computer tell it: hours, time, terms, how its marks came to be.

What opens the records of other people, as to release, mark or allow more, is in `marking`; import-linter holds that.
"""
