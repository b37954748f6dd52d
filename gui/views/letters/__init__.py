"""Letters: all of them, and one at a time with its form and the letter itself beside it."""
