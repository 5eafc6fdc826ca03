"""The table editor: rows and columns at their places, marks kept, steps of its own."""
