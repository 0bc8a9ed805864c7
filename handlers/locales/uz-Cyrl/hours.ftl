# /digest, /quiet, /mute, /limit ва /timezone буйруғидан кейин: нима танланган, бошқасини қандай танлаш мумкин.
hours-kept = Тайёр.
hours-none = йўқ
hours-choose = Танланг ёки ўзингиз ёзинг, масалан: <code>{ $example }</code>
hours-daily = ҳар куни соат { $time } да
hours-weekly =
    ҳар { $day ->
        [monday] душанба
        [tuesday] сешанба
        [wednesday] чоршанба
        [thursday] пайшанба
        [friday] жума
        [saturday] шанба
       *[sunday] якшанба
    } соат { $time } да
