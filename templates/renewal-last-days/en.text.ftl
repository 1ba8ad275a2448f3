[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

[#if contact.renewalDate?has_content]
Your subscription ends on ${contact.renewalDate?date("yyyy-MM-dd")?string("d MMMM yyyy")}, and it has not been renewed
yet. After that no parcel comes.
[#else]
Your subscription ends in a few days, and it has not been renewed yet.
After that no parcel comes.
[/#if]

It takes one click to go on, and nothing else changes: not the price,
not the day, not the address.

Renew my subscription: https://shop.harbour.example/en/subscription

This is the last reminder. If you let it end, thank you for having had
us at your table. You can begin again at any time.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you have a subscription with us.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
