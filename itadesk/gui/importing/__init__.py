"""Bringing in an old paper: choose it, look at what it would give, take it in as one step."""
