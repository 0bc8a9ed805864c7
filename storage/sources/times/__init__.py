"""Days and moments as people and programs write them."""
