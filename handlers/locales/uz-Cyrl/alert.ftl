alert-also = Шунингдек: { $outlets }
alert-more = яна { $count } та
alert-for = 🔔 { $queries }
alert-others = яна { $count } та нашр
alert-bundle =
    <b>{ $hold ->
        [quiet] Сокин соатларда
        [mute] Мен жим турганда
        [limit] Кунлик чегарадан ортиғи
       *[none] Шу орада
    }</b>: { $count } та воқеа
alert-digest = <b>Дайжест, { $day }</b>: { $count } та воқеа
alert-why = <b>Бу хабар нега келди</b>

alert-read-button = Ўқиш
alert-why-button = Нега?
alert-mute-button = Бу ҳақда ёзмаслик
alert-unmute-button = Бу ҳақда яна ёзиш
alert-settings-button = Созламалар
alert-back-button = Орқага

# Билдиришномалар, тегсиз.
alert-muted = Бу воқеа ҳақида шу чатда энди ёзмайман.
alert-unmuted = Бу воқеа ҳақида шу чатда яна ёзаман.
