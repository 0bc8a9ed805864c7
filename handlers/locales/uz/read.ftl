read-share = Ulashish
read-original = Asl maqolani ochish
read-back = Roʻyxatga qaytish
read-original-script = Asl yozuvida
read-own-script =
    { $script ->
        [latin] Lotin yozuvida
       *[cyrillic] Kirill yozuvida
    }
