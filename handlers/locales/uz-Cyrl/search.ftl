search-found = «{ $query }» бўйича { $total } та мақола топилди
search-found-stories = «{ $query }» бўйича { $total } та воқеа топилди
search-closest = «{ $query }» сўровидаги сўзларнинг ҳаммаси бирга учрайдиган мақола йўқ; мана энг яқинлари
search-nothing =
    «{ $query }» бўйича ҳеч нарса топилмади.

    • Сўзларни камайтириб кўринг.
    • Бошқача ёки бошқа тилда ёзиб кўринг.
    • Янги мақолаларни кўринг: /latest
search-latest = Энг янгилари
search-corrected = { $words } бўйича натижалар кўрсатилди
search-literally = Айнан «{ $word }» деб излаш
search-why = Нега айнан шулар?
