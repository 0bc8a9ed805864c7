# Бағдарламамен бірге келетін мақалалардан табылатын үш сұрау; әрқайсысы 20 таңбадан аспайды.
watch-example-1 = Тоқаев
watch-example-2 = теміржол
watch-example-3 = атом станциясы

watch-ask =
    <b>Не туралы хабарлап тұрайын?</b>
    Осы хабарға сөз, есім немесе тұтас сұрау жазып жауап беріңіз, мысалы: <code>{ $example }</code>
watch-preview = «<b>{ $query }</b>» бойынша жазыласыз ба?
watch-month = Соңғы 30 күнде { $count } хабар келген болар еді.
watch-nothing = Соңғы 30 күнде ештеңе шықпаған; шыға салысымен жазамын.
watch-broad = Бір чат үшін бұл тым көп: тағы бір сөз қосыңыз немесе <code>lang:kk</code>, <code>source:kazinform</code> арқылы тарылтыңыз. Болмаса, бәрін дайджестпен алыңыз.
watch-nearest = Әзірге «{ $typed }» деген сөз бірде-бір мақалада жоқ; ең жақыны – «{ $sought }».
watch-latest = Ең соңғысы:
watch-cancelled = Жарайды, жазылым ашылмады.

watch-kept =
    { $place ->
        [topic] Дайын: осы тақырыпта «<b>{ $query }</b>» бойынша жазылым ашылды.
       *[chat] Дайын: «<b>{ $query }</b>» бойынша жазылым ашылды.
    }
watch-tells-now = Жаңа мақала шыға салысымен жазамын.
watch-tells-digest = Жаңа мақалалар дайджестпен келеді: { $when }.
watch-tells-quiet = { $start }–{ $end } аралығында үндемеймін, кейін бәрін бір хабармен жіберемін.
watch-tells-muted = Бұл чатта әзірге үндемей тұрмын; жиналғанын бір хабармен жіберемін: { $moment }.

watch-list = <b>Осы чаттың жазылымдары</b>
watch-choose = <b>Қай жазылымды жояйын?</b>
watch-empty = Бұл чатта әзірге жазылым жоқ. /watch пәрменінен кейін сөз жазыңыз, сонда әр жаңа мақаланы хабарлаймын. Мысалы:
watch-mode =
    { $mode ->
        [now] бірден
       *[digest] дайджестпен
    }
watch-paused = ⏸ тоқтатылған
watch-sent = { $count } хабар
watch-corrections = түзетулерімен
watch-place =
    { $place ->
        [main] негізгі чатта
       *[topic] басқа тақырыпта
    }
watch-made = ашылған күні: { $day }
watch-edit =
    <b>Бұл жазылым қандай сөзді іздесін?</b>
    Қазір: <code>{ $query }</code>
    Осы хабарға жаңа сөзбен жауап беріңіз.
watch-corrections-note = Басылым бұған дейін жіберілген мақаланың тақырыбын не сандарын өзгертсе, ол туралы да жазамын.
watch-deleted = Жазылым жойылды: «<b>{ $query }</b>».

watch-add-button = Жазылу
watch-anyway-button = Бәрібір жазылу
watch-digest-button = Тек дайджест
watch-nearest-button = Жазылу: «{ $word }»
watch-cancel-button = Бас тарту
watch-undo-button = Қайтару
watch-all-button = Жазылымдарым
watch-pause-button = Тоқтата тұру
watch-resume-button = Жалғастыру
watch-now-button = Бірден
watch-corrections-button =
    { $state ->
        [on] Түзету: қосулы
       *[off] Түзету: өшірулі
    }
watch-edit-button = Сөзін өзгерту
watch-delete-button = Жою
