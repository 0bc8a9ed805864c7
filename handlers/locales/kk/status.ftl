status-title = <b>Осы чаттың жай-күйі</b>
status-no-watches = Мұнда әзірге жазылым жоқ: /watch
status-watches = Жазылымдар: { $active }; тоқтатылғаны: { $resting }
status-muted = Мұнда үндемей тұрмын, қайта жаза бастаймын: { $moment }
status-quiet = Қазір тыныш сағаттар, аяқталуы: { $moment }
status-rests =
    { $state ->
        [paused] Telegram маған мұнда жазуға рұқсат бермей тұр. Ара-тұра қайталап көремін.
        [disabled] Telegram бір апта бойы мұнда жазуға рұқсат бермеді, енді қайталамаймын. Мені чаттан шығарып, қайта қосыңыз.
       *[blocked] Мені чаттан шығарған немесе бұғаттаған, жазылымдар тоқтап тұр: /watches
    }
status-nothing-waits = Күтіп тұрған хабар жоқ.
status-waiting = Күтіп тұр:
status-ready = • қазір жіберіледі: { $count }
status-held =
    • { $hold ->
        [quiet] тыныш сағаттар біткенше
        [mute] қайта жазғанымша
        [digest] дайджестке дейін
       *[limit] күндік шектеуден артығы
    }: { $count } → { $moment }
status-last = Соңғы хабар: { $moment }
status-none-sent = Соңғы 30 күнде хабар болған жоқ.
status-lost = Соңғы 30 күнде жеткізілмегені:
status-lost-part =
    • { $state ->
        [expired] ескіріп қалды
        [dead] Telegram қабылдамады
       *[unconfirmed] жеткен-жетпегені белгісіз
    }: { $count }
status-closed =
    Жабық тақырыптар: { $count }. Оларға арналған хабарлар { $place ->
        [main] негізгі чатқа барады.
       *[topic] күтіп тұрады; мұны /settings ішінде өзгертуге болады.
    }
