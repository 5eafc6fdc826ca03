# Recovery copies, files that others have open or changed.

recovery-damaged = A recovery copy could not be read. It was moved to { $path } and nothing in it was deleted; your IT department may be able to look into it.
recovery-disk-full = There is no recovery copy: the disk of your own folder is full. Save the release in its file and free some space.
recovery-denied = There is no recovery copy: you may not write to your own folder. Save the release in its file and ask your IT department.
recovery-no-disk = There is no recovery copy: the disk of your own folder reported a fault. Save the release in its file.
recovery-failed = The recovery copy could not be written ({ $reason }). Save the release in its file now.
recovery-photo-lost = { $count ->
    [1] One photo could not be recovered; its caption stands in its place. Insert the photo again.
   *[other] { $count } photos could not be recovered; their captions stand in their place. Insert the photos again.
}
recovery-no-copy = There is no recovery copy { $name }; “pressdesk recover list” shows those there are.

recover-title = Recover unsaved text
recover-found = { $count ->
    [1] Pressdesk was not closed properly. A text that is in no file was kept.
   *[other] Pressdesk was not closed properly. { $count } texts that are in no file were kept.
}
recover-none = No unsaved text is waiting.
recover-aside-note = Discarded texts are deleted after { $days } days.
recover-list = Recovered texts
recover-untitled = Without a headline
recover-discarded = Discarded
recover-when = { $date }, { $time }
recover-no-file = Never saved in a file
recover-file-gone = Its file is there no more: “{ $name }” in the folder “{ $folder }”
recover-file = File: “{ $name }” in the folder “{ $folder }”
recover-words = { $count } words
recover-more = { $count } words, { $more } more than in the file
recover-less = { $count } words, { $less } fewer than in the file
recover-equal = { $count } words, as many as in the file
recover-changed-file = The file was changed after this text was begun. Nothing is written over without you.
recover-preview = Preview of the text
recover-legend = New words are underlined, words that went are struck through (as against the file).
recover-take = Recover
recover-discard = Discard
recover-delete = Delete for good
recover-later = Later
bar-recovered = The text was recovered and is not in its file yet. Look it over and save it.
bar-recovered-held = The text was recovered without its file, because { $user } has it open. Save it under another name.
bar-recover-taken = This text was already recovered in another window.
bar-recover-others = Others ({ $count })
bar-recover-left = { $count ->
    [one] There is one more unsaved text.
   *[other] There are { $count } more unsaved texts.
}
bar-discarded = The text was discarded; for { $days } days it is under File, “Recover unsaved text”.
bar-recover-open = Show

status-keeping = No recovery copy
status-keeping-hint = { $reason } It is tried again every few seconds.

bar-held-here = { $user } has this release open in another window on this computer since { $since }. Here it is for reading.
bar-held-there = { $user } has this release open on the computer { $host } since { $since }. Here it is for reading.
bar-held-unknown = an unknown time
bar-someone = Someone
bar-copy = Edit a copy
bar-take-over = Take over
bar-freed = This release is free now: nobody else has it open.
bar-edit-now = Open for editing
bar-copy-made = This is a copy without a file. Save it under a name of its own.
bar-changed-outside = “{ $name }” was changed by someone else.
bar-changed-both = “{ $name }” was changed by someone else, and you have changes that are not saved. Nothing is written over.
bar-gone-outside = “{ $name }” was deleted or moved. The text is safe here; saving writes the file again.
bar-reload = Load theirs
bar-keep-mine = Keep mine as a copy
bar-compare = See the differences
bar-save-elsewhere = Save elsewhere
bar-save-now = Save
bar-reloaded = The file’s version was loaded. Your own text is under File, “Recover unsaved text”.
file-mine = { $name } (mine)

versions-title = Differences from the file
versions-note = New words of your text are underlined; words that stand only in the file are struck through.
versions-same = The texts say the same.

take-over-title = Take over the file
take-over-question = Is “{ $name }” really not open on { $host }?
take-over-note = If { $user } is still working on it there, the later of you to save is told that the file was changed. Ask first.
take-over-yes = Take over

cli-help-recover = texts that were not saved when Pressdesk ended
cli-help-recover-list = list them
cli-help-recover-save = write one into a file
cli-help-recover-discard = discard one (it is kept for some days)
cli-recover-row = { $id }: { $headline } ({ $at }, { $count } words)
cli-recover-aside = discarded: { $row }
cli-recover-saved = Written: { $name }. The copy stays until you discard it.
cli-recover-discarded = { $id } was discarded; it is kept for { $days } days.
cli-recover-deleted = { $id } was deleted.
cli-recover-exists = { $name } is there already; name another file.
