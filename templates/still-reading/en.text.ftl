[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

We have sent you our newsletter for a while, and for a year you have not
clicked on anything in it. Perhaps it is not for you any more, and that
is all right.

If you would like to go on getting it, one click is enough. If we do not
hear from you within two weeks, we take you off the list ourselves: you
need not do anything.

Yes, go on writing: https://shop.harbour.example/en/stay

Either way: thank you for having read us.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you agreed to receive our newsletter.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
