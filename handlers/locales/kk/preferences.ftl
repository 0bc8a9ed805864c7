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
preferences-zone = Уақыт белдеуі: { $city }, қазір { $time }
preferences-quiet = Тыныш сағаттар: { $hours }
preferences-digest = Дайджест: { $when }
preferences-limit = Күндік шектеу: { $limit }
preferences-muted = Үндемей тұрмын, қайта жаза бастаймын: { $moment }
preferences-changers =
    Жазылым мен баптауларды өзгертетіндер: { $who ->
        [everyone] барлық мүше
       *[administrators] тек әкімшілер
    }
preferences-topics =
    Жабық тақырыпқа арналған хабарлар: { $place ->
        [main] негізгі чатқа барады
       *[topic] ол ашылғанша күтеді
    }
preferences-choose-script = Осы чатта қазақша және өзбекше мәтіндерді қай әліпбимен көрсетейін?
preferences-script-button = Әліпбиді ауыстыру
preferences-zone-button = Уақыт белдеуі
preferences-quiet-button = Тыныш сағаттар
preferences-digest-button = Дайджест
preferences-limit-button = Күндік шектеу
preferences-mute-button = Үндемеу
preferences-everyone-button = Бәріне рұқсат ету
preferences-administrators-button = Тек әкімшілерге
preferences-main-chat-button = Негізгі чатқа жіберу
preferences-topic-button = Ашылғанша күту
preferences-back-button = Баптауларға оралу
