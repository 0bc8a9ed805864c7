"""Bombs are refused in little memory: each is fetched by a program of its own, whose memory is measured."""

import subprocess
import sys

import pytest

MOST_MIB = 24
"""The 8 MiB that a body may have, in the making and once more as bytes, and what a connection needs."""


@pytest.mark.parametrize("kind", ["double", "double unnamed", "single", "honest"])
def test_no_bomb_takes_more_memory_than_a_body_may_have(kind: str) -> None:
    command = [sys.executable, "-m", "tests.hostile.bombed", kind]
    outcome, grown = subprocess.check_output(command, text=True).split()
    expected = {"double": "encoding", "single": "size", "double unnamed": "fetched", "honest": "fetched"}
    assert outcome == expected[kind]
    assert int(grown) < MOST_MIB * 1024
