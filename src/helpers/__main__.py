"""`python -m helpers` is the command `wirewatch`."""

from helpers.cli import main

main()
