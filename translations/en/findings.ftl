# Findings in the window

command-previous-finding = Previous finding
command-fix-finding = Fix the finding here
findings-tip = { $keys }: { $shall }
findings-fix-alike = { $count ->
    [2] Fix both of this kind
   *[other] Fix all { $count } of this kind
 }
findings-fix-all = { $count ->
    [1] Fix
    [2] Fix both
   *[other] Fix all { $count }
 }
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
