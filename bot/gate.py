"""A gate that stops the sending while another program uses the same token."""


class Gate:
    """Open at first."""

    def __init__(self) -> None:
        self.is_open = True

    def shut(self) -> None:
        """Let nothing pass."""
        self.is_open = False

    def open(self) -> None:
        """Let everything pass."""
        self.is_open = True
