[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

People who are new here ask one thing more than anything else: what
should I take first? This is what we answer.

With milk: Harbour Blend, round and chocolatey. Black: Guji, light and
full of peach. Tea for the morning: our East Frisian blend. Tea for the
evening: winter oolong from Alishan.

Find your first one: https://shop.harbour.example/en/first

Take the smallest bag. It is enough to know whether you like it.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you signed up for our newsletter.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
