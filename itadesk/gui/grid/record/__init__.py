"""One row as a form, beside or instead of the table."""
