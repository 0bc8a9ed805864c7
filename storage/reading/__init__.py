"""Texts are shown here in the script that a reader chose."""
