"""What became of each letter: where it stands, the next date with its working, what can be done next."""
