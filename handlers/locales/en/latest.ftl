latest-title = <b>The newest articles</b>
latest-nothing = There are no articles yet; look in again later.
