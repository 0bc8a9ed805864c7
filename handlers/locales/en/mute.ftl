mute-until = <b>I keep quiet here.</b> I will write again: { $moment }
mute-not = <b>I write here as usual.</b>
mute-about = While I keep quiet only the digest comes. All else comes after that, in one message.
mute-example = /mute 2 days
mute-tomorrow-button = Until tomorrow 09:00
mute-off-button = Write again
