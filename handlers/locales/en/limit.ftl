limit-now = <b>Daily limit</b>: { $limit }
limit-about = Whatever goes over it comes in one message at { $time }.
limit-example = /limit 15
limit-off-button = No limit
