# The product and the words printed around a release.
app-name = Pressdesk
app-no-display = There is no display to open the window on. The commands work without one: see pressdesk --help.

label-draft = Draft
label-changed = changed
label-code = News code
label-no-code = On issue
label-date = Date
label-page = Page
label-of = of
label-photo-by = Photo
label-contact = Media contact
label-embargo-until = Not for publication before
label-revision = Revision
label-embargo = Embargoed
label-fingerprint = Text fingerprint
label-source = Source
label-full-text = Full text
label-notes = Footnotes
label-back-to-text = Back to the text
label-table = Table
label-tags = Tags
