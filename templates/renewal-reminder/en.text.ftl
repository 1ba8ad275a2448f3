[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

[#if contact.renewalDate?has_content]
Your subscription ends on ${contact.renewalDate?date("yyyy-MM-dd")?string("d MMMM yyyy")}.
[#else]
Your subscription ends soon.
[/#if]

If you would like to go on, one click is enough, and the next parcel
comes as before. At the same time you can change what is in it: other
beans, another tea, a smaller parcel.

Renew my subscription: https://shop.harbour.example/en/subscription

If you would rather let it end, there is nothing to do. We will remind
you once more in the last week, and then no more.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you have a subscription with us.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
