"""The page: a text surface of tagged blocks that shows a release and gives it back."""
