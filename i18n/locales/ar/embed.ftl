### The page on putting alerts and petitions on another site.

embed-title = Put alerts on your site
embed-lead = Choose, look at it on a sample page, and copy the lines. No cookies, no trackers; what your readers see is verified by signature.
embed-no-script = Choosing needs JavaScript. These lines work as they stand, for alerts from everywhere:
embed-guide = The guide: step by step, and what to do when your system refuses
embed-check-title = When nothing appears
embed-check-lead = First let the page say it itself: tick “say on the page what stands in the way”, copy the lines again, and open your page. It then lists what it finds, for you and not for your readers; take the lines without it afterwards.
embed-check-paste = If even that does not appear, the lines do not reach the browser. Paste the source of your page here (in most browsers Ctrl+U shows it). It is looked at on this device and sent nowhere.
