"""The one door through which data changes."""
