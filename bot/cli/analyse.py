"""`jarchi analyse`: what the words of a text are to the index."""

import json
import sys

import click

from bot.cli.options import LanguageType
from storage.analysis.analyzer import Analyzer
from storage.model import Language


@click.command()
@click.option(
    "--language", type=LanguageType(), metavar="LANG", required=True, help="kk, uz, uz-Cyrl, ru or en."
)
def analyse(language: Language) -> None:
    """Read lines from standard input and print the tokens of each as one JSON object.

    \b
    Example:
      echo "қалаларымызда" | jarchi analyse --language kk
    """
    analyzer = Analyzer()
    for line in sys.stdin.buffer:
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        tokens = [
            {"text": token.text, "start": token.start, "end": token.end, "term": token.term}
            for token in analyzer.tokens(text, language)
        ]
        click.echo(json.dumps({"tokens": tokens}, ensure_ascii=False))
