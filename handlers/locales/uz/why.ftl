why-title = <b>Bu maqolalar nega topildi</b>
why-missing = • “{ $sought }” — bu maqolada yoʻq
why-reason =
    • “{ $sought }” → { $found } ({ $evidence ->
        [exact] aynan shunday
        [word] shu soʻz
        [meaning] maʼnosi bir xil
       *[spelling] shu ism yoki oʻzlashma soʻz
    })
