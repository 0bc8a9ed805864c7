"""`python -m bot` is `jarchi`."""

from bot.cli import main

if __name__ == "__main__":
    main()
