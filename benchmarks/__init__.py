"""What `make bench` measures: ratios between the program and the least that could do the same, side by side in one run."""
