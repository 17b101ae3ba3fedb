"""Reads JSON and writes it with indents: python -m json.tool."""

import json
import sys


def main():
    import argparse
    parser = argparse.ArgumentParser(prog="python -m json.tool", description="A simple command line interface for json module to validate and pretty-print JSON objects.")
    parser.add_argument("infile", nargs="?", default="-", help="a JSON file to be validated or pretty-printed")
    parser.add_argument("--sort-keys", action="store_true", default=False, help="sort the output of dictionaries alphabetically by key")
    parser.add_argument("--indent", default=4, type=int)
    options = parser.parse_args()
    try:
        source = sys.stdin if options.infile == "-" else open(options.infile, encoding="utf-8")
        print(json.dumps(json.load(source), sort_keys=options.sort_keys, indent=options.indent))
    except ValueError as e:
        raise SystemExit(e)


if __name__ == "__main__":
    main()
