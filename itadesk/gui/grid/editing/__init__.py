"""Editors of one cell, and what helps while typing: completion, calendar, drafts."""
