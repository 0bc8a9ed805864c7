source-list = <b>Sources</b>
source-none =
    <b>No sources yet</b>
    Write /sources and the address of a site: I find its feed. For example: <code>/sources kun.uz</code>
source-more = To add another: <code>/sources kun.uz</code>
source-health =
    { $health ->
        [new] not read yet
        [good] fine
        [failing] cannot be read now
       *[dead] has not been readable for long
    }
source-items =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
source-read = read: { $moment }
source-next = next: { $moment }

source-place =
    { $kind ->
        [feed] Feed
        [sitemap] Site map
        [page] Page
       *[channel] Channel
    }: { $url }
source-language = Language: { $language }
source-any-language = Language: that of each article
source-zone = Time zone: { $zone }
source-last = Last read: { $moment }
source-upcoming = Next reading: { $moment }; interval: { $span }
source-trouble = The last try failed. { $reason }
source-checked =
    { $count ->
        [one] Read just now: { $count } new or changed article.
       *[other] Read just now: { $count } new or changed articles.
    }
source-checked-nothing = Read just now: nothing new.

source-preview = Follow this source?
source-newest = The newest there:
source-known = This source is followed already.
source-kept = Done: the source <b>{ $name }</b> is followed.
source-kept-next =
    { $past ->
        [known] I read it within a minute. I remember what it had before and tell only what is new.
       *[unknown] I read it within a minute. What it has already is stored and announced to nobody; whatever comes later is news for the watches.
    }
source-cancelled = All right, no source was added.
source-removed = Source removed: <b>{ $name }</b>. Its articles stay.

source-add-button = Follow
source-cancel-button = Cancel
source-check-button = Check now
source-remove-button = Remove
source-undo-button = Undo
source-all-button = All sources
