why-title = <b>Why these articles</b>
why-missing = • “{ $sought }” – not in this article
why-reason =
    • “{ $sought }” → { $found } ({ $evidence ->
        [exact] just so
        [word] the word
        [meaning] the same meaning
       *[spelling] the same name or loanword
    })
