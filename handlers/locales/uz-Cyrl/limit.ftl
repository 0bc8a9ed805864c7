limit-now = <b>Кунлик чегара</b>: { $limit }
limit-about = Бир кунда чегарадан ошгани соат { $time } да битта хабарда келади.
limit-example = /limit 15
limit-off-button = Чегарасиз
