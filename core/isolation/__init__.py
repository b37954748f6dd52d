"""Child processes seen from the parent: start, protocol, limits, cancellation, certain end."""
