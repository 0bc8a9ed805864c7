"""Telegram, the network, processes, settings and the clock: the outermost room."""
