retry-example = /retry все
retry-done =
    { $count ->
        [one] { $count } сообщение снова в очереди. Что с ним стало, покажет /status.
        [few] { $count } сообщения снова в очереди. Что с ними стало, покажет /status.
        [many] { $count } сообщений снова в очереди. Что с ними стало, покажет /status.
       *[other] { $count } сообщения снова в очереди. Что с ними стало, покажет /status.
    }
retry-nothing = Такого недоставленного сообщения нет; какие есть, покажет /status.
retry-button = Снова все: { $count }
