menu-search = Сўз бўйича мақола излаш
menu-latest = Энг янги мақолалар
menu-help = Қандай излаш керак
menu-language = Тилни алмаштириш
menu-settings = Чат созламалари
menu-privacy = Сиз ҳақингизда нима сақланади
menu-forget = Маълумотларингизни ўчириш
menu-about = Бот ҳақида: мақолалар, тиллар, версия
