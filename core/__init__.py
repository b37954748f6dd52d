"""Everything but windows: reading, detection, law, letters, cases and the vault."""
