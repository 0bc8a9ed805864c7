timezone-city =
    { $city ->
        [almaty] Almaty, Astana
        [tashkent] Tashkent
        [bishkek] Bishkek
        [dushanbe] Dushanbe
        [ashgabat] Ashgabat
       *[moscow] Moscow
    }
timezone-now =
    <b>Time zone</b>: { $city }
    It is now { $time } there.
timezone-about = The digest, quiet hours and the daily limit follow it.
timezone-example = /timezone Samarkand
