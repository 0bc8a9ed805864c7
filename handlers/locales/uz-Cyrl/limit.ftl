limit-now = <b>Кунлик чегара</b>: { $limit }
limit-about = Чегарадан ошганининг ҳаммаси соат { $time } да битта хабарда келади.
limit-example = /limit 15
limit-off-button = Чегарасиз
