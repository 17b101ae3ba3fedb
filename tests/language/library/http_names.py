import http, http.client
from http import HTTPStatus
print(HTTPStatus(404), repr(HTTPStatus.NOT_FOUND), HTTPStatus.NOT_FOUND.phrase, HTTPStatus.NOT_FOUND.description, HTTPStatus.OK == 200)
print(len(HTTPStatus), HTTPStatus["IM_A_TEAPOT"].phrase, http.client.responses[503], http.client.OK)
print(repr(http.HTTPMethod.GET), http.HTTPMethod.GET == "GET", http.HTTPMethod("PUT").description)
from http.cookies import SimpleCookie, CookieError, Morsel
c = SimpleCookie()
c["fig"] = "newton"
c["fig"]["path"] = "/x"
c["fig"]["max-age"] = 60
c["sugar"] = 'a "b"; c\n'
print(c.output(sep="\n"))
d = SimpleCookie('one=1; two="2;3"; three=x y; $Path=/')
print(d.output(sep="\n"), d["two"].value, sorted(d))
for f in lambda: c.__setitem__("bad key", 1), lambda: c["fig"].__setitem__("colour", 1), lambda: Morsel().set("path", "1", "1"):
    try:
        f()
    except CookieError as e:
        print(e)
