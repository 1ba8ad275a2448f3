[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

The first sacks of Guji came in this month, and the roastery has smelled
of ripe peaches ever since. On the other side of the world, the winter
oolong has been picked on Alishan. Three things worth your time:

COFFEE: Guji, Ethiopia
Grown at 2,000 metres, washed, roasted light. Peach and jasmine in the
cup, with a long, sweet finish. Best as filter coffee, without milk.
https://shop.harbour.example/en/coffee/guji

TEA: Alishan winter oolong
Picked by hand at 1,400 metres, where cold nights let the leaves grow
slowly. Buttery, with a scent of orchids, and never bitter.
https://shop.harbour.example/en/tea/alishan-winter

AT HOME: Five cups from the same leaves
Five grams of oolong, 200 ml of water at 95 °C. Pour off the first cup
after one minute and give each of the next fifteen seconds more. The
third is the best.
https://shop.harbour.example/en/brew/oolong

Enjoy your cup.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you signed up for our newsletter.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
