Was this you?

Somebody entered this address on our website and ticked a box. We write
to you about it only if it was you, so we ask first.

[#if (optIn.wordings)?has_content]
This is what you would agree to:

[#list optIn.wordings as wording]
> ${wording}

[/#list]
[/#if]
See it and confirm: ${confirmUrl}

The link opens a page with a button, and works for 30 days.

It was not you? Then do nothing. You will get none of this.

--
You get this mail because this address was entered on our website.
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
