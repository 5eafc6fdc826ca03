# Commands (menus, toolbar, tooltips)
command-new = New release…
command-open = Open…
command-import = Import text…
command-import-clipboard = Import from the clipboard
command-save = Save
command-save-as = Save as…
command-close = Close release
command-settings = Settings…
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-cut = Cut
command-copy = Copy
command-paste = Paste
command-paste-plain = Paste text only
command-select-all = Select all
command-outline = Outline
command-form = Template form
command-preview = PDF preview
command-zoom-in = Larger
command-zoom-out = Smaller
command-zoom-normal = Normal size
command-look-light = Light look
command-look-dark = Dark look
command-look-system = System look
command-photo = Photo…
command-photo-fields = Photo details…
command-table = Table…
command-quote = Quote
command-zwnj = Zero-width non-joiner
command-bold = Bold
command-italic = Italic
command-underline = Underline
command-ltr = Isolate left to right
command-link = Link…
command-list = List
command-list-numbers = Numbered list
command-intertitle = Intertitle
command-paragraph = Body text
command-findings = Findings
command-next-area = Next area of the window
command-next-finding = Next finding
command-issue = Issue
command-correct = Correct the issued release…
command-copy-code = Copy the news code
command-export = Export
command-sample = Ready-made sample
command-about = About Pressdesk

menu-bar = Menus
menu-file = File
menu-edit = Edit
menu-view = View
menu-insert = Insert
menu-format = Format
menu-review = Review
menu-publish = Publish
menu-help = Help
menu-recent = Recent files
toolbar = Toolbar

style-box = Kind of block
style-paragraph = Body
style-intertitle = Intertitle
style-quote = Quote
style-list = List
style-list-numbers = Numbered list

# Docks
outline-title = Outline
outline-empty = (empty)
form-title = Template form
findings-title = Findings
preview-title = PDF preview
dock-more = Options of “{ $name }”
dock-float = Float
dock-other-side = Move to the other side
dock-close = Close

form-count = { $filled } of { $all } fields filled
form-none = This release was not made from a template and has no form.
form-required = { $name }, required to issue
form-needed = Required to issue
form-choose = Choose
form-part = { $name }, { $part }
form-person-name = Name
form-person-post = Post
form-person-organisation = Organisation
form-number = Number
form-unit = Unit

findings-all = All { $count }
findings-error = Errors { $count }
findings-warning = Suggestions { $count }
findings-style = Style { $count }
notice-go = Go to text
notice-none = Nothing is left to fix.
notices-title = List of notes
severity-error = Error
severity-warning = Suggestion
severity-style = Style
severity-info = Note

preview-page = Page { $number } of { $count }
preview-smaller = Smaller preview
preview-larger = Larger preview
preview-busy = Making the preview…
preview-ready = Up to date. Click a paragraph to go to it in the text.
preview-stale = Updating…

# Message bar
message-bar = Message
message-close = Close the message
bar-issued = This release is issued and its text is locked.
bar-issued-already = This release is already issued; correct it to change the text.
bar-stamped = The release is issued with the code { $code }.
bar-code-copied = The news code is on the clipboard.
bar-imported = The text is imported.
bar-imported-notices = The text is imported; there are { $count } notes to look at.
bar-export-notices = The files are made; there are { $count } notes to look at.
bar-see-list = See the list
bar-clipboard-empty = There is no text on the clipboard; copy some first.
bar-language = The new language is used from the next start on.
bar-no-photo = Put the cursor on a photo first.
task-failed = This was not finished: { $reason }

# Status bar
status-saved = Saved
status-unsaved = Not saved
status-never-saved = Never saved
status-words = { $words } words, { $minutes } min to read
status-code = News code: { $code }
status-code-none = on issue
status-code-hint = Click to copy the news code
status-errors = Errors: { $count }
status-others = Suggestions: { $count }
status-no-findings = No errors
status-zoom = Page size
percent-sign = %
comma = ,

# Start page
start-title = Start page
start-forecast = forecast
start-occasion-note = Today’s occasion. Its official name and the date are put into the message.
start-no-occasion = The calendar has no occasion today.
start-write-message = Write the message
start-new = New release from a template
start-all-templates = All { $count } templates
start-for-occasion = For { $name }
start-recent = Recent files
start-recent-none = There is no file yet. Begin with a template or drop a text here.
start-open-other = Open another file…
start-coming = Coming days
start-calendar = Calendar of occasions
calendar-note = Choose a day to begin its message.
start-holiday = holiday
start-import = Import text
start-import-note = Drop a text or a saved web page onto this window.
start-import-choose = Choose a file…
state-draft = Draft
state-issued = Issued
state-code-on-issue = Code on issue
when-today = Today
when-yesterday = Yesterday
untitled = Untitled release

search-hint = Search files and templates
search-name = Search templates, recent files and commands
search-results = Search results
search-none = Nothing has this name.
search-chosen = { $name }, { $number } of { $count }
found-template = Template
found-file = Recent file
found-command = Command
found-place = Place
foot-no-office = The organisation’s name is not in the settings yet
foot-desk-own = Code register on this computer
foot-desk-shared = Shared code register

# Gallery
gallery-title = New release
gallery-note = Choose a template; fill in the fields here or in the text.
gallery-search = Search templates
gallery-kinds = Kinds
gallery-cards = Templates
gallery-none = There is no template of that name.
gallery-kind-all = All
gallery-kind-news = News and reports
gallery-kind-messages = Messages
gallery-kind-information = Information
gallery-kind-office = Office and legal
gallery-create = Create draft
gallery-complete = All required fields are filled.
gallery-missing = { $count } required fields left: { $names }

# Export
export-title = Export
export-question = What do you want to make?
format-pdf = PDF
format-pdf-note = For review and the archive; PDF/A and PDF/UA
format-docx = DOCX
format-docx-note = For editing by the media; the typeface is inside
format-html = Web page
format-html-note = One complete HTML file with the photos
export-letterhead = Letterhead
export-first-page = First page of the release in this letterhead
export-draft-note = Not issued yet; the files are marked as a draft.
export-folder = Folder
export-choose = Choose…
export-make = Make
export-open = Open
export-open-folder = Open folder
export-progress = Progress
export-waiting = Waiting
export-making = Being made…
export-written = Made
export-stopped = Not made
export-stop = Stop
export-stopping = Stops after this file…
export-step = { $done } of { $all } made; now { $name }
export-done = { $count } files made.
export-none-chosen = Choose at least one.
export-size = { $size } KB

# Issue
issue-title = Issue release
issue-next-code = Next code
issue-no-code = Unknown
issue-when = Date and time of issue
issue-instant = { $date }, { $time }
issue-note = With “Issue” the code belongs to this release for ever and is not taken back.
issue-ready = Ready to issue
issue-not-ready = Not ready: { $count } errors
issue-fine = In order: { $parts }
issue-fine-note = { $headline } words in the headline, { $lead } in the lead
issue-policy = Your organisation does not accept issuing with errors.
issue-accept = Issue
issue-first-error = Go to the first error

# Questions
unsaved-title = Unsaved changes
unsaved-question = Save “{ $name }”?
unsaved-note = Without saving, the latest changes of this release are lost.
unsaved-save = Save
unsaved-discard = Do not save
ask-link-title = Link
ask-link-label = Address
ask-link-note = Type the full address. An empty one takes the link away.
ask-link-accept = Set link
ask-correct-title = Correct the issued release
ask-correct-label = What is corrected?
ask-correct-note = The new revision keeps the news code and has to be issued again.
ask-correct-accept = Begin correction
ask-table-title = Table
ask-table-rows = Number of rows
ask-table-columns = Number of columns
ask-table-accept = Insert table
ask-photo-title = About the photo
ask-photo-photographer = Photographer
ask-photo-alt = Alt text
ask-photo-note = The alt text describes the photo to those who do not see it.
ask-photo-accept = Set

button-cancel = Cancel
button-close = Close
button-later = Later
button-save = Save

# Files
file-open-title = Open a release
file-import-title = Import text
file-import-kinds = Text and web pages
file-save-title = Save the release
file-kind = Pressdesk file
ask-photo-caption = Caption
file-photo-title = Choose a photo
file-photos = Photos

# Settings and about
settings-title = Settings
settings-groups = Pages of the settings
settings-managed = Managed by your organisation
about-title = About Pressdesk
about-version = Version { $version }
about-note = From writing to issuing and exporting a release, for Persian-speaking press offices.
about-licence = Licensed under Apache-2.0. Typeface: Vazirmatn (OFL). Icons: Tabler (MIT).
