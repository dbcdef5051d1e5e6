"""Pages about one paper: its words, pictures, where it was published, what was approved."""
