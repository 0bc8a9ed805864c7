timezone-city =
    { $city ->
        [almaty] Олмаота, Остона
        [tashkent] Тошкент
        [bishkek] Бишкек
        [dushanbe] Душанбе
        [ashgabat] Ашхобод
       *[moscow] Москва
    }
timezone-now =
    <b>Вақт минтақаси</b>: { $city }
    У ерда ҳозир соат { $time }.
timezone-about = Дайжест, сокин соатлар ва кунлик чегара шунга қараб ҳисобланади.
timezone-example = /timezone Самарқанд
