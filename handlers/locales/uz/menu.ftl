menu-search = Soʻz boʻyicha maqola izlash
menu-latest = Eng yangi maqolalar
menu-help = Qanday izlash kerak
menu-language = Tilni almashtirish
menu-settings = Chat sozlamalari
menu-privacy = Siz haqingizda nima saqlanadi
menu-forget = Maʼlumotlaringizni oʻchirish
menu-about = Bot haqida: maqolalar, tillar, versiya
