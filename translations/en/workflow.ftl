file-missing = The file { $name } was not found; check its name and place.
file-is-folder = { $name } is a folder; choose a file.
file-unreadable = The file { $name } could not be read; check your access to it.
format-unknown = The export format “{ $name }” is not known; write one of: { $known }
correct-not-issued = This release is not issued yet; edit its text right here.
session-nothing-open = No release is open; make or open one first.
session-no-path = This release has no name yet; choose a place to save it.
label-date-and-time = { $date }, { $time }
