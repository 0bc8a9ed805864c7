read-share = Бөлісу
read-original = Түпнұсқаны ашу
read-back = Тізімге оралу
