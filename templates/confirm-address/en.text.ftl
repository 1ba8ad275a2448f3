Your new address?

Somebody asked us to write to this address from now on. We do so only if
it was you, so we ask first.

See it and confirm: ${addressUrl}

The link opens a page with a button, works for seven days and once.

It was not you? Then do nothing. Nothing changes, and you will get no
more of this.

--
You get this mail because this address was entered on a page of ours.

${company.name}
${company.address}
