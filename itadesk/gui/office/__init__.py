"""The office, its divisions, who signs, and the years of its book."""
