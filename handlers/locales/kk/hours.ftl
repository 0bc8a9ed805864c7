# /digest, /quiet, /mute, /limit және /timezone пәрменінен кейін: не таңдалған, басқасын қалай таңдауға болады.
hours-kept = Дайын.
hours-none = жоқ
hours-choose = Таңдаңыз немесе өзіңіз жазыңыз, мысалы: <code>{ $example }</code>
hours-daily = күн сайын, сағат { $time }
hours-weekly =
    { $day ->
        [monday] дүйсенбі
        [tuesday] сейсенбі
        [wednesday] сәрсенбі
        [thursday] бейсенбі
        [friday] жұма
        [saturday] сенбі
       *[sunday] жексенбі
    } сайын, сағат { $time }
