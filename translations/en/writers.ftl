writers-letterhead-unknown = There is no letterhead with the id “{ $letterhead }”. Choose one of the letterheads listed in the settings.
writers-media-missing = The photo file “{ $media }” is not in the release and was left out. Add the photo to the release again.
writers-logo-unreadable = The logo could not be read, so the letterhead was made without it. Choose another SVG, PNG or JPEG file in the settings.
writers-link-dropped = The link “{ $link }” was not recognised as safe, so only its text was kept. Write the address with http, https, mailto or tel.
writers-photo-unreadable = The photo “{ $media }” could not be read and was left out. Add a sound JPEG or PNG to the release.
writers-pdf-text-layer-stock = The version of the PDF engine ({ $version }) is not a known one, so half-spaces are lost in the PDF text. Install the version shipped with the program.
writers-glyphs-missing = The letterhead’s font has no shape for these characters, so the PDF shows a replacement sign: { $characters }. Remove them from the text or write them in words.
writers-fragment-photos = The HTML fragment leaves out { $count } photos of the release; upload them to the site itself.
card-no-photo = The photo “{ $media }” is too small for a card or cannot be read, so the card has no photo. Put a photo at least 540 pixels wide into the release.

# Mail
eml-photos-left-out = { $count ->
    [one] One photo does
   *[other] { $count } photos do
} not fit into the mail and were not attached. Send them separately from the bundle.
