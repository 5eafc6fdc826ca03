# Sentences about the release itself, its file and its pictures.

document-no-id = The release has no id. Make it anew with Save As.
document-block-no-id = Block { $number } has no id. Remove the block and write it again.
document-duplicate-id = Two blocks share the id “{ $id }”. Remove one and write it again.
document-ragged-table = The rows of the table are not equally long. Add the missing cells.
document-level = Item { $number } of the list has a level that does not exist. Levels go from 0 to { $max }.
document-crop = The cut of a photo lies outside the picture. Cut the photo again, or show all of it.
document-width = The width of a photo must be between { $least } and { $most } percent of the text.
document-newline = This part must be a single line. Remove the line break.
document-mark = This part cannot hold the mark “{ $mark }”. Remove it from the text.
document-alphabet = The character { $point } has no place in a release. Delete it.
document-edit-stale = The release has changed meanwhile and this change no longer fits it. Do it again.

native-not-ours = This is not a Pressdesk file. Choose a Pressdesk file, or bring the text in with Import text.
native-truncated = The file is incomplete: its end is missing. Get the whole file again or open a backup.
native-damaged = The part “{ $name }” of the file is damaged. Get the file again or open a backup.
native-no-release = The file holds no release: release.json is missing. Open a file that Pressdesk saved.
native-unsafe-entry = The file has a part that leads outside of it (“{ $name }”) and was not opened. Ask its sender about it.
native-foreign-entry = The file holds something that is no part of a release (“{ $name }”) and was not opened. Ask its sender to save it from Pressdesk.
native-duplicate-entry = The file holds “{ $name }” twice, and it is not clear which one is right. Ask its sender to save it again.
native-packing = The part “{ $name }” is encrypted or packed in an unknown way. Save the file from Pressdesk without a password.
native-too-large = The content of the file is larger than { $megabytes } megabytes and was not opened. Make the photos smaller.
native-newer = A newer version of Pressdesk made this file (form { $version }; this program knows forms up to { $known }). Update the program.
native-json = The text of release.json cannot be read ({ $detail }). Open an undamaged copy of the file.
native-form = release.json does not have the form of a release ({ $detail }). Open an undamaged copy of the file.
native-media-missing = The photo “{ $name }” is not with the release. Add the photo again.
native-media-changed = The photo “{ $name }” does not match its name; it was changed after saving. Open an undamaged copy of the file.

media-unreadable = This picture cannot be read. Choose an undamaged JPEG or PNG picture.
media-too-large = The picture has more than { $megapixels } million pixels. Make it smaller and add it again.
media-too-heavy = The picture is larger than { $megabytes } megabytes. Make the file smaller and add it again.
