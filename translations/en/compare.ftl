# The published text against the release.
compare-same = The published text is the release’s own; { $found } of { $of } paragraphs were found.
compare-summary = { $found } of the release’s { $of } paragraphs were found in the published text; differences: { $count }
compare-too-long = The pasted text has more than { $characters } characters. Copy only the release’s text from the site.

compare-lost = This paragraph is not in the published text: “{ $ours }”
compare-truncated = The end of this paragraph is missing: “{ $ours }”
compare-words-changed = A word was changed: “{ $ours }” became “{ $theirs }”
compare-words-lost = These words are missing: “{ $ours }”
compare-words-added = These words were added: “{ $theirs }”
compare-number = A number was changed: “{ $ours }” became “{ $theirs }”
compare-moved = This paragraph was moved: “{ $ours }”
compare-added = A paragraph inside the release is not ours: “{ $theirs }”
compare-zwnj-lost = A half-space was lost: “{ $ours }” became “{ $theirs }”
compare-arabic-letters = A Persian letter became an Arabic one: “{ $ours }” became “{ $theirs }”
compare-letter-forms = A letter took another form: “{ $ours }” became “{ $theirs }”
compare-digits = Digits took another form: “{ $ours }” became “{ $theirs }”
compare-quotes = Quotation marks were changed: “{ $ours }” became “{ $theirs }”
compare-brackets = Brackets were changed: “{ $ours }” became “{ $theirs }”
compare-punctuation = Punctuation was changed: “{ $ours }” became “{ $theirs }”
compare-diacritics = A hamza or a vowel mark was changed: “{ $ours }” became “{ $theirs }”
compare-spaces = A space was changed: “{ $ours }” became “{ $theirs }”
compare-link-lost = The link of this text was lost or changed: “{ $ours }”
compare-bold-lost = This text is no longer bold: “{ $ours }”
compare-zwnj-added = A half-space was added: “{ $ours }” became “{ $theirs }”
compare-kashida = A kashida was changed: “{ $ours }” became “{ $theirs }”
compare-odd-spaces = A double or non-breaking space came in: “{ $theirs }”
cli-help-compare = compare a release with its published text
