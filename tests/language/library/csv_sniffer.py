import csv

samples = {
    "comma": "name,age\nada,36\nalan,41\n",
    "semicolon": "a; b; c\n1; 2; 3\n4; 5; 6\n",
    "quoted": "'x':'y z':'1'\n'u':'v':'2'\n",
    "tab": "one\ttwo\nthree\tfour\n",
    "pipe": "a|b|c\nd|e|f\ng|h|i\n",
    "doubled": '"say ""hi""",2\n"no",3\n',
}
for name, text in samples.items():
    d = csv.Sniffer().sniff(text)
    print(name, repr(d.delimiter), repr(d.quotechar), d.skipinitialspace, d.doublequote, d._name)
print(csv.Sniffer().sniff("a:b;c\nd:e;f\n", delimiters=";").delimiter)
try:
    csv.Sniffer().sniff("nothing\nhere\n", delimiters="|")
except csv.Error as e:
    print(e)
print(csv.Sniffer().has_header("name,age\nada,36\nalan,41\n"), csv.Sniffer().has_header("1,2\n3,4\n5,6\n"))
