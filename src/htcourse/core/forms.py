"""Forms A and B of the test around a course: dealt and not chosen, and crossed over.

Half of the people have A before and B after, the others B before and A after, so that nobody meets the same questions
twice and a difference between the forms cannot pass for a gain.
"""

from htcourse.core.ids import digest

FORMS = ("A", "B")


def first_form(person: str, module: str) -> str:
    """Return the form a person has before a module's lessons: the same on every machine, and half of all have each."""
    return FORMS[digest(f"{module}:{person}".encode())[0] % len(FORMS)]


def other_form(form: str) -> str:
    """Return the form that belongs on the other side of the lessons."""
    return FORMS[1 - FORMS.index(form)]
