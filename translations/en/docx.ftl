docx-photo-missing = The photo "{ $photo }" was not in the release and is missing from the Word file; add the photo again and repeat the export.
docx-photo-unreadable = The photo "{ $photo }" could not be read and is missing from the Word file; replace it with a sound JPEG or PNG.
docx-logo-left-out = The logo is missing from the Word file, because Word does not take this picture format; choose a PNG or JPEG logo in the settings.
docx-link-dropped = The link "{ $link }" is missing from the Word file, because it is no web, mail or phone address; its text is in place. Correct the address.
docx-character-replaced = A character that a Word file cannot hold was replaced with "�"; find it in the text and remove it.
