### What is said when a published text is read.

read-too-large = The file has { $megabytes } MB, which is more than the limit. Cut out the text of the release and read it again.
read-not-text = This file is not a text. Choose a text file or a saved web page.
read-no-page = No web page was found in this file. Save the page again in the browser.
read-unknown-kind = Files of kind { $extension } are not read. Save the text as docx, txt or html.
read-empty = No text was found in this file. Choose another file or write the text yourself.
read-encoding = The text was read as { $encoding }. Check the Persian letters.
read-decoding-damaged = { $count } characters could not be read and stand as �. Compare these places with the original.
read-controls-replaced = { $count } control characters were replaced by �. Compare these places with the original.
read-breaks-made = { $count } line or page breaks (as Word has them) became new lines. Please check their places.
read-overrides-removed = { $count } hidden characters that turn the direction of the text were removed. Look at the order of the words.
read-space-trimmed = White space at the start or end of { $count } paragraphs was removed. Nothing needs to be done.
read-page-too-deep = The page is nested too deeply and part of it may be missing. Compare the text with the page.
read-boilerplate-dropped = This text of the site was left out: “{ $text }”. If it belongs to the release, put it back.
read-related-dropped = This link or heading of related items was left out: “{ $text }”. If it belongs to the release, put it back.
read-clock-dropped = This line was not taken for the date of the release and was left out: “{ $text }”. If it is the date, write it into the details.
read-scripts-dropped = { $count } scripts of the page were left out. Nothing needs to be done.
read-label-dropped = The label “{ $text }” was removed and its text put in its place. Look at it.
read-struck-kept = “{ $text }” was struck through on the page and stands in the text without the line. Remove it if it was deleted.
read-raised-flat = “{ $text }” stood above or below the line on the page and is now on the line. Please check it.
read-link-dropped = The link to “{ $address }” was removed and its text kept. Write the right address if it is needed.
read-picture-left = A picture of the page was not fetched: { $address }. Its caption: “{ $text }”. Add the picture from its own file.
read-picture-unread = A picture inside the page could not be read. Add it from its own file.
read-caption-dropped = The caption of a picture that was not read was left out: “{ $text }”. Write it when you add the picture.
read-stamp-taken = The stamp of the site was taken from this line: “{ $line }”. Look at the date and the site's code in the details.
read-stamp-weekday = The weekday of this line does not fit its date: “{ $line }”. Check the date.
read-stamp-gregorian = The Gregorian date of this line does not fit the Jalali one: “{ $line }”. Check the date.
read-stamp-century = The year of this line has two digits and its century was guessed: “{ $line }”. Check the date.
read-stamp-page = The printed date ({ $printed }) differs from the page's own ({ $page }). The printed one was taken; check it.
read-second-code = There was another news code in the text ({ $code }). { $kept } was taken; check it.
read-code-from-address = The site's news code was guessed from the address: { $code }. Check it.
read-tags-taken = The tags went to the details: “{ $text }”. Look at them there.
read-source-taken = The source went to the details: “{ $text }”. Look at it there.
read-byline-taken = The writer's name went to the details: “{ $text }”. Look at it there.
read-service-taken = The service went to the details: “{ $text }”. Look at it there.
read-link-taken = The address of the release went to the details: “{ $text }”. Look at it there.
read-embargo-taken = The embargo was taken from this line: “{ $line }”. Look at it in the details.
read-embargo-day = The embargo has no hour, so the start of that day was taken: “{ $line }”. Write the hour into the details.
read-embargo-unread = The date of the embargo could not be read and the line stays in the text: “{ $line }”. Write the time into the details.
read-end-mark-repaired = The spelling of the end mark “{ $text }” was repaired. Nothing needs to be done.
read-end-mark-split = The end mark “{ $text }” was cut off the end of a paragraph. Nothing needs to be done.
read-desk-number = “{ $text }” was taken for a number or mark of the newsroom, not for a news code. If it belongs to the text, put it back.
read-continues = The text says that it is continued. Add the next part.
read-text-after-end = There was text after the end mark, and it was kept: “{ $text }”. Delete it if it is not part of the release.
read-attachment-kept = The link to an attachment stays in the text: “{ $text }”. Add the file by itself.
read-repeated = This text stood twice and was kept once: “{ $text }”. Nothing needs to be done.
read-headline-guessed = The first line was taken as the headline. Look at it.
read-no-headline = No headline was found. Write the headline.
read-lead-guessed = The paragraph after the headline was taken as the lead. Look at it.
read-no-lead = No lead was found. Write one if it is needed.
read-intertitle-guessed = “{ $text }” was taken as an intertitle. Look at it.
read-attribution = The release is attributed to “{ $source }”. Look at the source in the details.
read-quotes = { $count } quotations were found in the text. Look at who speaks.
read-more-dropped = { $count } more texts were left out. Compare the text with the original.
read-list-made = { $count } lines with bullets became a list and lost their bullets. Look at the list.
read-no-article = No web page was found in this archive. Save the page as html.

# The clipboard.
clip-file-pictures = { $count } pictures stayed on the computer they came from and were not on the clipboard. Add them from the original file.
clip-remote-pictures = { $count } pictures on the internet were not downloaded. Add them from the original file if you need them.
clip-unread-pictures = { $count } pictures on the clipboard could not be read. Add them from the original file.
clip-deletions = { $count } pieces marked as deleted in Word were left out. Compare the text with the original.
clip-hidden = { $count } hidden pieces were left out. Compare the text with the original.
clip-embeds = { $count } buttons, forms, videos or drawings were left out. Write their address if you need it.
clip-remarks = { $count } margin comments were left out. Nothing needs doing.
clip-insertions = { $count } tracked insertions of Word were accepted. Check them.
clip-trackers = { $count } tracking marks were taken off links. Nothing needs doing.
clip-dots = { $count } one-dot tracking pictures were left out. Nothing needs doing.
clip-scripts = { $count } scripts were left out. Nothing needs doing.
clip-looks = Fonts, colours and sizes were left out. Nothing needs doing.
clip-merged = { $count } merged table cells were split. Check the table.
clip-notes = { $count } footnotes were put in their places. Check them.
clip-joined-lines = { $count } broken lines were joined to the line before. Check the paragraphs.
clip-lists = { $count } bulleted lines became a list. Check the list.
clip-letters = { $count } Arabic letters became Persian. Nothing needs doing.
clip-forms = { $count } old shaped characters became plain letters. Compare a few words with the original.
clip-joiners = { $count } signs such as ¬ became a zero-width non-joiner or were removed. Check a few words.
clip-marks = { $count } idle invisible characters were removed. Nothing needs doing.
clip-spaces = { $count } repeated or non-breaking spaces were removed. Nothing needs doing.

clip-file-pictures-short = { $count ->
    [one] 1 local picture
   *[other] { $count } local pictures
}
clip-remote-pictures-short = { $count ->
    [one] 1 outside picture
   *[other] { $count } outside pictures
}
clip-unread-pictures-short = { $count ->
    [one] 1 unreadable picture
   *[other] { $count } unreadable pictures
}
clip-deletions-short = { $count ->
    [one] 1 deletion of Word
   *[other] { $count } deletions of Word
}
clip-hidden-short = { $count ->
    [one] 1 hidden piece
   *[other] { $count } hidden pieces
}
clip-embeds-short = { $count ->
    [one] 1 button or video
   *[other] { $count } buttons or videos
}
clip-remarks-short = { $count ->
    [one] 1 margin comment
   *[other] { $count } margin comments
}
clip-insertions-short = { $count ->
    [one] 1 tracked insertion
   *[other] { $count } tracked insertions
}
clip-trackers-short = { $count ->
    [one] 1 link tracker
   *[other] { $count } link trackers
}
clip-dots-short = { $count ->
    [one] 1 tracking picture
   *[other] { $count } tracking pictures
}
clip-scripts-short = { $count ->
    [one] 1 script
   *[other] { $count } scripts
}
clip-looks-short = fonts and colours
clip-merged-short = { $count ->
    [one] 1 merged cell
   *[other] { $count } merged cells
}
clip-notes-short = { $count ->
    [one] 1 footnote
   *[other] { $count } footnotes
}
clip-joined-lines-short = { $count ->
    [one] 1 broken line
   *[other] { $count } broken lines
}
clip-lists-short = { $count ->
    [one] 1 bulleted line
   *[other] { $count } bulleted lines
}
clip-letters-short = { $count ->
    [one] 1 Arabic letter
   *[other] { $count } Arabic letters
}
clip-forms-short = { $count ->
    [one] 1 shaped character
   *[other] { $count } shaped characters
}
clip-joiners-short = { $count ->
    [one] 1 non-joiner
   *[other] { $count } non-joiners
}
clip-marks-short = { $count ->
    [one] 1 invisible character
   *[other] { $count } invisible characters
}
clip-spaces-short = { $count ->
    [one] 1 extra space
   *[other] { $count } extra spaces
}

# Word files.
docx-encrypted = This Word file has a password and was not read. Open it in Word, remove the password and save it again.
docx-old = This file has the old form of Word (doc) and cannot be read. Open it in Word and save it as docx.
docx-not-word = This is no Word file. Choose a file of kind docx.
docx-damaged = The part “{ $part }” of this Word file is damaged. Get an undamaged copy, or open it in Word and save it again.
docx-too-large = The content of this Word file is larger than the limit ({ $megabytes } megabytes in all). Make the photos smaller and save it again.
docx-too-many = This Word file has more than { $count } elements and was not read. Put the text of the release into a new file.
docx-too-deep = This Word file is nested too deeply and was not read. Put its text into a new file.
docx-changes-accepted = The text had { $count } tracked changes: what was inserted stays, what was deleted is gone. Look at the text.
docx-comments-dropped = { $count } comments of Word were left out. If something in them is still to be done, look into the original file.
docx-object-dropped = { $count } objects of other programs (such as charts or sheets) were left out. Add them as pictures if they are needed.
docx-picture-outside = { $count } pictures lay outside of the file and were not fetched. Add each from its own file.
docx-picture-unread = A picture of the Word file could not be read. Its description: “{ $text }”. Add it from its own file.
docx-text-box = The text of { $count } boxes was put after its paragraph. Look at its place.
docx-formula = { $count } formulas came as their characters only. Compare them with the original.
docx-hidden-dropped = This text was hidden in Word and was left out: “{ $text }”. If it belongs to the release, put it back.
docx-macros-ignored = The file has macros; they were neither read nor run. Nothing needs to be done.
docx-symbols-lost = { $count } signs of symbol fonts could not be read. Compare the text with the original.
docx-letters-lost = { $count } characters of this Word file were not read. Compare the text with the original.
docx-margin-dropped = The text of a header or footer was left out: “{ $text }”. If it belongs to the release, put it back.
docx-furniture-dropped = This line is made from the details of the release and was left out of the text: “{ $text }”. Look at the details.
docx-note-loose = A footnote had no text before it and was put on an asterisk: “{ $text }”. Look at its place.
docx-blank-field = The empty field “{ $text }” came as plain text. Replace it with words of the release.
