"""The words that all other parts speak: frozen dataclasses and enums, nothing that acts."""
