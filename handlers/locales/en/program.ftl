program-title = <b>The whole program</b>
program-queue = In the queue: { $ready }; held on purpose: { $held }
program-oldest = The oldest has been due for: { $age }
program-chats = Chats: { $chats }
program-chat =
    { $state ->
        [active] active
        [paused] out of reach
        [blocked] blocked
       *[disabled] given up
    }: { $count }
program-no-failures = No failures in the last day.
program-failures = Failures of the last day:
program-failure = • { $reason }: { $count }
program-troubles = Given up: { $count }. The latest:
program-trouble =
    • <code>{ $id }</code> { $state ->
        [dead] not taken
       *[unconfirmed] unconfirmed
    } ({ $reason }), chat <code>{ $chat }</code>, { $moment }
program-retry = Send one of them again: <code>/retry { $id }</code>
program-reason =
    { $key ->
        [too-many-requests] too many requests
        [out-of-reach] out of reach
        [refused] refused for now
        [blocked] blocked
        [no-answer] no answer
        [markup] markup
        [message-gone] message gone
        [topic-closed] topic closed
        [bad-request] bad request
        [upgraded] the chat moved
        [store] the store
        [nothing-to-change] nothing to change
        [nothing-to-tell] nothing to tell
        [fault-of-the-program] a fault of the program
        [whoever-sent-it-is-gone] the sender was lost
        [too-late] too late
       *[other] { $reason }
    }
