"""What leaves the vault at the user's wish: annotated copy, report."""
