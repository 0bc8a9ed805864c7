"""What hostile bytes are understood in: processes of their own, with limits."""
