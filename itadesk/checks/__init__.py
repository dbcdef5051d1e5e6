"""Rules over records; each finds mistakes and never raises on bad data."""
