digest-now =
    <b>Digest</b>: { $when }
    The next one: { $moment }
digest-about = It brings what watches set to “Digest only” have found. Whatever goes over the daily limit comes at this hour, too.
digest-example = /digest monday 18:00
digest-daily-button = Daily { $time }
