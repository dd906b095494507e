"""Essays, for trainers: read and marked by the rubric, behind a PIN."""
