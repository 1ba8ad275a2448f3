[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

First: grind just before you brew. Ground coffee loses half of its scent
within a quarter of an hour.

Second: let the water stand for a minute after it has boiled. At 94 °C
coffee is sweet, at 100 °C it is bitter.

Third: rinse the machine on Fridays. What is left in it over the weekend
is what you taste on Monday.

And if you would like to taste the difference: the half hour with six
cups at your place still stands.

Ask for a tasting: ${formUrl["request-demo"]}

Marta Petersen
Roaster, Hamburg

--
You get this mail because you agreed to hear about our offers.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
