"""Gathering the news: sources, folders, files and pages that people name."""
