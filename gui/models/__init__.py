"""Qt item models: thin adapters over lists of the domain."""
