preferences-choose = Шу чатда қайси тилда жавоб берай?
preferences-kept = Тайёр: энди шу чатда ўзбекча (кирилл ёзувида) жавоб бераман.
preferences-settings =
    <b>Чат созламалари</b>
    Тил: ўзбекча (кирилл)
    Ўзбекча ва қозоқча матнлар: { $script ->
        [latin] лотин ёзувида
        [cyrillic] кирилл ёзувида
       *[original] асл ёзувида
    }
preferences-script =
    { $script ->
        [latin] Лотин
        [cyrillic] Кирилл
       *[original] Асл ёзуви
    }
preferences-script-kept = Тайёр: ўзбекча ва қозоқча матнларни шу чатда энди шундай кўрсатаман.
preferences-change = Тилни алмаштириш
preferences-zone = Вақт минтақаси: { $city }, ҳозир { $time }
preferences-quiet = Сокин соатлар: { $hours }
preferences-digest = Дайжест: { $when }
preferences-limit = Кунлик чегара: { $limit }
preferences-muted = Жим турибман, яна ёза бошлайман: { $moment }
preferences-changers =
    Обуна ва созламаларни ўзгартирадиганлар: { $who ->
        [everyone] барча аъзолар
       *[administrators] фақат администраторлар
    }
preferences-topics =
    Ёпиқ мавзуга аталган хабарлар: { $place ->
        [main] асосий чатга боради
       *[topic] у очилгунча кутади
    }
preferences-choose-script = Шу чатда ўзбекча ва қозоқча матнларни қайси ёзувда кўрсатай?
preferences-script-button = Ёзувни танлаш
preferences-zone-button = Вақт минтақаси
preferences-quiet-button = Сокин соатлар
preferences-digest-button = Дайжест
preferences-limit-button = Кунлик чегара
preferences-mute-button = Жим туриш
preferences-everyone-button = Ҳаммага рухсат
preferences-administrators-button = Фақат админларга
preferences-main-chat-button = Асосий чатга
preferences-topic-button = Очилгунча кутиш
preferences-back-button = Созламаларга қайтиш
