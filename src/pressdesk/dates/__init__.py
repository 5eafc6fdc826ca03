"""Days and instants: the Jalali and the lunar calendar of Iran, Tehran time."""
