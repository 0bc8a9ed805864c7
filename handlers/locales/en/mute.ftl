mute-until = <b>I am muted in this chat.</b> I will write again: { $moment }
mute-not = <b>I am not muted in this chat.</b>
mute-about = While I am muted, only the digest comes. Everything else follows in one message.
mute-example = /mute 2 days
mute-tomorrow-button = Until tomorrow 09:00
mute-off-button = Unmute
