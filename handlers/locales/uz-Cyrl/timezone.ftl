timezone-city =
    { $city ->
        [almaty] Олмаота, Остона
        [tashkent] Тошкент
        [bishkek] Бишкек
        [dushanbe] Душанба
        [ashgabat] Ашхобод
       *[moscow] Москва
    }
timezone-now =
    <b>Вақт минтақаси</b>: { $city }
    У ерда ҳозир соат { $time }.
timezone-about = Дайжест, жим соатлар ва кунлик чегара шунга қараб ҳисобланади.
timezone-example = /timezone Самарқанд
