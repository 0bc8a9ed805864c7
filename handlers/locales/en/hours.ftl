# After /digest, /quiet, /mute, /limit and /timezone: what is chosen, and how to choose otherwise.
hours-kept = Done.
hours-none = none
hours-choose = Choose below or write it yourself, for example: <code>{ $example }</code>
hours-daily = every day at { $time }
hours-weekly =
    { $day ->
        [monday] on Mondays
        [tuesday] on Tuesdays
        [wednesday] on Wednesdays
        [thursday] on Thursdays
        [friday] on Fridays
        [saturday] on Saturdays
       *[sunday] on Sundays
    } at { $time }
