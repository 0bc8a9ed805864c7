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
timezone-about = По нему считаются дайджест, тихие часы и дневной предел.
timezone-example = /timezone Самарканд
