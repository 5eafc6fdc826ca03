"""Options of the program: every option once, policy over user over default."""
