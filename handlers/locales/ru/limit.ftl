limit-now = <b>Дневной предел</b>: { $limit }
limit-about = Всё, что за день вышло сверх предела, придёт в { $time }, одним сообщением.
limit-example = /limit 15
limit-off-button = Без предела
