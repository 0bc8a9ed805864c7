read-link = ҳавола
read-original = Асл мақолани очиш
read-back = Рўйхатга қайтиш
