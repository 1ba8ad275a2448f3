[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

許多在家喝我們咖啡和茶的朋友問：辦公室也能供應嗎？可以的。我們每兩週送上
新鮮烘焙的咖啡和原葉茶，配一台安靜的磨豆機，並有專人為您服務。

適不適合，喝一口就知道。我們到您的辦公室半小時，帶上六杯，只留下香氣。完
全免費，也沒有任何義務。

預約品嚐：${formUrl["request-demo"]}

了解辦公室供應：https://shop.harbour.example/zh/offices

林美惠
台北茶師

--
您收到這封信，是因為您同意接收我們的優惠訊息。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
