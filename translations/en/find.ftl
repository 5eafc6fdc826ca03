# Find and replace

find-bar = Find and replace
find-field = Find
find-new-field = Replace with
find-hint = Find in the text
find-new-hint = Replace with
find-next = Next
find-previous = Previous
find-close = Close
find-exact = Exact
find-exact-hint = Half-spaces, Arabic ye and kaf, digits, vowel marks, kashida and letter case count too
find-words = Whole words
find-words-hint = Only where it is a word of its own
find-pattern-mode = Pattern
find-pattern-hint = A regular expression; in the replacement \1 is the first group
find-selection = In selection
find-selection-hint = Only in the selected part of the text
find-replace = Replace
find-replace-all = All
find-replace-all-name = Replace all
find-replace-all-hint = Replace everything found, in one step
find-none = Not found
find-count = { $number } of { $all }
find-many = { $all } found
find-at-cell = { $count }, { $place }
find-wrapped-down = From the beginning
find-wrapped-up = From the end
find-cell = table, row { $row }, column { $column }
find-note = footnote { $number } in “{ $part }”
find-done = Replaced: { $count }.
find-left = Left as they are, for a footnote would be lost: { $count }.
find-read-only = This file is open for reading only; nothing is replaced in it.
find-locked = This release is issued and its text is locked; choose “Correct the issued release” first.
find-no-selection = Select a part of the text, then choose this.
find-pattern = The pattern is not right (character { $at }): { $reason ->
        [bracket] its brackets do not match
        [set] a square bracket is left open
        [range] the range in square brackets is reversed
        [repeat] there is nothing to repeat before the sign of repetition
        [escape] the character after \ has no meaning
        [group] the pattern has no such group
        [extension] the character after (? is unknown
        [behind] the look-behind must have a fixed width
       *[other] Python does not know it
    }.
find-template = The replacement is not right: { $reason ->
        [escape] the character after \ has no meaning; write \ twice for the sign itself
        [group] the pattern has no such group
       *[other] Python does not know it
    }.
find-pattern-large = This pattern is too large.
find-too-long = This pattern took too long and was stopped; make it simpler.
find-no-worker = The process that finds patterns could not be started; search without “Pattern”.
find-empty = Write something to find.
find-cli-count = Found: { $count }.
find-cli-done = Replaced: { $count }.
find-cli-would = To be replaced: { $count }; nothing is written yet.
