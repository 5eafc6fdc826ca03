# footnotes
footnote-new-title = New footnote
footnote-edit-title = Footnote
footnote-about = Footnote of “{ $words }”
footnote-hint = One paragraph of plain text. The number comes by itself; Enter accepts it.
footnote-new-accept = Add
footnote-edit-accept = Keep
