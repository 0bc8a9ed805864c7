read-share = Share
read-original = Open the original
read-back = Back to the list
