"""The encrypted store: keys, database, migrations, repositories."""
