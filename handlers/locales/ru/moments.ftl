# Момент после двоеточия: «Следующий: завтра, 09:00».
moments-today = сегодня, { $time }
moments-tomorrow = завтра, { $time }
moments-yesterday = вчера, { $time }
moments-day = { $weekday }, { $day }, { $time }
