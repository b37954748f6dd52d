"""The PySide6 window; speaks to core through services built once in app.py."""
