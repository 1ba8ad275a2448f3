[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

We have written to you twice and not heard from you. That is all right:
nobody needs coffee every day, and some people change their roaster.

Before we go quiet, one question: what would have made you stay? One
line in a reply is enough. It goes to the people who roast and choose
the tea, and it decides what we change.

See what is in the shop now: https://shop.harbour.example/en/now

We will not write to you about this again. When you feel like tea or
coffee, you know where the harbour is.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you agreed to hear about our offers.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
