"""The one SQLite file of an office; the only SQL."""
