[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

第一：沖煮前才磨豆。磨好的咖啡粉在一刻鐘內就會失去一半的香氣。

第二：水煮開後靜置一分鐘。攝氏 94 度的咖啡甘甜，100 度的咖啡苦澀
。

第三：週五清洗咖啡機。週末留在機器裡的味道，週一就會喝到。

如果您想親自喝喝看差別：六杯、半小時、到您的辦公室，邀請依然有效。

預約品嚐：${formUrl["request-demo"]}

林美惠
台北茶師

--
您收到這封信，是因為您同意接收我們的優惠訊息。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
