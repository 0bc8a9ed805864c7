read-share = Улашиш
read-original = Асл мақолани очиш
read-back = Рўйхатга қайтиш
