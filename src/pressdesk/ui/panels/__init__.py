"""What stands around the page: start page, docks and bars."""
