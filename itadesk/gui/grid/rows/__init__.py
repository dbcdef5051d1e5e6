"""What the grid shows, without a widget: columns, rows read from the book, and the road back."""
