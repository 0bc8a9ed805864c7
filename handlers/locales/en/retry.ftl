retry-example = /retry all
retry-done =
    { $count ->
        [one] { $count } message is in the queue again. What became of it is in /status.
       *[other] { $count } messages are in the queue again. What became of them is in /status.
    }
retry-nothing = No such message was given up; /status shows those that were.
retry-button = Send all again: { $count }
