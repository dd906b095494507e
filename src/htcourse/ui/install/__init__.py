"""Installing a module: shown first, then done in a job. The settings and the Teach page share it."""
