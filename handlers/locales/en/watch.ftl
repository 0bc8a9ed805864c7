# Three queries that find something in the articles shipped with the program; at most 20 characters each.
watch-example-1 = Tokayev
watch-example-2 = railway
watch-example-3 = nuclear power plant

watch-ask =
    <b>What should I watch for?</b>
    Reply to this message with a word, a name or a whole query, for example: <code>{ $example }</code>
watch-preview = Watch for “<b>{ $query }</b>”?
watch-month =
    { $count ->
        [one] In the last 30 days that would have been { $count } message.
       *[other] In the last 30 days that would have been { $count } messages.
    }
watch-nothing = Nothing came in the last 30 days; I will write as soon as something does.
watch-broad = That is a lot for one chat: add a word, or narrow it down with <code>lang:en</code> or <code>source:kazinform</code>. Or take it all in the digest.
watch-nearest = No article has “{ $typed }” so far; the nearest word is “{ $sought }”.
watch-latest = The latest:
watch-cancelled = All right, no watch was added.

watch-kept =
    { $place ->
        [topic] Done: I am watching for “<b>{ $query }</b>” in this topic.
       *[chat] Done: I am watching for “<b>{ $query }</b>”.
    }
watch-tells-now = I will write as soon as an article comes.
watch-tells-digest = New articles come with the digest: { $when }.
watch-tells-quiet = From { $start } to { $end } I stay quiet; what comes meanwhile follows in one message.
watch-tells-muted = I am muted in this chat for now; what comes meanwhile follows in one message: { $moment }.

watch-list = <b>Watches in this chat</b>
watch-choose = <b>Which watch should I delete?</b>
watch-empty = There are no watches in this chat yet. Write /watch and a word, and I will tell you about every new article. For example:
watch-mode =
    { $mode ->
        [now] at once
       *[digest] in the digest
    }
watch-paused = ⏸ paused
watch-sent =
    { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }
watch-corrections = with corrections
watch-place =
    { $place ->
        [main] in the main chat
       *[topic] in another topic
    }
watch-made = since { $day }
watch-edit =
    <b>What should this watch look for?</b>
    Now: <code>{ $query }</code>
    Reply to this message with the new words.
watch-corrections-note = I will also write when an outlet changes the title or the figures of what I told you.
watch-deleted = Watch deleted: “<b>{ $query }</b>”.

watch-add-button = Watch
watch-anyway-button = Watch anyway
watch-digest-button = Digest only
watch-nearest-button = Watch “{ $word }”
watch-cancel-button = Cancel
watch-undo-button = Undo
watch-all-button = My watches
watch-pause-button = Pause
watch-resume-button = Resume
watch-now-button = At once
watch-corrections-button =
    { $state ->
        [on] Corrections: on
       *[off] Corrections: off
    }
watch-edit-button = Edit words
watch-delete-button = Delete
