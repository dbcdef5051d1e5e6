"""The table itself: drawing, heading, sizes, selecting, moving and editing in place."""
