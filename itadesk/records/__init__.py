"""Frozen values only: what an office knows, and what passes between the rooms."""
