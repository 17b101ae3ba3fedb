"""A server of one web application: the classes are here, but there is no network to serve."""
from http.server import BaseHTTPRequestHandler, HTTPServer

__all__ = ["WSGIServer", "WSGIRequestHandler", "make_server"]


class WSGIServer(HTTPServer):
    application = None

    def get_app(self):
        return self.application

    def set_app(self, application):
        self.application = application


class WSGIRequestHandler(BaseHTTPRequestHandler):
    pass


def make_server(host, port, app, server_class=WSGIServer, handler_class=WSGIRequestHandler):
    server = server_class((host, port), handler_class)
    server.set_app(app)
    return server
