why-title = <b>Why these articles</b>
why-missing = • “{ $sought }” – not in this article
why-reason =
    • “{ $sought }” → { $found } ({ $evidence ->
        [exact] exactly as written
        [word] the same word
        [meaning] the same meaning
       *[spelling] the same name or loanword
    })
