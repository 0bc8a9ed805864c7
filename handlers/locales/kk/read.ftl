read-share = Бөлісу
read-original = Түпнұсқаны ашу
read-back = Тізімге оралу
read-original-script = Түпнұсқадағыдай
read-own-script =
    { $script ->
        [latin] Латын әрпімен
       *[cyrillic] Кирилл әрпімен
    }
