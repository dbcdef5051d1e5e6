"""The rule book of each ITA year, score arithmetic and levels."""
