"""Templates: typed fields and the release they are filled into, a folder each."""
