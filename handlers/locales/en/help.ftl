help-private =
    <b>Search</b>
    Just write a word, a name or a headline in Kazakh, Uzbek, Russian or English: I find the articles in all four languages. To narrow it down:
help-group =
    <b>Search</b>
    Write <code>/search { $example }</code> or reply to a message of mine with new words, in Kazakh, Uzbek, Russian or English: I find the articles in all four languages. To narrow it down:
help-query =
    <code>"silk road"</code> – these words side by side
    <code>-gas</code> – without this word
    <code>lang:en</code> – in one language: kk, uz, ru, en
    <code>source:kazinform</code> – from one outlet
    <code>from:2025-11-01 to:2025-11-30</code> – within these days
help-watches =
    <b>Watches</b>
    <code>/watch { $example }</code> – I write as soon as an article comes
help-hours = <b>Hours</b>
help-settings = <b>Settings</b>
help-command = /{ $name } – { $summary }
help-try = Press to see an example:
help-example = Rosatom lang:en
