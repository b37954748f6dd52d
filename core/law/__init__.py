"""References in force at a date, periods and public holidays."""
