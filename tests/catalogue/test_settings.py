"""Every setting is documented where people look for it, and nothing else is."""

import re
from pathlib import Path

from bot.settings import Settings

EXAMPLE = Path(__file__).parents[2] / ".env.example"


def test_the_example_lists_every_setting_and_no_other() -> None:
    listed = re.findall(r"^#?(JARCHI_\w+)=", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(f"JARCHI_{name.upper()}" for name in Settings.model_fields)


def test_each_setting_has_a_sentence_above_it() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if re.match(r"#?JARCHI_", line):
            assert re.fullmatch(r"# .+\.", lines[number - 1]), line


def test_the_defaults_shown_are_the_defaults() -> None:
    shown = dict(re.findall(r"^#(JARCHI_\w+)=(.*)$", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE))
    for name, field in Settings.model_fields.items():
        assert shown[f"JARCHI_{name.upper()}"] == ("" if field.default in (None, ()) else str(field.default))
