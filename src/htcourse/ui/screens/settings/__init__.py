"""Settings and modules: one page that can be searched."""
