"""Old papers and clipboards, read to a Table and from there to proposed rows."""
