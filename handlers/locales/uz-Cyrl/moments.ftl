# Икки нуқтадан кейинги вақт: «Кейингиси: эртага, 09:00».
moments-today = бугун, { $time }
moments-tomorrow = эртага, { $time }
moments-yesterday = кеча, { $time }
moments-day = { $weekday }, { $day }, { $time }
