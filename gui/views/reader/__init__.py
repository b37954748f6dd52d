"""Reading a contract: its pages with the marked clauses, its articles, and a card for each finding."""
