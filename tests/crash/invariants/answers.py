"""Whether who asked was answered."""

from itertools import pairwise

from tests.crash.evidence import UNDER_WAY, Evidence
from tests.crash.records import Message


def every_command_was_answered(evidence: Evidence) -> list[str]:
    """Every command is answered at least once, and again only if a crash interrupted its handling."""
    complaints = []
    for command in evidence.commands:
        answers = [
            message
            for message in evidence.messages
            if message.chat == evidence.places.asking and message.reply_to == command
        ]
        if not answers:
            complaints.append(f"command {command} was not answered")
        complaints += [
            f"command {command} was answered at {first.at:.3f} and, without need, at {second.at:.3f}"
            for first, second in pairwise(answers)
            if not _interrupted(evidence, command, first, second)
        ]
    return complaints


def _interrupted(evidence: Evidence, command: int, first: Message, second: Message) -> bool:
    return any(
        first.at - UNDER_WAY < crash.at < second.at and (evidence.places.asking, command) in crash.unhandled
        for crash in evidence.timeline.crashes
    )
