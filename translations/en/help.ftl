# All commands and the sheet of keys

palette-name = All commands
palette-hint = Type the name of a command

keys-title = Keys of Pressdesk
keys-find = Find a key or a command
keys-copy = Copy
keys-save = Save as text…
keys-copied = It is in the clipboard.
keys-saved = Written: { $name }

keys-typing = While typing
keys-zwnj = Half-space
keys-line = New line in the same paragraph
keys-block = New paragraph, or the next part
keys-tab = Next field in the text, or a list item one level in
keys-back-tab = Previous field, or a list item one level out
keys-delete-word = Delete the word before
keys-delete-next-word = Delete the word behind

keys-moving = Moving and selecting
keys-line-start = Beginning of the line
keys-line-end = End of the line
keys-text-start = Beginning of the release
keys-text-end = End of the release
keys-word-left = One word to the left
keys-word-right = One word to the right
keys-page = One screen up and down
keys-select = Select by letter and line
keys-select-word = Select word by word
keys-zoom = Zoom the page with the wheel

keys-window = Window
keys-context = Menu of this place
keys-menus = Menu bar
keys-next-control = Next control, outside the text
keys-close = Close the open window or bar

stage-hint = Esc or { $keys } brings everything back

recent-open = Open
recent-copy = Copy the file's path
recent-forget = Take off this list
menu-block-style = Block style
outline-go = Go to this part
mishap-title = Unforeseen error
mishap-head = Something went wrong in the program.
mishap-kept = A recovery copy of your text was written just now. Save the release under another name, close the program and open it again.
mishap-not-kept = No recovery copy could be written. Save the release under another name now, then close the program and open it again.
mishap-nothing = No release was open. If the program behaves oddly, close it and open it again.
mishap-note = The log says where the error arose, without any of your text. Nothing is sent anywhere. This message is shown once.
mishap-save = Save as…
mishap-copy = Copy report
mishap-copied = Copied
