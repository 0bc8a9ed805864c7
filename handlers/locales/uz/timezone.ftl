timezone-city =
    { $city ->
        [almaty] Olmaota, Ostona
        [tashkent] Toshkent
        [bishkek] Bishkek
        [dushanbe] Dushanbe
        [ashgabat] Ashxobod
       *[moscow] Moskva
    }
timezone-now =
    <b>Vaqt mintaqasi</b>: { $city }
    U yerda hozir soat { $time }.
timezone-about = Dayjest, sokin soatlar va kunlik chegara shunga qarab hisoblanadi.
timezone-example = /timezone Samarqand
