[#if contact.firstName?has_content && contact.lastName?has_content]Guten Tag ${contact.firstName} ${contact.lastName},[#else]Guten Tag,[/#if]

in diesem Monat sind die ersten Säcke Guji angekommen, und seitdem
duftet unsere Rösterei nach reifen Pfirsichen. Am anderen Ende der Welt
wurde auf dem Alishan der Winter-Oolong gepflückt. Drei Dinge, die einen
Blick wert sind:

KAFFEE: Guji, Äthiopien
Auf 2.000 Metern gewachsen, gewaschen aufbereitet, hell geröstet. In der
Tasse Pfirsich und Jasmin mit langem, süßem Nachklang. Am schönsten als
Filterkaffee und ohne Milch.
https://shop.harbour.example/de/kaffee/guji

TEE: Winter-Oolong vom Alishan
Von Hand gepflückt auf 1.400 Metern, wo kalte Nächte die Blätter langsam
wachsen lassen. Cremig, mit einem Duft von Orchideen und niemals bitter.
https://shop.harbour.example/de/tee/alishan-winter

FÜR ZU HAUSE: Fünf Tassen aus denselben Blättern
Fünf Gramm Oolong, 200 ml Wasser mit 95 °C. Den ersten Aufguss nach
einer Minute abgießen, jedem weiteren fünfzehn Sekunden mehr geben. Der
dritte ist der beste.
https://shop.harbour.example/de/zubereitung/oolong

Lassen Sie es sich schmecken.

Marta Petersen
Rösterin in Hamburg

--
Sie erhalten diese E-Mail, weil Sie unseren Newsletter bestellt haben.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
