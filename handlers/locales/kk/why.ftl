why-title = <b>Бұл мақалалар неге табылды</b>
why-missing = • «{ $sought }» – бұл мақалада жоқ
why-reason =
    • «{ $sought }» → { $found } ({ $evidence ->
        [exact] дәл осылай
        [word] сол сөз
        [meaning] мағынасы бір
       *[spelling] сол есім не кірме сөз
    })
