"""Thai text set into lines, and the signs beside it: one look for cells and editors."""
