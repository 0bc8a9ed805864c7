alert-also = Также: { $outlets }
alert-more = ещё { $count }
alert-for = 🔔 { $queries }
alert-others =
    { $count ->
        [one] ещё { $count } издание
        [few] ещё { $count } издания
        [many] ещё { $count } изданий
       *[other] ещё { $count } издания
    }
alert-bundle =
    <b>{ $hold ->
        [quiet] За тихие часы
        [mute] Пока я молчал
        [limit] Сверх дневного лимита
       *[none] Тем временем
    }</b>: { $count ->
        [one] { $count } сюжет
        [few] { $count } сюжета
        [many] { $count } сюжетов
       *[other] { $count } сюжета
    }
alert-digest =
    { $count ->
        [one] <b>Дайджест, { $day }</b>: { $count } сюжет
        [few] <b>Дайджест, { $day }</b>: { $count } сюжета
        [many] <b>Дайджест, { $day }</b>: { $count } сюжетов
       *[other] <b>Дайджест, { $day }</b>: { $count } сюжета
    }
alert-why = <b>Почему пришло это сообщение</b>

alert-read-button = Читать
alert-why-button = Почему?
alert-mute-button = Не писать об этом
alert-unmute-button = Снова писать об этом
alert-settings-button = Настройки
alert-back-button = Назад

# Уведомления, без тегов.
alert-muted = Об этом сюжете я здесь больше не пишу.
alert-unmuted = Об этом сюжете я здесь снова пишу.
