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
compare-count = { $name }: { $count }

# The kinds by name, for counts.
compare-name-lost = Lost paragraphs
compare-name-truncated = Cut paragraphs
compare-name-words-changed = Changed words
compare-name-words-lost = Missing words
compare-name-words-added = Added words
compare-name-number = Changed numbers
compare-name-moved = Moved paragraphs
compare-name-added = Added paragraphs
compare-name-zwnj-lost = Lost half-spaces
compare-name-arabic-letters = Arabic letters
compare-name-letter-forms = Letter forms
compare-name-digits = Digit forms
compare-name-quotes = Quotation marks
compare-name-brackets = Brackets
compare-name-punctuation = Punctuation
compare-name-diacritics = Hamza and vowel marks
compare-name-spaces = Spaces
compare-name-link-lost = Lost links
compare-name-bold-lost = Bold text
compare-name-zwnj-added = Added half-spaces
compare-name-kashida = Kashida
compare-name-odd-spaces = Double or non-breaking spaces

cli-help-compare = compare a release with its published text
