mute-until = <b>Я здесь молчу.</b> Снова начну писать: { $moment }
mute-not = <b>Я пишу здесь как обычно.</b>
mute-about = Пока я молчу, приходит только дайджест. Остальное придёт потом, одним сообщением.
mute-example = /mute 2 дня
mute-tomorrow-button = До завтра, 09:00
mute-off-button = Снова писать
