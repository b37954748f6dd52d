"""What the window shows while the vault is not open."""
