"""Documents become articles here: read, analysed, indexed, found again."""
