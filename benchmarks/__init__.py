"""What `make bench` measures: ratios of the program to the least that could do the same, side by side in one run."""
