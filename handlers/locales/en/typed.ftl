# Words that people type after /digest, /quiet, /mute, /limit and /retry; never shown. All languages' are
# understood everywhere. Weekdays and units have their names from CLDR; here are other ways to write units.
typed-daily = daily day days everyday
typed-weekly = weekly week
typed-tomorrow = tomorrow
typed-until = until till
typed-off = off no none never
typed-all = all
typed-minute = m mins
typed-hour = h hrs
typed-day = d
typed-week = w
# Words that may stand among the others and say nothing.
typed-small = every each at on in for from to the a and per morning oclock
