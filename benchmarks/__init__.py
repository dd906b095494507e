"""What `make bench` measures: ratios between the program and the least that could do the same, in one run."""
