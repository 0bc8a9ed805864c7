# Қос нүктеден кейінгі уақыт: «Келесісі: ертең, 09:00».
moments-today = бүгін, { $time }
moments-tomorrow = ертең, { $time }
moments-yesterday = кеше, { $time }
moments-day = { $weekday }, { $day }, { $time }
