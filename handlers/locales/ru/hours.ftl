# После /digest, /quiet, /mute, /limit и /timezone: что выбрано и как выбрать иначе.
hours-kept = Готово.
hours-none = нет
hours-choose = Выберите или напишите сами, например: <code>{ $example }</code>
hours-daily = каждый день в { $time }
hours-weekly =
    { $day ->
        [monday] по понедельникам
        [tuesday] по вторникам
        [wednesday] по средам
        [thursday] по четвергам
        [friday] по пятницам
        [saturday] по субботам
       *[sunday] по воскресеньям
    } в { $time }
