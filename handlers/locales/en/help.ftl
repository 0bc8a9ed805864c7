help-private =
    <b>How to search</b>
    Just write what you are looking for: a word, a name or a whole headline. I find the articles that have all the words, in any of their forms.
help-group =
    <b>How to search</b>
    Write <code>/search</code> and your words, or reply to a message of mine with new words. I find the articles that have all the words, in any of their forms. Watches and settings are for administrators.
help-languages =
    <b>In any language, in any spelling</b>
    Write in the language you like: one word finds the articles in Kazakh, Uzbek, Russian and English alike. A misspelt word is read as the nearest one, and I say so. “Why these?” under the results shows what matched. In /settings you choose the letters for Uzbek and Kazakh texts.
help-query =
    <b>To be more exact</b>
    <code>"silk road"</code> – these words side by side
    <code>-gas</code> – without this word
    <code>lang:en</code> – in one language: kk, uz, ru, en
    <code>source:kazinform</code> – from one outlet
    <code>from:2025-11-01</code>, <code>to:2025-11-30</code> – since this day, until this day
help-common = For a very common word I show the best of the newest articles; add another word to reach the older ones.
help-watches =
    <b>To hear of new articles</b>
    <code>/watch { $example }</code> – I write as soon as such an article comes. All watches are in /watches; there they are changed and deleted.
help-hours =
    <b>At hours that suit you</b>
    <code>/quiet 23:00-7:00</code> – no messages at night
    <code>/mute 8h</code> – no messages for a while
    <code>/digest 9:00</code> – when the digest comes
    <code>/limit 20</code> – so many messages a day, the rest in one
    /settings has it all on one page, /status shows what is waiting.
help-command = /{ $name } – { $summary }
help-try = Press to see an example:
help-example = Rosatom lang:en
