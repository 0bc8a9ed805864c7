# A moment after a colon: “The next one: tomorrow, 09:00”.
moments-today = today, { $time }
moments-tomorrow = tomorrow, { $time }
moments-yesterday = yesterday, { $time }
moments-day = { $weekday }, { $day }, { $time }
