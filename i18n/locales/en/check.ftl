# The panel that a partner switches on for its own page by the attribute data-check. Said by widget/check.js.

check-title = Installation check
check-intro = The attribute data-check on the script tag shows this panel. Visitors see it too: remove the attribute when you are done.
check-running = Checking
check-summary-good = All is well on this page.
check-summary-warn = The widget works here. Some points are worth a look.
check-summary-fault = Something stands in the way on this page.
check-again = Check again
# Before a finding.
check-mark-good = In order
# Before a finding.
check-mark-warn = Worth a look
# Before a finding.
check-mark-fault = In the way
# Button beside a line of code.
check-copy = Copy
check-copied = Copied

## The place of the widget

check-loader = The loader runs.
check-nowhere = The page has the script but no place for the widget: no data-ifex on the script tag, and no element ifex-alerts or ifex-petition.
check-nowhere-change = Put this where the widget is to appear. If you did and it is gone, the content management system removed it: insert it as raw HTML, or from an account that may.
check-head = The script tag with data-ifex stands in the head of the page, where nothing is shown.
check-head-change = Move the tag to where the widget is to appear.
# $element (text) ifex-alerts or ifex-petition
check-unclosed = The element { $element } swallows the part of the page that follows it, because its end tag is missing.
check-unclosed-change = Write the end tag as well. A slash in the start tag does not end an element.
# $element (text) ifex-alerts or ifex-petition
check-hidden = The element { $element } cannot be seen: a style of the page hides it or leaves it no width.
check-hidden-change = Look in the page’s style sheets for rules on the element, and on what is around it.
check-twice = The page loads the loader from more than one address. The first one serves all elements.
check-twice-change = Keep the one that you want, and remove the others.

## Attributes

# $name (text) an attribute
# $element (text) the element that has it
check-attribute = { $element } has no attribute { $name }.
# $value (text) an attribute or a value
check-write-change = Write { $value }.
# $name (text) an attribute
# $value (text) its value
check-value = The attribute { $name } has a value that is not known: { $value }.
# $values (text) the values, with commas
check-value-change = Write one of these: { $values }.
check-limit-change = Write a whole number from 1 to 50.
check-country-change = Write the two letters for the country in ISO 3166-1, such as TN for Tunisia.
check-petition-missing = The element ifex-petition does not say which petition.
# $value (text) what the page says
check-petition-unknown = The clearing house has no petition { $value }.
check-petition-change = In the attribute petition, write the name that ends the address of the petition’s page.

## The page’s policy

check-policy-good = No policy of the page stands in the way.
# $host (text) a host
check-policy-connect = The page’s Content-Security-Policy forbids requests to { $host }.
check-policy-wasm = The page’s Content-Security-Policy forbids WebAssembly. A frame takes its place, which is slower.
# $host (text) a host
check-policy-frame = The page’s Content-Security-Policy forbids WebAssembly, and frames of { $host } too. Only the plain link is left.
check-policy-change = Replace the policy, in the header or the meta element where it stands, with this one.
check-isolated = The page is isolated from other sites by Cross-Origin-Embedder-Policy, so the frame may be refused.
check-isolated-change = Allow WebAssembly in the Content-Security-Policy. Then no frame is needed.
check-browser = WebAssembly is switched off in this browser. Here you see a frame or the plain link. Other visitors may see more.

## The clearing house

# $host (text) a host
check-house-good = { $host } answers, and its content is signed as it should be.
# $host (text) a host
check-house-unproved = { $host } answers. This panel cannot check the signature here; the widget can, by code of its own.
check-offline = This browser is offline.
check-offline-change = Connect it, then check again.
# $host (text) a host
check-unreachable = { $host } does not answer.
check-unreachable-change = Open its address in a tab of its own. If it opens there, an extension or a setting of this browser stops it on this page. If not, the address is wrong, the network blocks it, or the server is down: compare the address, and try another network.
# $host (text) a host
check-mixed = The page comes by https, and { $host } by http. Browsers refuse that.
check-mixed-change = Write https in the address of the script.
check-insecure = The page comes without https. Whoever sits on the line can change it, and the widget in it.
check-insecure-change = Ask whoever hosts the page to switch on https.
# $host (text) a host
# $status (text) a status code, such as 404
check-status = { $host } answers with the error { $status }.
check-status-change = Compare the address in the script tag with the one that the clearing house gave you. If it is right, try again later.
# $host (text) a host
check-replaced = Something else answers in the place of { $host }: not its data, but a page. Sign-in pages of networks, firewalls and proxies do that.
check-replaced-change = Try another network. If it is the same everywhere, compare the address in the script tag.
# $host (text) a host
check-cross = { $host } does not allow pages of other sites to read its answers.
# Followed by a header to copy.
check-header-change = Whoever runs that server adds this header to the answers.
# $file (text) a file’s name
# $type (text) a media type
check-type = The file { $file } comes with the wrong type: { $type }.
# $file (text) a file’s name
check-altered = The file { $file } was altered on its way, so the browser refuses it.
check-altered-change = A proxy, a firewall or a service that optimises pages changes files on the way. Switch that off for the clearing house’s address.
# $host (text) a host
check-signature = No key that this loader trusts has signed what { $host } sent.
check-signature-change = Copy the script tag anew from the clearing house. If this stays, content is altered on its way: tell the clearing house.
# $date (date) date and time
check-early = By this device’s clock the content comes from the future: it was signed on { $date }.
check-early-change = Set the clock of this device.
# $date (date) date and time
check-expired = By this device’s clock the content is out of date since { $date }.
check-expired-change = Set the clock of this device if it is wrong. If it is right, the server or a copy on the way has not been renewed: tell the clearing house.
check-live = News does not come at once: something on the way holds the live connection back. The widget asks from time to time instead.
check-live-change = If a proxy of your own stands between, let it pass answers of the type text/event-stream without collecting them.

## The tag’s integrity

check-pin-old = The script tag is pinned to an earlier build of the loader. It works, but will not for ever.
check-pin-old-change = Replace the tag’s address and integrity with these.
check-pin-moving = The script tag has an integrity, but an address whose content changes. With the next build the browser will refuse it.
check-pin-moving-change = Use the address that stays what it is.

## What is shown

# $element (text) ifex-alerts or ifex-petition
check-shown = { $element } is shown.
# $element (text) ifex-alerts or ifex-petition
check-shown-frame = { $element } is shown in a frame.
# $element (text) ifex-alerts or ifex-petition
check-empty = { $element } is shown, but there are no alerts for its choice.
check-empty-change = If you expected some, look at the attributes country, topic and campaign.
# $element (text) ifex-alerts or ifex-petition
check-stale = { $element } shows verified copies that may be out of date.
# $element (text) ifex-alerts or ifex-petition
check-failed = { $element } has nothing to show. The link in it, where there is one, is still there.
check-failed-change = Look at the other points first. If there are none, send what the browser’s console says to the clearing house.
