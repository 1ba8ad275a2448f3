[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

[#if (orders.lastAt)??]
Your last order was in ${orders.lastAt?string("MMMM yyyy")}, and we have
not heard from you since. We noticed.
[#else]
We have not heard from you for a while, and we noticed.
[/#if]

Perhaps your cupboard is still full. Perhaps something was not as it
should have been: a roast too dark, a parcel too late. If so, please
reply to this mail. A person reads it, and we will put it right.

And if you are curious what has changed here: there are three new
coffees, and the winter tea from Alishan has arrived.

See what is new: https://shop.harbour.example/en/new

Either way, it has been a pleasure to roast for you.

Marta Petersen
Roaster, Hamburg

--
You get this mail because you agreed to hear about our offers.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
