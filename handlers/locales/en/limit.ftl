limit-now = <b>Daily limit</b>: { $limit }
limit-about = What goes beyond it in a day comes at { $time }, in one message.
limit-example = /limit 15
limit-off-button = No limit
