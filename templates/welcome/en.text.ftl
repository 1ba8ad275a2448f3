[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

It is good to have you. Once a month you get a letter from the roastery:
one coffee, one tea, and something to try at home. Nothing else, and
never more often.

Three things that cost nothing and make any cup better

- Water just off the boil. Let it rest for half a minute. At 95 °C
  coffee tastes of fruit, at 100 °C of toast.
- Weigh it once. Six grams of coffee for 100 ml of water. After a week
  you will see it without scales.
- Cool for green, hot for dark. Green tea likes 70 °C, oolong 95 °C,
  black tea a full boil.

Read our brewing guide: https://shop.harbour.example/en/brew

You have a question about a bean, a leaf or a grinder? Reply to this
mail. A person reads it.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you signed up for our newsletter.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
