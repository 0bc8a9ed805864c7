"""Files and folders, whatever kind of document is in them."""
