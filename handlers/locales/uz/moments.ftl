# Ikki nuqtadan keyingi vaqt: “Keyingisi: ertaga, 09:00”.
moments-today = bugun, { $time }
moments-tomorrow = ertaga, { $time }
moments-yesterday = kecha, { $time }
moments-day = { $weekday }, { $day }, { $time }
