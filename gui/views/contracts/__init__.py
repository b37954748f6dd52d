"""The list of contracts: the window's first screen."""
