[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

Your subscription ends in a week, and we have not heard from you. This
is the last time that we write about it.

One order, and the parcels go on as before. No order, and the last one
you got was the last one.

Go on with it: https://shop.harbour.example/en/subscription

In either case: thank you for a year of letting us fill your cups.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you have a subscription with us.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
