program-title = <b>Вся программа</b>
program-queue = В очереди: { $ready }; намеренно ждут: { $held }
program-oldest = Самое старое просрочено на: { $age }
program-chats = Чаты: { $chats }
program-chat =
    { $state ->
        [active] работают
        [paused] недоступны
        [blocked] заблокированы
       *[disabled] отключены
    }: { $count }
program-no-failures = Сбоев за сутки нет.
program-failures = Сбои за сутки:
program-failure = • { $reason }: { $count }
program-troubles = Не доставлено окончательно: { $count }. Последние:
program-trouble =
    • <code>{ $id }</code> { $state ->
        [dead] не принято
       *[unconfirmed] не подтверждено
    } ({ $reason }), чат <code>{ $chat }</code>, { $moment }
program-retry = Отправить одно из них снова: <code>/retry { $id }</code>
program-reason =
    { $key ->
        [too-many-requests] слишком много запросов
        [out-of-reach] вне доступа
        [refused] временный отказ
        [blocked] блокировка
        [no-answer] нет ответа
        [markup] разметка
        [message-gone] сообщения нет
        [topic-closed] тема закрыта
        [bad-request] неверный запрос
        [upgraded] чат переехал
        [store] хранилище
        [nothing-to-change] нечего менять
        [nothing-to-tell] нечего сообщать
        [fault-of-the-program] ошибка программы
        [whoever-sent-it-is-gone] отправитель пропал
        [too-late] слишком поздно
       *[other] { $reason }
    }
