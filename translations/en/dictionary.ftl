# The dictionaries of the proofreader and what is let stand.
dictionary-nothing = Your dictionary is still empty.
dictionary-in = “{ $words }” is in your dictionary and is not marked again.
dictionary-term = From now on “{ $words }” is proposed for “{ $wrong }”.
dictionary-out = “{ $words }” was taken out of your dictionary.
dictionary-none = “{ $words }” is not in your dictionary.
dictionary-same = Both sides are “{ $words }”. Write what shall stand instead.
dictionary-empty = There is no word to add. Write a word or a phrase.
dictionary-office = The office writes “{ $words }” for “{ $wrong }”. If that must change, change the office’s dictionary.
dictionary-no-rule = There is no rule with the id “{ $rule }”.
dictionary-lines = Line { $line } of the dictionary { $file } could not be read ({ $count } lines in all). A line is a word or “wrong = right”; the other lines count.
dictionary-gone = The office’s dictionary ({ $path }) is out of reach; only your own words count.
dictionary-closed = The dictionary { $file } could not be opened ({ $reason }); its words do not count.
dictionary-coding = The dictionary { $file } is not UTF-8 text. Save it in that encoding.
dictionary-large = The dictionary { $file } is larger than { $megabytes } megabytes and was not read.
dictionary-origin-own = your own
dictionary-origin-office = office
