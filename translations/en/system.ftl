# Sentences about files, folders and locks.

atomic-disk-full = “{ $name }” was not saved: the disk is full. The earlier version is untouched. Free some space or save elsewhere.
atomic-denied = “{ $name }” was not saved: you may not write here. Save it in another folder or ask your IT department for access.
atomic-no-folder = “{ $name }” was not saved: the folder was not found. Choose another folder.
atomic-not-a-folder = “{ $name }” is not a folder. Choose another one.
atomic-name-long = “{ $name }” was not saved: its name is longer than the disk takes. Use a shorter name.
atomic-failed = “{ $name }” was not saved: the disk reported a fault. The earlier version is untouched. Save it elsewhere.
lock-held-here = { $user } has “{ $name }” open on this computer (process { $pid }). Close it there and open it again.
lock-held-there = { $user } has “{ $name }” open on the computer { $host } (process { $pid }). Ask them to close it.
lock-failed = “{ $name }” could not be locked. See whether you may write to this folder and open the file again.
lock-denied = “{ $name }” could not be locked: you may not write to its folder.
