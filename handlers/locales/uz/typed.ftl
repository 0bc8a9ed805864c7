# /digest, /quiet, /mute, /limit va /retry buyruqlaridan keyin yoziladigan soʻzlar; koʻrsatilmaydi. Hamma
# tilning soʻzlari tushunarli. Hafta kunlari va vaqt birliklari CLDR dan; bu yerda — boshqacha yozilishi.
typed-daily = kunlik kun kuni kuniga kunda
typed-weekly = haftalik hafta haftada
typed-tomorrow = ertaga ertagacha
typed-until = gacha qadar
typed-off = oʻchirish oʻchir yoʻq keraksiz
typed-all = hammasi hammasini barchasi barchasini
typed-minute = minut minutga daqiqaga
typed-hour = soatga
typed-day = kunga
typed-week = haftaga
# Boshqa soʻzlar orasida turib, hech narsa bildirmaydigan soʻzlar.
typed-small = har soat ertalab davomida va da dan ga
