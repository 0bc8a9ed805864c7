read-share = Улашиш
read-original = Асл мақолани очиш
read-back = Рўйхатга қайтиш
read-original-script = Асл ёзувида
read-own-script =
    { $script ->
        [latin] Лотин ёзувида
       *[cyrillic] Кирилл ёзувида
    }
