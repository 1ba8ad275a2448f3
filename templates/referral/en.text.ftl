[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

You told us that you would recommend us. That is the best thing a
roaster can hear, so it was read out loud here.

If you know somebody who would like a cup, pass this code on. Your
friend gets 10% off the first order, and so do you off your next one.

Your code to pass on: FRIEND10

See how it works: https://shop.harbour.example/en/friends

Marta Petersen
Roaster, Hamburg

--
You get this mail because you agreed to hear about our offers.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
