alert-also = Also: { $outlets }
alert-more = { $count } more
alert-for = 🔔 { $queries }
alert-others =
    { $count ->
        [one] { $count } more outlet
       *[other] { $count } more outlets
    }
alert-bundle =
    <b>{ $hold ->
        [quiet] During quiet hours
        [mute] While I was muted
        [limit] Over the daily limit
       *[none] Meanwhile
    }</b>: { $count ->
        [one] { $count } story
       *[other] { $count } stories
    }
alert-digest =
    { $count ->
        [one] <b>Digest, { $day }</b>: { $count } story
       *[other] <b>Digest, { $day }</b>: { $count } stories
    }
alert-why = <b>Why this message</b>

alert-read-button = Read
alert-why-button = Why?
alert-mute-button = Mute this story
alert-unmute-button = Unmute this story
alert-settings-button = Settings
alert-back-button = Back

# Notices, plain.
alert-muted = I will not write about this story here any more.
alert-unmuted = I will write about this story here again.
