[#if contact.firstName?has_content]Guten Tag ${contact.firstName}[#if contact.lastName?has_content] ${contact.lastName}[/#if],[#else]Guten Tag,[/#if]

Ihre Bestellung hatte Zeit anzukommen. Wir wüssten gern, ob wir es gut
gemacht haben.

Wie wahrscheinlich ist es, dass Sie uns Freunden oder Kollegen
empfehlen? Klicken Sie auf eine Zahl; auf der Seite, die sich öffnet,
können Sie noch ein Wort dazu sagen, bevor es zählt.

0 = sehr unwahrscheinlich
10 = sehr wahrscheinlich

0: ${surveyUrl["satisfaction"]}?score=0
1: ${surveyUrl["satisfaction"]}?score=1
2: ${surveyUrl["satisfaction"]}?score=2
3: ${surveyUrl["satisfaction"]}?score=3
4: ${surveyUrl["satisfaction"]}?score=4
5: ${surveyUrl["satisfaction"]}?score=5
6: ${surveyUrl["satisfaction"]}?score=6
7: ${surveyUrl["satisfaction"]}?score=7
8: ${surveyUrl["satisfaction"]}?score=8
9: ${surveyUrl["satisfaction"]}?score=9
10: ${surveyUrl["satisfaction"]}?score=10

Stimmt etwas mit Ihrer Bestellung nicht? Wir bringen es in Ordnung, was
immer Sie hier antworten: https://shop.harbour.example/de/hilfe

Marta Petersen
Rösterin, Hamburg

--
Sie bekommen diese Mail, weil Sie bei uns bestellt haben.
Themen, Häufigkeit, Pause: ${preferencesUrl}
Abbestellen: ${unsubscribeUrl}

${company.name}
${company.address}
