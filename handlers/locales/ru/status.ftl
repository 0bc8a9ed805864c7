status-title = <b>Состояние этого чата</b>
status-no-watches = Подписок здесь пока нет: /watch
status-watches = Подписки: { $active }; на паузе: { $resting }
status-muted = Я здесь молчу, снова начну писать: { $moment }
status-quiet = Сейчас тихие часы, закончатся: { $moment }
status-rests =
    { $state ->
        [paused] Telegram не даёт мне здесь писать. Время от времени пробую снова.
        [disabled] Telegram неделю не давал мне здесь писать, и я больше не пробую. Удалите меня из чата и добавьте снова.
       *[blocked] Меня удалили из чата или заблокировали, подписки на паузе: /watches
    }
status-nothing-waits = Ничего не ждёт отправки.
status-waiting = Ждёт отправки:
status-ready = • готово к отправке: { $count }
status-held =
    • { $hold ->
        [quiet] до конца тихих часов
        [mute] пока я молчу
        [digest] для дайджеста
       *[limit] сверх дневного лимита
    }: { $count } → { $moment }
status-last = Последнее сообщение: { $moment }
status-none-sent = За последние 30 дней сообщений не было.
status-lost = Не доставлено за последние 30 дней:
status-lost-part =
    • { $state ->
        [expired] устарело
        [dead] Telegram не принял
       *[unconfirmed] неизвестно, дошло ли
    }: { $count }
status-closed =
    Закрытые темы: { $count }. Сообщения для них { $place ->
        [main] идут в основной чат.
       *[topic] ждут; изменить это можно в /settings.
    }
