[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

Your subscription with us ends in a month. We tell you now so that you
have time to decide.

If you would like to go on, order once more before then, and the parcels
come as before. You may change what is in them and how often they come.

Go on with it: https://shop.harbour.example/en/subscription

If you would rather stop, you need not do anything. We write once more,
a week before.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you have a subscription with us.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
