# What stood in the way of reading a site, a page or a file, and the next step: plain, at most 200 characters.
obstacle =
    { $obstacle ->
        [address] This is no web address, or it leads into an internal network; check how it is written.
        [name] There is no site of this name; check how the address is written.
        [refused] The site does not answer; try again later.
        [timeout] The site takes too long to answer; try again later.
        [tls] The certificate of the site cannot be trusted; let those who run the site know.
        [redirects] The site sends me on and on, or to an unprotected address; open it in a browser and send me the address where it ends.
        [robots] The site asks programs to stay away (robots.txt); ask its editors for leave, or find another source.
        [forbidden] The site does not let me in, maybe it wants a password; ask its editors for an open feed.
        [gone] There is nothing at this address any more; find the new one on the site.
        [busy] The site is overloaded and asks to come later; try again in an hour.
        [server] The site has a fault of its own; try again later.
        [size] This is larger than I take; send a smaller page or file.
        [encoding] This is compressed in a way that I cannot read; send another address or file.
        [kind] This is no feed, no page and no file that I can read; send the address of a site, or a txt, html, pdf or docx file.
        [empty] There is no article here; choose a page or a file with text.
       *[broken] This is damaged or made to do harm, so I did not read it; send another address or file.
    }
