from bot.playground.people import Person


def test_a_last_name_is_part_of_the_user_only_when_there_is_one():
    names = [Person(1, "Abai", "abai", "kk", last).user().get("last_name") for last in ("Qunanbaiuly", "")]
    assert names == ["Qunanbaiuly", None]
