[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

Last week we wrote to ask how you are. Today we bring something you can
put in a cup: 15% off your next order, for tea and coffee alike.

Your code: HARBOUR15
Good for 14 days from the date of this mail

Choose something good: https://shop.harbour.example/en/welcome-back

Not sure what to take? Harbour Blend is for people who have not decided
yet: round, chocolatey, and hard to brew badly.

https://shop.harbour.example/en/coffee/harbour-blend

We will not remind you of this again.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you agreed to hear about our offers.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
