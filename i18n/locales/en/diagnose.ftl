### What stands in the way of the widget on a page whose source was pasted: a message a finding of toolkit-site/src/diagnose.rs, and what to change.
### Addresses and policies stand beside these texts, never in them.

diagnose-none = Nothing in what you pasted stands in the way.
diagnose-weight-fault = In the way
diagnose-weight-hint = Worth a look

## The tag

diagnose-no-tag = The page has no script tag of the widget.
diagnose-no-tag-change = Put the tag into the page’s source where the widget is to appear. If you did, the content management system removed it: insert it as raw HTML, or from an account that may.
diagnose-escaped = The tag is in the page as text that readers see, not as a tag.
diagnose-escaped-change = Insert it again in the editor’s view of the source, or in a block for HTML.
diagnose-comment = The tag stands in a comment, which browsers skip.
diagnose-comment-change = Remove the comment’s marks around it.
# $element (text) an element of HTML, such as noscript
diagnose-inert = The tag stands inside the element { $element }, where browsers do not run it.
# $element (text) an element of HTML, such as noscript
diagnose-inert-change = Move the tag out of { $element }.
# $kind (text) the value of the attribute type, such as text/plain
diagnose-held-back = The tag has the type { $kind }, so browsers do not run it. Consent tools do that until the visitor agrees.
diagnose-held-back-change = Take the tag out of the consent tool’s care: the widget sets no cookies and tracks nobody. Otherwise it appears after consent only.
diagnose-module = The tag has the type module, in which the loader does not know its own tag.
diagnose-module-change = Remove the attribute type.
# $name (text) an attribute, such as data-src
diagnose-src-moved = A tool has moved the address into the attribute { $name }, and decides when the script loads.
diagnose-src-moved-change = Exempt the tag from that tool, and write the address in src.
diagnose-src-mistyped = The tag’s address is not that of the loader.
diagnose-src-mistyped-change = Compare it letter by letter with the one that stands here, or copy the tag anew.
diagnose-src-elsewhere = The tag loads the widget from another host than this clearing house.
diagnose-src-elsewhere-change = That is right for a mirror that you trust. If you did not choose it, copy the tag anew.
diagnose-src-insecure = The page is secure, and the tag’s address begins with http. Browsers refuse that.
diagnose-src-insecure-change = Write https.
diagnose-async = The attribute async is missing, so the page waits for the script.
diagnose-async-change = Write async in the tag.

## Its place

diagnose-no-place = The script is there, but no place for the widget: no data-ifex on the tag, and no element ifex-alerts or ifex-petition.
diagnose-no-place-change = Put back the attributes that begin with data-, or the element. If the content management system removes them, insert them as raw HTML.
# $value (text) what the page says
diagnose-unknown-kind = The attribute data-ifex says { $value }, and there is no such widget.
diagnose-unknown-kind-change = Write alerts or petition.
diagnose-in-head = The tag with data-ifex stands in the head of the page, where nothing is shown.
diagnose-in-head-change = Move the tag to where the widget is to appear.
# $element (text) ifex-alerts or ifex-petition
diagnose-unclosed = The element { $element } has no end tag, so it swallows what follows it.
diagnose-unclosed-change = Write the end tag as well. A slash in the start tag does not end an element.

## Integrity

diagnose-integrity-crossorigin = The tag has integrity without crossorigin, which browsers refuse.
diagnose-integrity-crossorigin-change = Add the attribute crossorigin with the value anonymous.
diagnose-integrity-mismatched = The tag’s integrity is not that of the file in its address.
diagnose-integrity-mismatched-change = Copy address and integrity anew, both together.
diagnose-integrity-moving = The tag has an integrity, but an address whose content changes. With the next build browsers will refuse it.
diagnose-integrity-moving-change = Use the address with the long name, whose content does not change.
diagnose-integrity-required = The page asks for integrity on every script, and the tag has none.
diagnose-integrity-required-change = Copy the tag with integrity.

## Policies

# $directive (text) a directive, such as script-src
diagnose-policy-script = The page’s Content-Security-Policy refuses the widget’s script, in { $directive }.
diagnose-nonce = The page’s Content-Security-Policy trusts scripts by a nonce, and the tag has none, or another.
diagnose-nonce-change = Let the page’s template write its nonce into this tag as well, as into the page’s own.
# $directive (text) a directive, such as script-src
diagnose-policy-wasm = The page’s Content-Security-Policy refuses WebAssembly, in { $directive }, and frames of the clearing house too. Only the plain link is left.
# $directive (text) a directive, such as script-src
diagnose-policy-wasm-frame = The page’s Content-Security-Policy refuses WebAssembly, in { $directive }. A frame takes its place, which is slower.
# $directive (text) a directive, such as connect-src
diagnose-policy-connect = The page’s Content-Security-Policy refuses requests to the clearing house, in { $directive }.
diagnose-policy-types = The page’s Content-Security-Policy names the trusted types that it allows, and ifex is not among them.
diagnose-policy-sandbox = The page’s Content-Security-Policy puts it into a sandbox without scripts.
diagnose-policy-sandbox-change = Add allow-scripts to the directive sandbox, or put the plain link on this page.
diagnose-amended-header = Whoever runs the site replaces the policy in the header with this one.
diagnose-amended-meta = Replace the policy in the page’s meta element with this one.
