"""What a contract says of itself: articles, parties, facts."""
