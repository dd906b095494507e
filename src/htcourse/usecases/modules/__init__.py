"""Modules: checked, compiled, installed, listed, removed."""
