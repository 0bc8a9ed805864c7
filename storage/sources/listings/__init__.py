"""Feeds, site maps and watched pages: what lists articles."""
