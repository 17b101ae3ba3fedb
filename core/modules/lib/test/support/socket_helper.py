"""Sockets in tests: there are none."""
import contextlib
import unittest

HOST, HOSTv4, HOSTv6 = "localhost", "127.0.0.1", "::1"
IPV6_ENABLED = False
has_gethostname = False


def _none(*args, **kwargs):
    raise unittest.SkipTest("requires socket support")


find_unused_port = bind_port = bind_unix_socket = get_socket_conn_refused_errs = _none


def skip_unless_bind_unix_socket(test):
    return unittest.skip("requires bind_unix_socket")(test)


skip_if_tcp_blackhole = skip_unless_bind_unix_socket


@contextlib.contextmanager
def transient_internet(*args, **kwargs):
    yield
