# footnotes
footnote-new-title = New footnote
footnote-edit-title = Footnote
footnote-about = Footnote of “{ $words }”
footnote-hint = One paragraph of plain text. The number comes by itself; Enter accepts it.
footnote-new-accept = Add
footnote-edit-accept = Keep

# about the release
meta-title = About the release
meta-embargo = Publish after (embargo)
meta-embargo-note = Nothing may be published before this time. Without a date it is free.
meta-service = Service
meta-source = Source
meta-byline = Byline
meta-tags = Tags
meta-tags-add = New tag
meta-tags-hint = A tag and Enter
meta-tag-remove = Take away the tag “{ $name }”
meta-slug = Latin name
meta-slug-propose = Propose
meta-slug-note = For file names and the page’s address on the site.
meta-event-place = Place of the event
meta-event-at = Time of the event
meta-contact = Media contact
meta-contact-name = Name
meta-contact-phone = Phone
meta-contact-email = Mail
meta-contact-note = The only address that media see in what is exported.
moment-day = { $name }, day
moment-time = { $name }, time
moment-day-hint = 1405/02/28
moment-time-hint = Time
moment-pick = { $name }, choose in the calendar
moment-clear = { $name }, clear
moment-said = { $date }, { $time }
moment-unknown = Not understood. Write the day as 1405/02/28 and the time as 10:30.
day-picker = Calendar
day-picker-before = Month before
day-picker-after = Month after
embargo-until = Not to be published before { $until }.
embargo-change = Change the time
status-embargo = Embargo

# paste kit
paste-title = Paste kit for the site
paste-told = What is on the clipboard
paste-pin = Always above other windows
paste-copied = On the clipboard: { $name }.
paste-copied-next = On the clipboard: { $name }; next: { $next }
paste-empty = This release has none: { $name }.
piece-kicker = Kicker
piece-headline = Headline
piece-subhead = Subhead
piece-lead = Lead
piece-body = Body
piece-tags = Tags
piece-captions = Captions
piece-all = All text

# compare with the published text
compare-title = Compare with the published text
compare-how = Select the release’s text on the site, copy it and paste it here; or save the page and open its file.
compare-published = Published text
compare-hint = Paste the site’s text here
compare-go = Compare
compare-file = Open a saved page…
compare-files = Pages and texts
compare-copy = Copy report
compare-again = Another text
compare-result = Differences
compare-ours = Our release
compare-theirs = On the site
compare-legend = ¦ half-space, ␣ space. A click on a row goes to its place in the text.

# export
export-format-failed = This format was not made: { $reason }
export-group-print = Print and archive
export-group-web = Site
export-group-channels = Channels and media
export-group-newsroom = Newsroom systems
export-group-whole = Everything together
export-group-all = All
export-group-all-of = All of “{ $name }”
export-preset-site = For the site
export-preset-media = For the media
export-preset-all = All
export-more = More ways, { $name }
export-rest = and { $count } more
export-copy-path = Copy the path
export-copy-paths = Copy the paths
export-files-size = { $count } files, { $size } KB
export-failed = Not made: { $count }; the reason stands in the row.
export-embargo-note = Not to be published before { $until }; every format says so.

dating-title = Date and time
dating-line = Date
dating-hint = today, Saturday, 27 Ordibehesht, 2/27 …
dating-form = Form of the date
dating-insert = Insert
dating-unknown = “{ $words }” is no date. Write it like 27 Ordibehesht 1405, 1405/2/27, tomorrow or Saturday.
