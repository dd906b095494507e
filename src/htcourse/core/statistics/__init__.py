"""Item statistics and learning gain: pure functions over points from 0.0 to 1.0.

`items` is Moodle's item analysis, `scores` how results are spread, `gain` compares pre- and post-tests; `student_t`
gives the quantiles of the last. `agreement` says how far people agree.
None means undefined, never zero. Nothing here reads a file or knows who a learner is.
"""
