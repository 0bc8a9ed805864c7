why-title = <b>Бу мақолалар нега топилди</b>
why-missing = • «{ $sought }» — бу мақолада йўқ
why-reason =
    • «{ $sought }» → { $found } ({ $evidence ->
        [exact] айнан шундай
        [word] шу сўз
        [meaning] маъноси бир хил
       *[spelling] шу исм ёки ўзлашма сўз
    })
