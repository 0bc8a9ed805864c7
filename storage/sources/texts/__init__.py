"""Bytes and names that every kind of input has: encodings, addresses, outlets, spelling."""
