"""The grid: table-driven models, views, editors, clipboard and finding, for every table."""
