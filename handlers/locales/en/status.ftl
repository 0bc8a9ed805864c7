status-title = <b>Status of this chat</b>
status-no-watches = There are no watches here yet: /watch
status-watches = Watches: { $active }; paused: { $resting }
status-muted = Muted; I will write again: { $moment }
status-quiet = Quiet hours now; they end: { $moment }
status-rests =
    { $state ->
        [paused] Telegram does not let me write here. I keep trying from time to time.
        [disabled] Telegram has not let me write here for a week, and I have stopped trying. Remove me from the chat and add me again.
       *[blocked] I was removed from this chat or blocked, and its watches are paused: /watches
    }
status-nothing-waits = Nothing is waiting.
status-waiting = Waiting:
status-ready = • ready to be sent: { $count }
status-held =
    • { $hold ->
        [quiet] until quiet hours end
        [mute] until I am unmuted
        [digest] for the digest
       *[limit] over the daily limit
    }: { $count } → { $moment }
status-last = The last message: { $moment }
status-none-sent = No message in the last 30 days.
status-lost = Not delivered in the last 30 days:
status-lost-part =
    • { $state ->
        [expired] out of date
        [dead] refused by Telegram
       *[unconfirmed] may or may not have arrived
    }: { $count }
status-closed =
    Closed topics: { $count }. Their messages { $place ->
        [main] go to the main chat.
       *[topic] wait; you can change this in /settings.
    }
