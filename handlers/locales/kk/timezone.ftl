timezone-city =
    { $city ->
        [almaty] Алматы, Астана
        [tashkent] Ташкент
        [bishkek] Бішкек
        [dushanbe] Душанбе
        [ashgabat] Ашғабат
       *[moscow] Мәскеу
    }
timezone-now =
    <b>Уақыт белдеуі</b>: { $city }
    Онда қазір сағат { $time }.
timezone-about = Дайджест, тыныш сағаттар мен күндік шектеу соған қарай есептеледі.
timezone-example = /timezone Самарқанд
