preferences-choose = Осы чатта қай тілде жауап берейін?
preferences-kept = Дайын: енді осы чатта қазақша жауап беремін.
preferences-settings =
    <b>Чат баптаулары</b>
    Тілі: қазақша
    Қазақша және өзбекше мәтіндер: { $script ->
        [latin] латын әрпімен
        [cyrillic] кирилл әрпімен
       *[original] түпнұсқадағыдай
    }
preferences-script =
    { $script ->
        [latin] Латын
        [cyrillic] Кирилл
       *[original] Түпнұсқа
    }
preferences-script-kept = Дайын: осы чатта қазақша, өзбекше мәтіндерді енді осылай көрсетемін.
preferences-change = Тілді ауыстыру
