timezone-city =
    { $city ->
        [almaty] Olmaota, Ostona
        [tashkent] Toshkent
        [bishkek] Bishkek
        [dushanbe] Dushanba
        [ashgabat] Ashxobod
       *[moscow] Moskva
    }
timezone-now =
    <b>Vaqt mintaqasi</b>: { $city }
    U yerda hozir soat { $time }.
timezone-about = Dayjest, jim soatlar va kunlik chegara shunga qarab hisoblanadi.
timezone-example = /timezone Samarqand
