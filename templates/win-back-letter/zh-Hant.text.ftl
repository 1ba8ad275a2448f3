[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

[#if (orders.lastAt)??]
您上一次向我們訂購，是在 ${orders.lastAt?string("yyyy 年 M 月")}。之後一直沒有您的消息，我們有些掛念。
[#else]
有一陣子沒有您的消息，我們有些掛念。
[/#if]

也許家裡的存貨還夠喝，也許是我們哪裡沒做好：豆子烘得太深，或是包裹到得太慢。如果是這樣，請直接回覆這封信。每一封都有專人閱讀，我們一定為您處理妥當。

如果您想知道我們最近有什麼新鮮事：架上多了三款咖啡，阿里山的冬茶也到了。

看看新品：https://shop.harbour.example/tw/new

無論如何，很高興曾為您烘豆、選茶。

林美惠
台北茶師

--
您同意接收我們的優惠訊息，因此收到這封信。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
