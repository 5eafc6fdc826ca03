# Counting words

count-title = Length of the release
count-part = Part
count-words = Words
count-characters = Characters
count-wanted = Good length
count-body = Body
count-longest = Longest paragraph
count-all = The whole release
count-selection = Selection
count-most = up to { $most } words
count-between = { $least } to { $most } words
count-line = { $words } words, { $characters } characters
count-minutes = Time to read: { $minutes } min
count-hint = Length of each part
