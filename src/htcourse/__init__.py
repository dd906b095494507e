"""An offline desktop course on preventing human trafficking in Central Asia."""

__version__ = "0.1.0"
