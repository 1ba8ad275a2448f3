[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

剛認識我們的朋友，最常問的是：第一次該選哪一款？我們的回答是這樣的。

喜歡加牛奶：港灣綜合豆，圓潤帶可可香。喜歡黑咖啡：古吉，淺焙，滿口水蜜桃香。早上的茶：東菲士蘭紅茶。晚上的茶：阿里山冬季烏龍。

找到您的第一款：https://shop.harbour.example/tw/first

先買最小包裝就好，喝過就知道合不合口味。

林美惠
台北茶師

--
您訂閱了我們的電子報，因此收到這封信。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
