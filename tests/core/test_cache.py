from htcourse.core.cache import Cache


class Maker:
    """Makes what it is asked for and says what it made."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.remembered = Cache()

    def ask(self, key: str) -> str:
        def make() -> str:
            self.made.append(key)
            return key

        return self.remembered.recall(key, make)


def test_a_result_is_made_once():
    maker = Maker()
    assert [maker.ask("key") for _ in range(3)] == ["key"] * 3
    assert maker.made == ["key"]
    assert maker.remembered.recall("nothing", lambda: None) is None
    assert maker.remembered.recall("nothing", lambda: None) is None


def test_what_a_round_asks_for_stays_and_what_two_leave_out_goes():
    maker = Maker()
    maker.ask("kept")
    maker.ask("gone")
    for _ in range(4):
        maker.remembered.next_round()
        maker.ask("kept")
    assert maker.made == ["kept", "gone"]
    maker.ask("gone")
    assert maker.made == ["kept", "gone", "gone"]
