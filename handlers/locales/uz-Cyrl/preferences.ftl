preferences-choose = Шу чатда қайси тилда жавоб берай?
preferences-kept = Тайёр: энди шу чатда ўзбекча (кирилл ёзувида) жавоб бераман.
preferences-settings =
    <b>Чат созламалари</b>
    Тил: ўзбекча (кирилл)
preferences-change = Тилни алмаштириш
