quiet-now = <b>Quiet hours</b>: { $hours }
quiet-about = During quiet hours only a digest that is due comes. Everything else follows in one message.
quiet-example = /quiet 22:30-6:30
quiet-off-button = No quiet hours
