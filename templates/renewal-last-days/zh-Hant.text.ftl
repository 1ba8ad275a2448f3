[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

[#if contact.renewalDate?has_content]
您的定期配送將於 ${contact.renewalDate?date("yyyy-MM-dd")?string("yyyy 年 M 月 d 日")}到期，目前尚未續訂。到期之後就不會再出貨。
[#else]
您的定期配送再過幾天就到期，目前尚未續訂。到期之後就不會再出貨。
[/#if]

續訂只要按一下，其他都不變：價格不變，日子不變，地址也不變。

續訂定期配送：https://shop.harbour.example/tw/subscription

這是最後一次提醒。如果您決定到此為止，謝謝您讓我們陪伴這段時光。隨時歡迎重新開始。

林美惠
台北茶師

--
您收到這封信，是因為您向我們訂購了定期配送。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
