"""No test, and so nothing that tests run, reaches another computer: the hook that sees to it is held here."""

import socket

import pytest
from tests import conftest


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("0.0.0.0", 0)])
def test_every_other_computer_is_out_of_reach(address):
    with socket.socket() as tried, pytest.raises(ConnectionRefusedError, match="this computer"):
        tried.bind(address) if address[1] == 0 else tried.connect(address)
    with pytest.raises(ConnectionRefusedError):
        socket.getaddrinfo("example.org", 443)
    assert len(conftest._reaches.found) == 2
    conftest._reaches.found.clear()


def test_this_computer_can_be_reached():
    with socket.socket() as server, socket.socket() as phone:
        server.bind(("127.0.0.1", 0))
        server.listen()
        phone.connect(server.getsockname())
    assert conftest._reaches.found == []
