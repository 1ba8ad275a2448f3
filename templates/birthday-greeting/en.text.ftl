[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

All the best for your birthday, from Hamburg and from Taipei.

We cannot bake you a cake, but we can make sure that there is something
good to drink with it: with your next order you find a tin of our winter
tea in the parcel. You need not do anything for it except order
something within 30 days.

See what goes with cake: https://shop.harbour.example/en/birthday

Have a lovely day. We do not write again until next year’s birthday.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you agreed to hear about our offers.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
