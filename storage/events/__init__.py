"""Events: what an article tells of, and whether two articles tell of one event, in whatever languages."""
