# The page a release is written on
editor-page = Text of the release
editor-photo-missing = The file of this photo is missing
editor-no-photographer = No photographer
editor-no-alt = No alt text
editor-cut = Cut
editor-copy = Copy
editor-paste = Paste
editor-paste-plain = Paste text only
editor-kind-footnote = Footnote
editor-footnotes = footnotes: #1
editor-select-all = Select all

# Names of the blocks in the gutter
editor-kind-kicker = Kicker
editor-kind-headline = Headline
editor-kind-subhead = Subhead
editor-kind-lead = Lead
editor-kind-paragraph = Body
editor-kind-intertitle = Intertitle
editor-kind-item = List
editor-kind-quote = Quote
editor-kind-speaker = Speaker
editor-kind-photo = Photo
editor-kind-caption = Caption
editor-kind-table = Table
editor-kind-end-mark = End mark

# #1 is the number of words; #2 and #3 are the limits. Drawn with every repaint.
editor-limit = #1 of #2 words
editor-limit-range = #1 words, #2 to #3
editor-over = over the limit

editor-placeholder-kicker = Kicker (optional)
editor-placeholder-headline = Write the headline
editor-placeholder-subhead = Subhead (optional)
editor-placeholder-lead = Lead: who, what, when, where and why
editor-placeholder-quote = Words of the quote
editor-placeholder-speaker = Speaker and post
editor-placeholder-caption = Caption
editor-placeholder-end-mark = End mark
editor-link-opens = Ctrl and click opens it
