limit-now = <b>Дневной лимит</b>: { $limit }
limit-about = Всё сверх лимита приходит одним сообщением в { $time }.
limit-example = /limit 15
limit-off-button = Без лимита
