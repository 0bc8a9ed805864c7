# Дастур билан бирга келадиган мақолалардан топиладиган учта сўров; ҳар бири 20 белгигача.
watch-example-1 = Тоқаев
watch-example-2 = темир йўл
watch-example-3 = атом станцияси

watch-ask =
    <b>Нима ҳақида хабар бериб турай?</b>
    Шу хабарга сўз, исм ёки бутун бир сўров ёзиб жавоб беринг, масалан: <code>{ $example }</code>
watch-preview = «<b>{ $query }</b>» бўйича обуна бўласизми?
watch-month = Сўнгги 30 кунда { $count } та хабар келган бўларди.
watch-nothing = Сўнгги 30 кунда ҳеч нарса чиқмаган; чиқиши билан ёзаман.
watch-broad = Битта чат учун бу жуда кўп: яна битта сўз қўшинг ёки <code>lang:uz</code>, <code>source:kazinform</code> орқали торайтиринг. Ёки ҳаммасини дайжестда олинг.
watch-nearest = «{ $typed }» деган сўз ҳозирча бирорта мақолада йўқ; энг яқини — «{ $sought }».
watch-latest = Энг сўнггиси:
watch-cancelled = Майли, обуна очилмади.

watch-kept =
    { $place ->
        [topic] Тайёр: шу мавзуда «<b>{ $query }</b>» бўйича обуна очилди.
       *[chat] Тайёр: «<b>{ $query }</b>» бўйича обуна очилди.
    }
watch-tells-now = Янги мақола чиқиши билан ёзаман.
watch-tells-digest = Янги мақолалар дайжестда келади: { $when }.
watch-tells-quiet = { $start }–{ $end } оралиғида жим тураман, кейин ҳаммасини битта хабарда юбораман.
watch-tells-muted = Бу чатда ҳозирча жим турибман; тўпланганини битта хабарда юбораман: { $moment }.

watch-list = <b>Шу чатдаги обуналар</b>
watch-choose = <b>Қайси обунани ўчирай?</b>
watch-empty = Бу чатда ҳозирча обуна йўқ. /watch буйруғидан кейин сўз ёзинг, шунда ҳар бир янги мақола ҳақида хабар бераман. Масалан:
watch-mode =
    { $mode ->
        [now] дарҳол
       *[digest] дайжестда
    }
watch-paused = ⏸ тўхтатилган
watch-sent = { $count } та хабар
watch-corrections = тузатишлари билан
watch-place =
    { $place ->
        [main] асосий чатда
       *[topic] бошқа мавзуда
    }
watch-made = очилган сана: { $day }
watch-edit =
    <b>Бу обуна қайси сўзни изласин?</b>
    Ҳозир: <code>{ $query }</code>
    Шу хабарга янги сўз билан жавоб беринг.
watch-corrections-note = Нашр илгари юборилган мақоланинг сарлавҳасини ёки рақамларини ўзгартирса, бу ҳақда ҳам ёзаман.
watch-deleted = Обуна ўчирилди: «<b>{ $query }</b>».

watch-add-button = Обуна бўлиш
watch-anyway-button = Барибир обуна
watch-digest-button = Фақат дайжест
watch-nearest-button = Обуна: «{ $word }»
watch-cancel-button = Бекор қилиш
watch-undo-button = Қайтариш
watch-all-button = Обуналарим
watch-pause-button = Тўхтатиб туриш
watch-resume-button = Давом эттириш
watch-now-button = Дарҳол
watch-corrections-button =
    { $state ->
        [on] Тузатиш: ёқилган
       *[off] Тузатиш: ўчиқ
    }
watch-edit-button = Сўзни ўзгартириш
watch-delete-button = Ўчириш
