"""The office's own forms: copied, changed beside their page, given away, taken in."""
