[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

您的定期訂購將在一週後到期，而我們還沒有收到您的回覆。這是我們最後一次為此寫信。

再下一次單，包裹就照常寄出；若不再下單，上一次寄出的就是最後一份。

繼續訂購：https://shop.harbour.example/tw/subscription

無論如何，謝謝您這一年來讓我們為您斟滿茶杯與咖啡杯。

林美惠
台北茶師

--
您在我們這裡有定期訂購，因此收到這封信。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
