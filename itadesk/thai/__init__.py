"""Thai text: digits, Buddhist dates and periods, text keys, line breaking; pure."""
