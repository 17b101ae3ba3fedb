from urllib.parse import *
for url in ("http://user:pw@Host.Example:8080/a/b;p=1?q=1&r#frag", "mailto:x@y.z", "//host/path", "path?x", "file:///etc/x", "HTTPS://h", "a:b", "http://[::1]:80/x",
            "tel:+1-2", "?q", "#f", "", "http://h:/", "http://h?x#y"):
    p = urlparse(url)
    print(p, p.geturl(), p.username, p.password, p.hostname, p.port)
    print(urlsplit(url), urlunsplit(urlsplit(url)), urldefrag(url))
for bad in "http://h:99999/", "http://h:x/", "http://[::1/":
    try:
        print(urlparse(bad).port)
    except ValueError as e:
        print(e)
base = "http://a/b/c/d;p?q"
for rel in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", ";x", "g;x", "", ".", "./", "..", "../", "../g", "../..", "../../../g", "/./g", "g.", "..g", "./../g", "g/./h", "http:g", "mailto:z"):
    print(rel, urljoin(base, rel))
print(urlparse(b"http://h/x?y"), urlparse(b"http://h/x").hostname, urlparse("http://h/").encode(), urljoin(b"http://a/b", b"c"))
try:
    urljoin("http://a", b"b")
except TypeError as e:
    print(e)
