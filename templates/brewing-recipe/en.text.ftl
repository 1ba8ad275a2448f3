[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

Two weeks ago you ordered from us. Here is how we brew it ourselves: 15
grams to a quarter of a litre, water just off the boil, three minutes,
and nothing stirred.

If it tastes thin, take a finer grind, not more coffee. If it tastes
bitter, wait a minute before you pour. A good hand filter makes most of
the difference, and we have three of them in the shop.

Compare the filters: https://shop.harbour.example/en/recipe

Questions? Reply to this mail, and a person answers.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you agreed to hear about our offers.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
