"""The article on a page of the web."""
