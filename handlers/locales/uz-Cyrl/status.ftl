status-title = <b>Шу чатнинг ҳолати</b>
status-no-watches = Бу ерда ҳозирча обуна йўқ: /watch
status-watches = Обуналар: { $active }; тўхтатилгани: { $resting }
status-muted = Бу ерда жим турибман, яна ёза бошлайман: { $moment }
status-quiet = Ҳозир сокин соатлар, тугаши: { $moment }
status-rests =
    { $state ->
        [paused] Telegram бу ерда ёзишимга рухсат бермаяпти. Вақти-вақти билан яна уриниб кўраман.
        [disabled] Telegram бир ҳафта давомида бу ерда ёзишимга рухсат бермади, энди уринмайман. Мени чатдан чиқариб, қайтадан қўшинг.
       *[blocked] Мени чатдан чиқаришган ёки блоклашган, обуналар тўхтаб турибди: /watches
    }
status-nothing-waits = Кутаётган хабар йўқ.
status-waiting = Кутяпти:
status-ready = • ҳозир юборилади: { $count }
status-held =
    • { $hold ->
        [quiet] сокин соатлар тугагунча
        [mute] яна ёзгунимча
        [digest] дайжестгача
       *[limit] кунлик чегарадан ортиғи
    }: { $count } → { $moment }
status-last = Сўнгги хабар: { $moment }
status-none-sent = Сўнгги 30 кунда хабар бўлмади.
status-lost = Сўнгги 30 кунда етказилмагани:
status-lost-part =
    • { $state ->
        [expired] эскириб қолди
        [dead] Telegram қабул қилмади
       *[unconfirmed] етиб боргани номаълум
    }: { $count }
status-closed =
    Ёпиқ мавзулар: { $count }. Уларга аталган хабарлар { $place ->
        [main] асосий чатга боради.
       *[topic] кутиб туради; буни /settings ичида ўзгартириш мумкин.
    }
