# The review copy for managers

review-number = Review copy { $number }
review-revision = Revision { $revision }
review-time = { $time }
review-legend-changed = new or changed
review-legend-moved = moved
review-legend-cut = something removed
review-approved = Approved
review-amend = To be amended
review-paraph = Initials and date:
review-first = The first review copy of this release
review-same = No changes since review copy { $number } ({ $date })
review-since = Changes since review copy { $number } ({ $date }):
review-date = { $date }, { $time }
review-comma = { ", " }
review-line = { $low }
review-range = { $low } to { $high }
review-changed = { $count ->
    [1] New or changed: line { $lines }
   *[other] New or changed: lines { $lines }
}
review-moved = { $count ->
    [1] Moved: line { $lines }
   *[other] Moved: lines { $lines }
}
review-cut = Removed in line { $line }: “{ $words }”
review-cut-after = Removed after line { $line }: “{ $words }”
review-cut-space = A space was removed in line { $line }.
review-cut-photo = A photo was removed after line { $line }.
review-more = { $count ->
    [1] One more removal is marked in the text.
   *[other] { $count } more removals are marked in the text.
}
review-fresh = The photo or table after line { $line } is new, changed or moved.
review-photo = A photo or table without words is new, changed or moved.
review-contact = The media contact changed.
review-embargo = The end of the embargo changed.
review-damaged = Review copy { $number } could not be read; changes since then are not shown.
cli-help-review = review copies for managers
cli-help-review-copy = make a PDF with line numbers, a margin and marked changes
cli-review-first = Review copy { $number } made: { $name }
cli-review-since = Review copy { $number } made with the changes since copy { $since }: { $name }
cli-review-same = Review copy { $number } made, no changes since copy { $since }: { $name }
command-review-copy = Review copy
bar-review-first = Review copy { $number } made: { $name }
bar-review-since = Review copy { $number } made with the changes since copy { $since }: { $name }
bar-review-same = Review copy { $number } made; no changes since copy { $since }: { $name }
export-review = Review copy with line numbers
