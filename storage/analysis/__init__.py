"""Text becomes terms here, by the same steps for the index and for a query."""
