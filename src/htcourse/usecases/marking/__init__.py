"""What a trainer does with attempts: look at them, release, mark, change a mark, mark all anew, allow more."""
