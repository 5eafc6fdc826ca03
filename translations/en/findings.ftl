# Findings in the window

command-previous-finding = Previous finding
command-fix-finding = Fix the finding here
findings-tip = { $keys }: { $shall }
findings-fix-alike = Fix all { $count } of this kind
findings-fix-alike-both = Fix both of this kind
findings-fix-all = Fix all { $count }
findings-fix-both = Fix both
findings-fix = Fix
findings-show = Show in the list of findings
findings-why = Why? About this rule
findings-none-here = The caret is on no finding. F8 goes to the next one.
findings-no-fix = There is no ready fix for this one; it is for you to decide.
findings-changed = The text has changed since it was checked; nothing was altered. It is being read again.
findings-fixed = { $count } fixed. Ctrl+Z takes it back.
findings-row = { $found }, instead { $shall }
findings-clean = The text is clean.
findings-clean-note = No error and no suggestion is left.
findings-filtered = There is nothing of this sort.
findings-head = { $name }, { $count } findings
findings-keys = Next finding { $keys }, fix { $fix }

# Before and after

command-fix-safe = Fix safe ones…
changes-list = List of changes
changes-all = Choose all
changes-none = None
changes-apply = Make the changes
changes-count = { $count } of { $all } changes chosen
safe-title = Fix safe ones
safe-note = These fixes keep every letter and digit and have only one reading. Take the tick from what you do not want; all of them are one step to undo.
safe-none = No safe fix is left.
safe-more = { $count } fixed. { $left } more safe fixes are left.
safe-see = See

# Letting a finding stand

findings-let-here = Ignore here
findings-let-everywhere = Ignore in this release
findings-let-always = Always accept (add to dictionary)
findings-let-off = Switch this rule off
findings-ignore = Ignore
findings-accepted = “{ $words }” is in your dictionary now.
findings-off = The rule “{ $name }” is off.
findings-on = Switch on

# Before issuing

issue-not-ready = The release is not ready to be issued; it has { $count } errors. The first: { $first }
issue-errors-left = { $count } errors are left; they do not stop you
issue-several = { $name }: { $count }. { $words }
issue-words = “{ $words }”
issue-quiet = There are { $count } more of style. They do not stop you.
# Half-spaces given back

command-restore-joiners = Restore half-spaces…
restore-title = Restore half-spaces
restore-note = Text from elsewhere has sometimes lost its half-spaces. What is safe is ticked; choose among the other proposals yourself. All together are one step to undo.
restore-none = No lost half-space was found.
restore-done = { $count ->
    [one] One half-space is back. Ctrl+Z takes it away.
   *[other] { $count } half-spaces are back. Ctrl+Z takes them away.
 }
