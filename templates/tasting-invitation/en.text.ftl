[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

Many who drink our coffee and tea at home have asked whether we look
after offices too. We do: fresh roasts and loose tea every two weeks, a
grinder that wakes nobody, and one person to call.

The best way to find out whether that is something for you is to taste
it. We come for half an hour, bring six cups, and leave nothing behind
but the smell. It costs nothing and obliges you to nothing.

Ask for a tasting: ${formUrl["request-demo"]}

How we supply offices: https://shop.harbour.example/en/offices

Marta Petersen
Roaster, Hamburg

--
You get this mail because you agreed to hear about our offers.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
