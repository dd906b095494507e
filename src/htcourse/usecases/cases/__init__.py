"""Case files, played and debriefed."""
