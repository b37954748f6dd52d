"""Packaged data, readable by a lawyer who does not program."""
