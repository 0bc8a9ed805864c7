# /digest, /quiet, /mute, /limit va /timezone buyrugʻidan keyin: nima tanlangan, boshqasini qanday tanlash mumkin.
hours-kept = Tayyor.
hours-none = yoʻq
hours-choose = Tanlang yoki oʻzingiz yozing, masalan: <code>{ $example }</code>
hours-daily = har kuni soat { $time } da
hours-weekly =
    har { $day ->
        [monday] dushanba
        [tuesday] seshanba
        [wednesday] chorshanba
        [thursday] payshanba
        [friday] juma
        [saturday] shanba
       *[sunday] yakshanba
    } soat { $time } da
