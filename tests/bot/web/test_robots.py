"""What robots.txt asks for is understood, whoever wrote it."""

from datetime import timedelta

import pytest

from bot.web.robots import MOST_BYTES, Rules

URL = "https://news.test/kk/news?id=1"


def allows(text: str, url: str = URL) -> bool:
    return Rules.read(text.encode(), "Jarchi").judge(url).is_allowed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "User-agent: *\nDisallow:",
        "User-agent: *\nDisallow: /admin",
        "User-agent: Other\nDisallow: /",
        "User-agent: *\nDisallow: /\n\nUser-agent: Jarchi\nAllow: /",
        "User-agent: *\nDisallow: /kk/\nAllow: /kk/news",
        "User-agent: JarchiPlus\nDisallow: /",
        "# User-agent: *\n# Disallow: /",
        "<html><body>Not found</body></html>",
        "\x00\x01\x02",
    ],
)
def test_what_nobody_forbids_is_allowed(text: str) -> None:
    assert allows(text)


@pytest.mark.parametrize(
    "text",
    [
        "User-agent: *\nDisallow: /",
        "\ufeffUser-agent: *\r\nDisallow: /kk/",
        "user-agent: jarchi\ndisallow: /kk/*id=",
        "User-agent: Jarchi/1.0\nDisallow: /",
        "User-agent: jarchi*\nDisallow: /",
        "User Agent : JARCHI # us\nDisallow: /",
        "User-agent: Other\nUser-agent: Jarchi\nDisallow: /",
        "User-agent: *\nAllow: /\n\nUser-agent: Jarchi\nDisallow: /",
    ],
)
def test_what_is_forbidden_to_us_or_to_everybody_is_not(text: str) -> None:
    assert not allows(text)


def test_the_robots_txt_itself_is_always_allowed() -> None:
    assert allows("User-agent: *\nDisallow: /", "https://news.test/robots.txt")


@pytest.mark.parametrize(
    ("asked", "delay"), [("2", 2.0), ("0.5", 0.5), ("999", 30.0), ("-1", 0.0), ("nan", 0.0), ("soon", 0.0)]
)
def test_a_delay_is_honoured_up_to_half_a_minute(asked: str, delay: float) -> None:
    rules = Rules.read(f"User-agent: *\nCrawl-delay: {asked}".encode(), "Jarchi")
    assert rules.judge(URL).delay == timedelta(seconds=delay)


def test_another_charset_is_read_as_well_as_it_can_be() -> None:
    assert (
        not Rules.read("User-agent: *\nDisallow: /\n# Новости".encode("cp1251"), "Jarchi")
        .judge(URL)
        .is_allowed
    )


def test_only_the_beginning_of_a_long_one_is_read() -> None:
    start = "User-agent: *\n" + "#" * MOST_BYTES
    assert allows(start + "\nDisallow: /")


@pytest.mark.parametrize("separator", ["\n", "\x0c", "\x85", "\u2028", "\r"])
def test_thousands_of_names_in_a_group_are_two(separator: str) -> None:
    names = separator.join(f"User-agent: bot{number}" for number in range(20_000))
    rules = Rules.read(f"{names}{separator}Disallow: /".encode(), "Jarchi")
    assert set(rules.text.splitlines()) == {"User-agent: another", "Disallow: /"}
    assert rules.judge(URL).is_allowed
