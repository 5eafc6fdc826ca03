"""How the Windows program is put together; `packaging/windows/make.py` is the door."""
