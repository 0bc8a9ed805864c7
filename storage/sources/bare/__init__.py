"""The text of a news page as it was copied, with all that stands around the article."""
