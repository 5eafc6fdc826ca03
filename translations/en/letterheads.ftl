# The letterhead file (.pdletterhead)
letterhead-file-not-ours = This is not a Pressdesk letterhead. Choose a file that ends in pdletterhead.
letterhead-file-truncated = The letterhead file is incomplete: its end is missing. Get the whole file again.
letterhead-file-damaged = The part “{ $name }” of the letterhead file is damaged. Get the file again.
letterhead-file-empty = The letterhead file has no letterhead.json. Export the letterhead from Pressdesk again.
letterhead-file-unsafe-entry = The letterhead file has a part that leads outside of it (“{ $name }”) and was refused. Ask its sender about it.
letterhead-file-foreign-entry = The letterhead file holds something that is no part of a letterhead (“{ $name }”) and was refused. Ask its sender to export it from Pressdesk again.
letterhead-file-duplicate-entry = The letterhead file holds “{ $name }” twice, and it is not clear which one is right. Ask its sender to export it again.
letterhead-file-packing = The part “{ $name }” of the letterhead file is encrypted or packed in an unknown way. Export the letterhead from Pressdesk again.
letterhead-file-too-large = The letterhead file is larger than { $megabytes } megabytes and was refused. Use a smaller logo.
letterhead-file-newer = A newer version of Pressdesk made this letterhead (form { $version }; this program knows forms up to { $known }). Update the program.
letterhead-file-form = letterhead.json does not have the form of a letterhead ({ $detail }). Export the letterhead from Pressdesk again.
letterhead-file-shipped = This file has the id “{ $name }”, which belongs to a letterhead of the program. Export it under another name.
letterhead-file-logos = The letterhead file has more than one logo, and it is not clear which one is right. Export the letterhead from Pressdesk again.
letterhead-file-closed = The letterhead file “{ $name }” could not be read: { $reason }.

# The logo
logo-too-large = The logo’s file is larger than { $megabytes } megabytes. Make the picture smaller, or save it as SVG.
logo-unreadable = The logo could not be read. Choose an undamaged SVG, PNG or JPEG file.
logo-entities = This SVG has hidden variables (entities) and was refused for safety. Save it as plain SVG in the drawing program.

# The shelf of letterheads
letterhead-numbered = { $name } ({ $number })
letterhead-left-out = The letterhead file “{ $file }” could not be read and was left out. Import it to see the reason, or get a sound copy.
letterhead-twice = The letterhead in “{ $file }” has the id of another one and is not shown. Import it, so that it gets an id of its own.
letterhead-other-id = The letterhead file “{ $file }” was renamed and is not shown. Import it again.
letterhead-folder-gone = The folder of shared letterheads ({ $path }) cannot be reached; only those of this computer are shown.
letterhead-default-gone = The default letterhead (“{ $letterhead }”) is missing or broken, and “Official” was used instead. Choose the default letterhead again.
letterhead-not-own = The letterhead “{ $name }” comes with the program or from your organisation and cannot be changed. Duplicate it and change the copy.
letterhead-no-name = The letterhead has no name. Give it one.
letterhead-name-taken = Another letterhead is called “{ $name }”. Choose another name.
