[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

您收到商品已有一段時間，我們想知道自己做得好不好。

您有多大可能將我們推薦給朋友或同事？請點選一個數字；在開啟的頁面上，您可
以先補充幾句話，再送出。

0 = 完全不可能
10 = 非常可能

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

訂單有問題嗎？無論您如何回答，我們都會為您處理好：
https://shop.harbour.example/zh/help

林美惠
台北茶師

--
您收到這封信，是因為您曾向我們訂購。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
