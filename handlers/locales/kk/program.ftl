program-title = <b>Бүкіл бағдарлама</b>
program-queue = Кезекте: { $ready }; әдейі күтіп тұрғаны: { $held }
program-oldest = Ең ескісінің кешіккені: { $age }
program-chats = Чаттар: { $chats }
program-chat =
    { $state ->
        [active] белсенді
        [paused] қолжетімсіз
        [blocked] бұғатталған
       *[disabled] ажыратылған
    }: { $count }
program-no-failures = Соңғы тәулікте ақау болған жоқ.
program-failures = Соңғы тәуліктегі ақаулар:
program-failure = • { $reason }: { $count }
program-troubles = Біржола жеткізілмегені: { $count }. Соңғылары:
program-trouble =
    • <code>{ $id }</code> { $state ->
        [dead] қабылданбады
       *[unconfirmed] расталмады
    } ({ $reason }), чат <code>{ $chat }</code>, { $moment }
program-retry = Біреуін қайта жіберу: <code>/retry { $id }</code>
program-reason =
    { $key ->
        [too-many-requests] тым көп сұрау
        [out-of-reach] қолжетімсіз
        [refused] уақытша бас тарту
        [blocked] бұғатталған
        [no-answer] жауап жоқ
        [markup] белгілеу қатесі
        [message-gone] хабар жоқ
        [topic-closed] тақырып жабық
        [bad-request] қате сұрау
        [upgraded] чат көшкен
        [store] қойма
        [nothing-to-change] өзгертетін ештеңе жоқ
        [nothing-to-tell] айтатын ештеңе жоқ
        [fault-of-the-program] бағдарлама қатесі
        [whoever-sent-it-is-gone] жіберуші жоғалған
        [too-late] тым кеш
       *[other] { $reason }
    }
