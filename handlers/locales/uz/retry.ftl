retry-example = /retry hammasi
retry-done = { $count } ta xabar yana navbatga qoʻyildi. Nima boʻlganini /status koʻrsatadi.
retry-nothing = Yetkazilmay qolgan bunday xabar yoʻq; borini /status koʻrsatadi.
retry-button = Qayta yuborish: { $count }
