"""A form and records made into a Document; knows no file type."""
