quiet-now = <b>Quiet hours</b>: { $hours }
quiet-about = In quiet hours only the digest comes, if it is due. All else comes after them, in one message.
quiet-example = /quiet 22:30-6:30
quiet-off-button = No quiet hours
