"""The web, reached without harm: addresses judged, bytes and seconds counted, robots.txt respected."""
