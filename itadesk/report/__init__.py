"""A form and the records of a year, composed to a Document; knows no file type."""
