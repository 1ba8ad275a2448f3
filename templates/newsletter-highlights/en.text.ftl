[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

Perhaps our last letter came at a bad moment. Here is what mattered in
it, in one minute.

COFFEE: Guji, Ethiopia
Roasted light, with peach and jasmine in the cup.
https://shop.harbour.example/en/coffee/guji

TEA: Alishan winter oolong
Buttery, with a scent of orchids, and never bitter.
https://shop.harbour.example/en/tea/alishan-winter

That is all. The next letter comes in a month.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you signed up for our newsletter.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
