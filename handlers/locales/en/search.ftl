search-found =
    { $total ->
        [one] { $total } article found for “{ $query }”
       *[other] { $total } articles found for “{ $query }”
    }
search-found-stories =
    { $total ->
        [one] { $total } story found for “{ $query }”
       *[other] { $total } stories found for “{ $query }”
    }
search-closest = No article has all the words of “{ $query }”; here are the closest
search-nothing =
    Nothing found for “{ $query }”.

    • Try fewer words.
    • Try another spelling or another language.
    • See what is new: /latest
search-latest = The newest
search-corrected = Showing results for { $words }
search-literally = Search for “{ $word }” instead
search-why = Why these?
