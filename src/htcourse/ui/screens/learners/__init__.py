"""Who learns on this computer: tiles at the start."""
