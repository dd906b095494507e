"""Case files: the list of them, the desk on which one is played, and the debrief."""
