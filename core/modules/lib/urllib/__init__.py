"""URLs: urllib.parse takes them apart; there is no network to open them over."""
