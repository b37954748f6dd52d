"""What works against the subscriber: rules and detector."""
