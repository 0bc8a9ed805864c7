import pytest

from bot.playground.errors import WorldError
from bot.playground.faults import Fault, Faults


@pytest.fixture
def faults():
    return Faults(lambda _: None)


def strikes(faults, calls, method="sendMessage", chat=101):
    return [faults.strike(method, chat) is not None for _ in range(calls)]


def test_a_fault_strikes_one_call_unless_told_otherwise(faults):
    faults.add(Fault("error"))
    assert strikes(faults, 3) == [True, False, False]


def test_a_fault_lets_calls_through_first_and_strikes_so_many_after(faults):
    faults.add(Fault("error", skip=2, count=2))
    assert strikes(faults, 6) == [False, False, True, True, False, False]


def test_a_fault_without_a_count_strikes_for_ever(faults):
    fault_id = faults.add(Fault("error", count=None))
    assert all(strikes(faults, 50))
    [active] = faults.list()
    assert (active.id, active.struck, active.left) == (fault_id, 50, None)


def test_a_used_up_fault_leaves_the_list(faults):
    faults.add(Fault("error", count=2))
    strikes(faults, 1)
    assert [active.left for active in faults.list()] == [1]
    strikes(faults, 1)
    assert faults.list() == ()


def test_method_names_are_taken_in_any_case(faults):
    faults.add(Fault("error", method="SENDmessage", count=None))
    assert strikes(faults, 1)
    assert strikes(faults, 1, method="sendmessage") == [True]
    assert strikes(faults, 1, method="getMe") == [False]


def test_a_fault_of_one_chat_leaves_the_others_alone(faults):
    faults.add(Fault("error", chat=101, count=None))
    assert strikes(faults, 1, chat=102) == [False]
    assert strikes(faults, 1, chat=0, method="getMe") == [False]
    assert strikes(faults, 1, chat=101) == [True]


def test_the_oldest_fault_that_strikes_has_the_call_to_itself(faults):
    first, second = faults.add(Fault("delay")), faults.add(Fault("error"))
    assert [faults.strike("getMe", None).id for _ in range(2)] == [first, second]


def test_chances_are_repeated_by_the_same_seed_and_only_by_it():
    def run(seed):
        faults = Faults(lambda _: None, seed)
        faults.add(Fault("error", chance=0.5, count=None))
        return strikes(faults, 60)

    assert run(1) == run(1)
    assert run(1) != run(2)
    assert 10 < sum(run(1)) < 50


def test_a_fault_without_any_chance_never_strikes(faults):
    faults.add(Fault("error", chance=0))
    assert strikes(faults, 100) == [False] * 100


def test_a_batch_too_small_to_show_a_fault_does_not_use_it_up(faults):
    faults.add(Fault("duplicate"))
    faults.add(Fault("reorder"))
    assert strikes(faults, 1, method="getUpdates") == [False]
    assert faults.strike_batch(0) is None
    assert faults.strike_batch(1).fault.kind == "duplicate"
    assert faults.strike_batch(1) is None
    assert faults.strike_batch(2).fault.kind == "reorder"


def test_faults_are_taken_away_one_by_one_or_all_at_once(faults):
    ids = [faults.add(Fault("error")) for _ in range(3)]
    faults.remove(ids[1])
    assert [active.id for active in faults.list()] == [ids[0], ids[2]]
    with pytest.raises(WorldError, match="There is no such fault"):
        faults.remove(ids[1])
    faults.clear()
    assert faults.list() == ()


def test_every_change_is_told_to_the_page():
    told = []
    faults = Faults(told.append)
    faults.remove(faults.add(Fault("error")))
    faults.add(Fault("error"))
    strikes(faults, 2)
    faults.clear()
    assert told == [{"type": "faults"}] * 5


@pytest.mark.parametrize(
    ("fault", "code", "description", "parameters"),
    [
        (Fault("error"), 500, "Internal Server Error", None),
        (Fault("error", code=400), 400, "Bad Request: chat not found", None),
        (Fault("error", code=401), 401, "Unauthorized", None),
        (Fault("error", code=403), 403, "Forbidden: bot was blocked by the user", None),
        (Fault("error", code=404), 404, "Not Found", None),
        (Fault("error", code=502), 502, "Bad Gateway", None),
        (Fault("error", code=429), 429, "Too Many Requests: retry after 5", {"retry_after": 5}),
        (
            Fault("error", code=429, retry_after=33),
            429,
            "Too Many Requests: retry after 33",
            {"retry_after": 33},
        ),
        (
            Fault("error", code=400, migrate_to_chat_id=-1007),
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": -1007},
        ),
        (Fault("error", code=400, description="Bad Request: x"), 400, "Bad Request: x", None),
    ],
)
def test_an_error_is_worded_as_telegram_words_it(fault, code, description, parameters):
    error = fault.error()
    assert (error.code, error.description, error.parameters) == (code, description, parameters)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"kind": "explode"}, "A fault is one of"),
        ({"kind": "reorder", "method": "sendMessage"}, "Only getUpdates has batches"),
        ({"count": 0}, "strikes at least one call"),
        ({"skip": -1}, "fewer than no calls"),
        ({"chance": 1.5}, "from 0 to 1"),
        ({"chance": float("nan")}, "from 0 to 1"),
        ({"code": 418}, "An error's code is one of 400, 401"),
        ({"retry_after": 0}, "at least a second"),
        ({"seconds": 601}, "from 0 to 600 seconds"),
    ],
)
def test_a_fault_that_makes_no_sense_is_refused_in_one_sentence(fields, sentence):
    with pytest.raises(WorldError, match=sentence):
        Fault(**{"kind": "error", **fields})
