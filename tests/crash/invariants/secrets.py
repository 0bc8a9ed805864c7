"""Whether the token has got out (invariant 12)."""

from tests.crash.evidence import Evidence


def the_token_is_nowhere(evidence: Evidence) -> list[str]:
    """12. No log, no output of a crash, no database and no ledger has the token's secret half."""
    secret = evidence.secret.encode()
    return [
        f"the token is in {path}"
        for path in sorted(evidence.folder.rglob("*"))
        if path.is_file() and secret in path.read_bytes()
    ]
