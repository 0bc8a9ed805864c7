"""What a site's robots.txt asks of programs (RFC 9309), understood by Protego."""

import re
from dataclasses import dataclass
from datetime import timedelta

from protego import Protego

MOST_BYTES = 500 * 1024
"""As much of a robots.txt is read as RFC 9309 asks for at least."""
LARGE = 32 * 1024
"""Characters over which rules count as large; hardly an honest site has so many."""
LONGEST_DELAY = timedelta(seconds=30)
USER_AGENT = re.compile(r"(?:user-?agent|user\s+agent)(?:\s*:|\s)\s*(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an address may be fetched, and how long to wait between two of its site."""

    is_allowed: bool
    delay: timedelta = timedelta(0)

    @classmethod
    def of(cls, is_allowed: bool, seconds: float) -> "Verdict":  # noqa: FBT001 - as `judge` returns it
        """Make a verdict of what was judged."""
        return cls(is_allowed, timedelta(seconds=min(seconds, LONGEST_DELAY.total_seconds())))


def judge(text: str, agent: str, url: str) -> tuple[bool, float]:
    """Tell whether a robots.txt lets `agent` fetch an address, and how many seconds apart."""
    rules = Protego.parse(text)
    return rules.can_fetch(url, agent), rules.crawl_delay(agent) or 0.0


@dataclass(frozen=True, slots=True)
class Rules:
    """The robots.txt of a site for `agent`; empty text allows everything.

    Read and judge in a thread: hostile rules take half a second. Large ones are better judged in another
    process, by `judge`: the garbage that they make stops all threads for a tenth of a second.

    The text is kept and understood anew for each address: that takes microseconds for those of honest
    sites, while the rules of others would take up to 50 times the memory.
    """

    text: str
    agent: str

    @classmethod
    def read(cls, content: bytes, agent: str) -> "Rules":
        """Read a robots.txt, in UTF-8 as it should be."""
        text = content[:MOST_BYTES].decode("utf-8-sig", "replace")
        return cls("\n".join(_narrowed(line, agent) for line in text.splitlines()), agent)

    def judge(self, url: str) -> Verdict:
        """Tell what the rules say of an address."""
        return Verdict.of(*judge(self.text, self.agent, url))


def _narrowed(line: str, agent: str) -> str:
    """Drop comments, and tell only us, everybody and the others apart.

    A group costs the square of its names.
    """
    said = line.partition("#")[0].strip()
    group = USER_AGENT.fullmatch(said)
    if group is None:
        return said
    if group[1].strip() == "*":
        return "User-agent: *"
    token = re.match(r"[A-Za-z_-]*", group[1])
    is_ours = token is not None and token[0].lower() == agent.lower()
    return f"User-agent: {agent if is_ours else 'another'}"
