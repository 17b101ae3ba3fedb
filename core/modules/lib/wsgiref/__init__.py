"""Servers of web applications: there is no network to serve."""
