import csv
class W:
    def __init__(s): s.t=''
    def write(s,x): s.t+=x; return len(x)
w=W(); c=csv.writer(w); print(c.writerow(["a","b,c",'d"e',1,None,2.5,"x\ny",""])); c.writerows([[1,2],[""]]); print(repr(w.t))
print(list(csv.reader(['a,"b,c",d','1, "x" ,3','"q""q",','','"multi','line",z'])))
print(list(csv.reader(["a;b;'c;d'"],delimiter=";",quotechar="'")), list(csv.reader(["1,2","x,3"][:1],quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(["a\\,b,c"],escapechar="\\")))
print(list(csv.DictReader(["x,y","1,2","3","4,5,6"])), csv.list_dialects())
w=W(); dw=csv.DictWriter(w,["a","b"]); dw.writeheader(); dw.writerow({"a":1,"b":2}); print(repr(w.t))
try: dw.writerow({"z":1})
except ValueError as e: print(e)
for kw in (dict(delimiter=""),dict(delimiter="ab"),dict(delimiter=None),dict(quotechar="xx"),dict(quoting=9),dict(quoting="x"),dict(foo=1),dict(lineterminator=None),dict(quotechar=None,quoting=csv.QUOTE_ALL)):
    try: csv.writer(W(),**kw); print("ok")
    except TypeError as e: print(e)
for q in (csv.QUOTE_ALL,csv.QUOTE_NONNUMERIC,csv.QUOTE_NONE):
    w=W()
    try: csv.writer(w,quoting=q,escapechar="\\").writerow(["a",1,"b,c",'"',""]); print(repr(w.t))
    except csv.Error as e: print(e)
try: csv.writer(W(),quoting=csv.QUOTE_NONE).writerow(["a,b"])
except csv.Error as e: print(e)
try: list(csv.reader(['a"b','"a"b'],strict=True))
except csv.Error as e: print(e)
try: csv.get_dialect("no")
except csv.Error as e: print(e)
try: csv.reader([b"x"]).__next__()
except csv.Error as e: print(e)
