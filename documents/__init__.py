"""The articles a fresh install starts with: data only."""
