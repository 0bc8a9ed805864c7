notice-dead = <b>A source can no longer be read</b>
notice-dead-next = I try it once a day and will write when it is back. To check or remove it: /sources
notice-back = <b>A source can be read again</b>
notice-flood = <b>A source lists old articles as if they were new</b>
notice-flood-stored =
    { $count ->
        [one] I stored { $count } article and announced it to nobody. If that is not its news, remove the source: /sources
       *[other] I stored { $count } articles and announced them to nobody. If they are not its news, remove the source: /sources
    }
