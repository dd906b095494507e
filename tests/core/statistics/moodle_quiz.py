"""Moodle's own worked example: 25 attempts at 7 questions, and the statistics of its spreadsheet.

Marks and results are those of Moodle's test `stats_from_steps_walkthrough_test`, quiz 00 (`results00.csv`,
`qstats00.csv`), worked out by its authors in a spreadsheet. Numbers only; a row is an attempt, its marks in tenths.
"""

_TENTHS = """
10 10 10 10 10 0 10|10 10 10 10 5 10 0|10 10 10 10 5 0 10|0 0 10 10 10 0 0|10 0 10 0 0 10 5
10 10 10 10 5 0 5|0 10 10 10 5 10 5|10 10 10 0 5 10 5|10 0 10 10 10 10 10|0 10 10 0 5 10 5
8 0 10 10 5 10 5|10 10 10 0 5 10 10|10 0 10 10 5 10 5|10 0 10 10 10 0 5|0 0 10 10 0 10 10
10 0 10 0 5 10 10|8 0 10 10 5 0 10|10 0 10 10 0 10 5|10 0 10 10 5 0 5|0 10 10 0 5 10 0
10 10 3.333333 10 5 0 5|10 10 10 0 5 0 5|10 10 10 10 0 10 5|0 0 10 0 5 10 10|0 0 10 10 10 10 10
"""

ATTEMPTS = [
    tuple(float(mark) / 10 for mark in attempt.split())
    for line in _TENTHS.split("\n")
    for attempt in line.split("|")
    if attempt
]
TOTALS = [sum(attempt) for attempt in ATTEMPTS]

FACILITY = (0.704, 0.48, 0.973333332, 0.68, 0.52, 0.64, 0.62)
DISCRIMINATION_INDEX = (
    -0.070650767526,
    -0.288982125772,
    -0.091230674268,
    -0.226306444113,
    -0.176996974767,
    -0.453785178421,
    -0.056543166602,
)
DISCRIMINATIVE_EFFICIENCY = (
    -0.094550536967,
    -0.367834118938,
    -0.216545012165,
    -0.314411395613,
    -0.211794801728,
    -0.569365974436,
    -0.065043742058,
)
ALPHA = -0.872230935542
ERROR_RATIO = 1.368294900795
STANDARD_ERROR = 1.1106813066 / 7
