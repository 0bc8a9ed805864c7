digest-now =
    <b>Дайджест</b>: { $when }
    Следующий: { $moment }
digest-about = В нём то, что нашли подписки с пометкой «Только дайджест». В этот же час приходит и всё сверх дневного лимита.
digest-example = /digest пн 18:00
digest-daily-button = Ежедневно { $time }
