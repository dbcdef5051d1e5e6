"""Scores, charts, analysis and rule-book pages (built apart from the window's other pages)."""
