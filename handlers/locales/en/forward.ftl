forward-ask = Add this article?
forward-ask-update = I have this article already; this will update it.
forward-no-source = outlet unknown
forward-no-date = date unknown
forward-length =
    { $count ->
        [one] { $count } word
       *[other] { $count } words
    }
forward-add-button = Add
forward-update-button = Update
forward-cancel-button = Cancel
forward-read-button = Read
forward-added = The article is in the archive now:
forward-updated = The article is updated:
forward-unchanged = The archive has this article just like this already:
forward-cancelled = All right, nothing was added.
forward-not-read = I do not search by files or pictures. Write a word, a name or a headline, or forward a post with text, and I find the articles about it.
