[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

您的定期訂購將在一個月後到期。提早告訴您，讓您有時間考慮。

如果想繼續，請在到期前再下一次單，包裹就會照常寄出。內容與頻率都可以更改。

繼續訂購：https://shop.harbour.example/tw/subscription

若想結束，您不需要做任何事。到期前一週我們會再寫一次信。

林美惠
台北茶師

--
您在我們這裡有定期訂購，因此收到這封信。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
