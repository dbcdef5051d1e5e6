"""What was there before: a cell's history, today's changes, words a power cut left."""
