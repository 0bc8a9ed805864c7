"""Commands are understood, asked of the store, and worded here."""
