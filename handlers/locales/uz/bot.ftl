# Telegram buni birinchi xabardan oldin (512 belgigacha) va profilda (120 belgigacha) koʻrsatadi.
bot-description =
    Markaziy Osiyo yangiliklarini oʻzbek (lotin va kirill), qozoq, rus va ingliz tillarida topib beraman, yangisini chiqishi bilan xabar qilaman.

    Pastdagi tugmani bosib, tilni tanlang va soʻz, ism yoki sarlavha yozing. Meni guruhga ham qoʻshish mumkin.
bot-short-description = Markaziy Osiyo yangiliklari: oʻzbek, qozoq, rus va ingliz tillarida izlash
