"""Read and keep what belongs to this machine: how large the window was and where it stood."""

from dataclasses import replace

from htcourse.store.places import Places
from htcourse.store.settings import read_settings, write_settings

__all__ = ["Places", "keep_geometry", "read_geometry"]


def read_geometry(places: Places) -> str:
    """Return the window's geometry as it was kept; empty on a first start."""
    return read_settings(places).geometry


def keep_geometry(places: Places, geometry: str) -> None:
    """Keep the window's geometry for the next start; raises FolderError where nothing can be written."""
    settings = read_settings(places)
    if settings.geometry != geometry:
        write_settings(places, replace(settings, geometry=geometry))
