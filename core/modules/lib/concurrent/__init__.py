"""concurrent.futures is what is in it."""
