"""The window; nothing else knows Qt."""
