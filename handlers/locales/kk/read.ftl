read-link = сілтеме
read-original = Түпнұсқаны ашу
read-back = Тізімге оралу
