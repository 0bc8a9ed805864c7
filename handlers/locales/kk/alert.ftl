alert-also = Сондай-ақ: { $outlets }
alert-more = тағы { $count }
alert-for = 🔔 { $queries }
alert-others = тағы { $count } басылым
alert-bundle =
    <b>{ $hold ->
        [quiet] Тыныш сағаттарда
        [mute] Мен үндемегенде
        [limit] Күндік шектеуден артығы
       *[none] Осы аралықта
    }</b>: { $count } оқиға
alert-digest = <b>Дайджест, { $day }</b>: { $count } оқиға
alert-why = <b>Бұл хабар неге келді</b>

alert-read-button = Оқу
alert-why-button = Неге?
alert-mute-button = Бұл туралы жазбау
alert-unmute-button = Қайта жаза беру
alert-settings-button = Баптаулар
alert-back-button = Артқа

# Хабарландырулар, тегсіз.
alert-muted = Бұл оқиға туралы осы чатта енді жазбаймын.
alert-unmuted = Бұл оқиға туралы осы чатта қайта жазамын.
