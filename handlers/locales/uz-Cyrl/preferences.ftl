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
