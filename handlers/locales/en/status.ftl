status-title = <b>Status of this chat</b>
status-no-watches = There are no watches here yet: /watch
status-watches = Watches: { $active }; paused: { $resting }
status-muted = I keep quiet here and will write again: { $moment }
status-quiet = It is quiet now; the end: { $moment }
status-rests =
    { $state ->
        [paused] Telegram does not let me write here. I try again from time to time.
        [disabled] For a week Telegram did not let me write here, and I gave up. Take me out of the chat and add me again.
       *[blocked] I was taken out of this chat or blocked, and the watches rest: /watches
    }
status-nothing-waits = Nothing is waiting.
status-waiting = Waiting:
status-ready = • ready to be sent: { $count }
status-held =
    • { $hold ->
        [quiet] for the end of quiet hours
        [mute] until I write again
        [digest] for the digest
       *[limit] over the daily limit
    }: { $count } → { $moment }
status-last = The last message: { $moment }
status-none-sent = No message in the last 30 days.
status-lost = Not delivered in the last 30 days:
status-lost-part =
    • { $state ->
        [expired] too late to be told
        [dead] Telegram did not take it
       *[unconfirmed] nobody knows whether it came
    }: { $count }
status-closed =
    Closed topics: { $count }. Their messages { $place ->
        [main] go to the main chat.
       *[topic] wait; the choice is in /settings.
    }
