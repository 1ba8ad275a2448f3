[#if contact.firstName?has_content]Hello ${contact.firstName},[#else]Hello,[/#if]

Your order has had time to settle in. We would like to know whether we
did well.

How likely are you to recommend us to a friend or colleague? Click a
number; on the page that opens you can add a word before it counts.

0 = not at all likely
10 = extremely likely

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

Something is wrong with your order? We put it right, whatever you
answer here: https://shop.harbour.example/en/help

Marta Petersen
Roaster, Hamburg

--
You get this mail because you ordered from us.
Topics, frequency, a pause: ${preferencesUrl}
Unsubscribe: ${unsubscribeUrl}

${company.name}
${company.address}
