"""Finding and replacing, filtering and sorting."""
