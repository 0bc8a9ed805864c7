# Each is one sentence and the next step, plain, at most 200 characters: a notice holds no more.
error-empty-query = Write at least one word, for example: /search Rosatom
error-long-query = That is too long to search for: keep it to { $limit } characters.
error-negative-query = You only said what to leave out; add a word to search for.
error-filter =
    { $name ->
        [lang] I do not know the language “{ $value }”; write lang:kk, lang:uz, lang:ru or lang:en.
        [from] I do not understand the date “{ $value }”; write it like this: from:2025-11-01
        [to] I do not understand the date “{ $value }”; write it like this: to:2025-11-30
       *[other] I do not understand { $name }:{ $value }; /help shows how to write it.
    }
error-article-gone = This article is no longer here; search again with /search, or see /latest.
error-button-expired = This button is too old; please send the command again.
error-busy = I am taking in new articles right now; please try again in a minute.
error-database = I cannot open my archive right now; please try again in a few minutes.
error-internal = Sorry, something went wrong on my side, and I have made a note of it; please try again, or see /help.
error-too-many =
    { $seconds ->
        [one] That was a lot at once; please try again in { $seconds } second.
       *[other] That was a lot at once; please try again in { $seconds } seconds.
    }
error-unknown-command = I do not know the command /{ $name }; /help shows what I can do.
error-not-administrator = Only the administrators of this group can change that; please ask one of them.
error-private-only = This works only in a private chat: open https://t.me/{ $bot } and repeat it there.
error-long-watch = A watch can have at most { $limit } words; leave some out.
error-too-many-watches = This chat already has { $limit } watches, the most it can have; delete one in /watches.
error-watch-gone = This watch is no longer there; /watches shows the others.
error-watch-unknown = There is no watch “{ $name }” here; /watches shows them all.
error-delivery-gone = This message is too old for its buttons to work; find the article with /search.
error-not-understood = I do not understand “{ $value }”; write it like this: { $example }
error-long-mute = I can stay muted for at most { $days } days; choose a shorter time, or delete watches in /watches.
error-zone = I do not know a time zone or city “{ $value }”; write a larger city, for example: /timezone Tashkent
error-draft-gone = This is no longer waiting: it was added or cancelled, or is too old; forward or send it again.
error-no-article = There is too little text in this post for an article; forward another one, or send its text as a file.
error-source-gone = This source is no longer followed; /sources shows the others.
error-source-known = This source is followed already; /sources shows it.
error-large-file = This file is too large: I read files of up to { $limit } MB; send a smaller one.
error-story-unchanged = This is so already: the article is alone in its story, or both articles are in one.
error-decision-gone = This was taken back already; /story shows how the story stands.
