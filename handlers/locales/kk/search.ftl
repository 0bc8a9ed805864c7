search-found = «{ $query }» бойынша { $total } мақала табылды
search-found-stories = «{ $query }» бойынша { $total } оқиға табылды
search-closest = «{ $query }» сұрауындағы сөздердің бәрі бірге кездесетін мақала жоқ; ең жақындары мыналар
search-nothing =
    «{ $query }» бойынша ештеңе табылмады.

    • Сөз санын азайтып көріңіз.
    • Басқаша немесе басқа тілде жазып көріңіз.
    • Жаңа мақалаларды қараңыз: /latest
search-latest = Ең жаңалары
search-corrected = { $words } бойынша нәтижелер көрсетілді
search-literally = Дәл «{ $word }» деп іздеу
search-why = Неге осылар?
