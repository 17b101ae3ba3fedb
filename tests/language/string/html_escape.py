import html
print(html.escape("<a href='x'>&\"</a>"), html.escape("'\"",False), html.unescape("&lt;&amp;&#65;&#x41;&eacute;&eacute &nope; &#0; &#150; &hellip;&notit; &copy"))
for s in ("&#x110000;", "&#xD800;", "&#13;", "&#1;", "&#128;", "&ampx", "&amp;amp;", "&", "a&b", "&quot;&apos;", "&Eacute;&szlig;&alpha;&euro;", "&#;", "&#x;", "&LT;", "&notin;", "&nbsp;x"):
    print(ascii(s), ascii(html.unescape(s)))
