[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

兩週前您向我們訂購。我們自己是這樣沖的：四分之一公升的水配 15 公克，水剛離開沸點，三分鐘，不攪拌。

味道太淡時，請磨細一點，而不是多放豆子；味道太苦時，注水前先等一分鐘。差別最大的是一個好的手沖濾杯，店裡有三款可選。

比較三款濾杯：https://shop.harbour.example/tw/recipe

有問題嗎？直接回覆這封信，會有專人回答。

林美惠
台北茶師

--
您同意接收我們的優惠訊息，因此收到這封信。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
