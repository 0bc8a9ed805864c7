timezone-city =
    { $city ->
        [almaty] Алматы, Астана
        [tashkent] Ташкент
        [bishkek] Бишкек
        [dushanbe] Душанбе
        [ashgabat] Ашхабад
       *[moscow] Москва
    }
timezone-now =
    <b>Часовой пояс</b>: { $city }
    Сейчас там { $time }.
timezone-about = От него зависят дайджест, тихие часы и дневной лимит.
timezone-example = /timezone Самарканд
