[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

If you have ten quiet minutes this weekend, that is all a good pot
needs. Here are the two recipes that we give to everybody who asks at
the counter.

Coffee: 30 grams, half a litre of water just off the boil. Pour a
little, wait half a minute, pour the rest in three goes. Three and a
half minutes in all.

Tea: a heaped teaspoon for a cup, green at 70 °C for two minutes, oolong
at 95 °C for three. Then pour again: good leaves give three cups.

Print the two recipes: https://shop.harbour.example/en/brew/first-pot

Something does not taste as it should? Reply to this mail and say what
you did. A person answers.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you signed up for our newsletter.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
