"""HTTP's errors; there is no network to speak HTTP over."""
import http

HTTP_PORT, HTTPS_PORT = 80, 443
globals().update(http.HTTPStatus.__members__)
responses = {v: v.phrase for v in http.HTTPStatus.__members__.values()}


class HTTPException(Exception):
    pass


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class ImproperConnectionState(HTTPException):
    pass


class HTTPConnection:
    def __init__(self, host, port=None, *args, **kwargs):
        self.host, self.port = host, port

    def request(self, *args, **kwargs):
        import socket
        socket.create_connection((self.host, self.port))

    connect = request


HTTPSConnection = HTTPConnection
error = HTTPException
