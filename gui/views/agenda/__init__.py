"""All dates to come, and those that have passed without an answer."""
