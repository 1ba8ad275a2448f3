[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

Two weeks ago you ordered from us, and by now the bag should be open.

If you like what is in it, there is a fair chance that you will like
these two as well: Harbour Blend, round and chocolatey, for the days
when you do not want to decide, and the winter tea from Alishan for the
evenings.

See both: https://shop.harbour.example/en/pairing

If not, that is fine too. We will not bring it up again this season.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you agreed to hear about our offers.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
